import type {ParagraphChild} from "docx";
import {Paragraph, SimpleField} from "docx";
import {textRun} from "./text-run.ts";
import type {WordBlock} from "./word-context.ts";

/** What stands before a caption: `表1　`. */
export const captionLead = (label: "表" | "图", number: number) => `${label}${number}　`;

/** `表1　…` or `图1　…`, numbered by a SEQ field that is already filled in. */
export function writeCaption(
  label: "表" | "图",
  number: number,
  children: readonly ParagraphChild[],
  keepNext: boolean,
): WordBlock {
  return new Paragraph({
    style: "Caption",
    keepNext,
    children: [
      textRun(label),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      textRun("　"),
      ...children,
    ],
  });
}
