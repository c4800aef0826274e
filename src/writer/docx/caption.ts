import type {CaptionWords} from "../../language/word-list.ts";
import type {Caption} from "../../query/captions.ts";
import {bookmark, field, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

/** What stands before a caption: `表1　`. */
export const captionLead = (caption: Caption, words: CaptionWords) =>
  numbered(caption, words) + words.afterNumber;

/** What stands before the caption of a part of a table: `表1（续）　`; 续表 where the table has none. */
export const continuedLead = (caption: Caption | undefined, words: CaptionWords) =>
  caption === undefined ? words.untitled : numbered(caption, words) + words.continued + words.afterNumber;

const numbered = ({kind, number}: Caption, words: CaptionWords) =>
  `${words[kind]}${words.beforeNumber}${number}`;

/** Name of the bookmark around `图3`, which references in the text repeat. */
export const captionBookmark = ({kind, number}: Caption) => `${kind}_${number}`;

/** `表1　…` or `图1　…`, numbered by a SEQ field that is already filled in. */
export function writeCaption(
  caption: Caption,
  words: CaptionWords,
  isReferredTo: boolean,
  children: readonly BodyNode[],
  keepNext: boolean,
): BodyNode {
  const {kind, number} = caption;
  const label = words[kind];
  const numbered = [
    textRun(label + words.beforeNumber),
    ...field(` SEQ ${label} \\* ARABIC `, [textRun(String(number))]),
  ];
  const marked = isReferredTo ? bookmark(captionBookmark(caption), numbered) : numbered;
  return paragraph({style: "Caption", keepNext}, [...marked, textRun(words.afterNumber), ...children]);
}

/** Above a part of a table that is wider than the page. Its number repeats the one before (`\c`, ECMA-376 17.16.5.56). */
export function writeContinued(
  caption: Caption | undefined,
  words: CaptionWords,
  children: readonly BodyNode[],
): BodyNode {
  const look = {style: "Caption", keepNext: true};
  if (caption === undefined) return paragraph(look, [textRun(words.untitled)]);
  const {kind, number} = caption;
  const label = words[kind];
  const repeated = field(` SEQ ${label} \\c \\* ARABIC `, [textRun(String(number))]);
  return paragraph(look, [
    textRun(label + words.beforeNumber),
    ...repeated,
    textRun(words.continued + words.afterNumber),
    ...children,
  ]);
}
