import type {SourceWords} from "../../language/word-list.ts";
import {paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {referenceMarks, writeReferences} from "./references.ts";
import {textRun} from "./text-run.ts";

/**
 * `资料来源：[1][3–5]` below a table, a chart or number cards; a narrow gap where nothing is cited.
 *
 * @param isLast whether nothing follows that it must be set off from
 */
export function writeSourceNote(numbers: readonly number[], {lead}: SourceWords, isLast = false): BodyNode {
  if (numbers.length === 0) return paragraph({style: "Spacer"});
  const properties = {style: "SourceNote", ...(isLast ? {spacing: {after: 0}} : {})};
  return paragraph(properties, [textRun(lead), ...writeReferences(numbers)]);
}

/** What that line reads; empty where there is none. */
export function sourceNoteText(numbers: readonly number[], {lead}: SourceWords): string {
  return numbers.length === 0
    ? ""
    : lead +
        referenceMarks(numbers)
          .map(({text}) => text)
          .join("");
}
