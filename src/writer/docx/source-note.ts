import {Paragraph} from "docx";
import {writeReferences} from "./references.ts";
import {textRun} from "./text-run.ts";
import type {WordBlock} from "./word-context.ts";

/** `资料来源：[1][2]` below a table, a chart or number cards; a narrow gap where nothing is cited. */
export function writeSourceNote(numbers: readonly number[]): WordBlock {
  if (numbers.length === 0) return new Paragraph({style: "Spacer"});
  return new Paragraph({style: "SourceNote", children: [textRun("资料来源："), ...writeReferences(numbers)]});
}
