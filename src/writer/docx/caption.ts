import type {Caption} from "../../query/captions.ts";
import {bookmark, field, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

const gap = "　";

/** What stands before a caption: `表1　`. */
export const captionLead = ({label, number}: Caption) => `${label}${number}${gap}`;

/** Name of the bookmark around `图3`, which references in the text repeat. */
export const captionBookmark = ({label, number}: Caption) =>
  `${label === "图" ? "figure" : "table"}_${number}`;

/** `表1　…` or `图1　…`, numbered by a SEQ field that is already filled in. */
export function writeCaption(
  caption: Caption,
  isReferredTo: boolean,
  children: readonly BodyNode[],
  keepNext: boolean,
): BodyNode {
  const {label, number} = caption;
  const numbered = [textRun(label), ...field(` SEQ ${label} \\* ARABIC `, [textRun(String(number))])];
  const marked = isReferredTo ? bookmark(captionBookmark(caption), numbered) : numbered;
  return paragraph({style: "Caption", keepNext}, [...marked, textRun(gap), ...children]);
}
