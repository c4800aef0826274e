import {Paragraph, TextRun} from "docx";
import type {Document} from "../../model/document.ts";
import {points, pointsToTwips, type Twip} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {asOf} from "../as-of.ts";
import {breakTitle} from "./break-title.ts";
import {textRun} from "./text-run.ts";
import type {WordBlock} from "./word-context.ts";

/** Title, subtitle, then who issues the document and how far its sources reach. */
export function writeTitleBlock({meta, sources}: Document, theme: WordTheme, width: Twip): WordBlock[] {
  const lines = breakTitle(meta.title, width / pointsToTwips(points(theme.styles.title.sizePt)));
  const issued = [meta.author, asOf(sources)].filter((text) => text !== "").join("　");
  return [
    new Paragraph({
      style: "Title",
      children: lines.flatMap((line, index) =>
        index === 0 ? [textRun(line)] : [new TextRun({break: 1}), textRun(line)],
      ),
    }),
    ...[meta.subtitle, issued]
      .filter((text) => text !== "")
      .map((text) => new Paragraph({style: "Subtitle", children: [textRun(text)]})),
  ];
}
