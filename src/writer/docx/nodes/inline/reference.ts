import {BuilderElement, type ParagraphChild} from "docx";
import type {Reference} from "../../../../model/document.ts";
import {textRun} from "../../text-run.ts";
import type {InlineContext} from "./inline-context.ts";

/**
 * A REF field that repeats the number of the caption and leads there (`\\h`, ECMA-376 Part 1 §17.16.5.51), filled in
 * already. docx's own field has no look.
 */
export function reference(node: Reference, {look, linked, plan}: InlineContext): ParagraphChild[] {
  const bookmark = plan.captionBookmarks.get(node.target);
  if (bookmark === undefined) throw new Error(`no caption has the id "${node.target}"`);
  const run = textRun(node.text, look);
  if (linked) return [run];
  const field = new BuilderElement<{instruction: string}>({
    name: "w:fldSimple",
    attributes: {instruction: {key: "w:instr", value: ` REF ${bookmark} \\h `}},
    children: [run],
  });
  return [field as unknown as ParagraphChild];
}
