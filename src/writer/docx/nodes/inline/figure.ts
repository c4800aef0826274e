import type {ParagraphChild} from "docx";
import type {Figure} from "../../../../model/document.ts";
import {noteOrigin} from "../../origins.ts";
import {referenceMarks, writeReferences} from "../../references.ts";
import {textRun} from "../../text-run.ts";
import type {InlineContext} from "./inline-context.ts";

/**
 * The figure exactly as it is printed, but for spaces, which must not break. That a line never ends between
 * digits and their unit is a rule of the document (see complete-package.ts): invisible joiners in the text would
 * defeat whoever searches for the figure.
 */
export function figure(node: Figure, {look, linked, takeMark}: InlineContext): ParagraphChild[] {
  const run = noteOrigin(textRun(node.text.replace(/ /g, "\u00a0"), look), node);
  const numbers = takeMark();
  const marks = linked
    ? referenceMarks(numbers).map(({text}) => textRun(text, {style: "SourceReference"}))
    : writeReferences(numbers, "SourceReference");
  return [run, ...marks];
}
