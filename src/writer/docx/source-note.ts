import {Paragraph} from "docx";
import {referenceMarks, writeReferences} from "./references.ts";
import {textRun} from "./text-run.ts";
import type {WordBlock} from "./word-context.ts";

const lead = "资料来源：";

/** `资料来源：[1][3–5]` below a table, a chart or number cards; a narrow gap where nothing is cited. */
export function writeSourceNote(numbers: readonly number[]): WordBlock {
  if (numbers.length === 0) return new Paragraph({style: "Spacer"});
  return new Paragraph({style: "SourceNote", children: [textRun(lead), ...writeReferences(numbers)]});
}

/** What that line reads; empty where there is none. */
export function sourceNoteText(numbers: readonly number[]): string {
  return numbers.length === 0
    ? ""
    : lead +
        referenceMarks(numbers)
          .map(({text}) => text)
          .join("");
}
