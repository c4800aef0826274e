import type {Caption} from "../../query/captions.ts";
import {bookmark, field, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

const gap = "　";

/** What stands before a caption: `表1　`. */
export const captionLead = ({label, number}: Caption) => `${label}${number}${gap}`;

/** What stands before the caption of a part of a table: `表1（续）　`; 续表 where the table has none. */
export const continuedLead = (caption: Caption | undefined) =>
  caption === undefined ? untitled : `${caption.label}${caption.number}${continued}${gap}`;

const continued = "（续）";
const untitled = "续表";

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

/** Above a part of a table that is wider than the page. Its number repeats the one before (`\c`, ECMA-376 17.16.5.56). */
export function writeContinued(caption: Caption | undefined, children: readonly BodyNode[]): BodyNode {
  const look = {style: "Caption", keepNext: true};
  if (caption === undefined) return paragraph(look, [textRun(untitled)]);
  const {label, number} = caption;
  const repeated = field(` SEQ ${label} \\c \\* ARABIC `, [textRun(String(number))]);
  return paragraph(look, [textRun(label), ...repeated, textRun(continued + gap), ...children]);
}
