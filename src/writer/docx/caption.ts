import {Bookmark, Paragraph, type ParagraphChild, SimpleField} from "docx";
import type {Caption} from "../../query/captions.ts";
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
  children: readonly ParagraphChild[],
  keepNext: boolean,
): Paragraph {
  const {label, number} = caption;
  const numbered = [textRun(label), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number))];
  return new Paragraph({
    style: "Caption",
    keepNext,
    children: [
      ...(isReferredTo ? [new Bookmark({id: captionBookmark(caption), children: numbered})] : numbered),
      textRun(gap),
      ...children,
    ],
  });
}
