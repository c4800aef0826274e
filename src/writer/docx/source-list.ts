import {Bookmark, Paragraph, Tab, TextRun} from "docx";
import type {CitedSource} from "../../model/document.ts";
import {points, pointsToTwips} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {formatDate} from "../format-date.ts";
import {sourceBookmark} from "./references.ts";
import {firstLine} from "./styles.ts";
import {textRun} from "./text-run.ts";
import type {WordBlock} from "./word-context.ts";

/** The sources that the numbers in the text lead to, under an unnumbered heading. */
export function writeSourceList(sources: readonly CitedSource[], theme: WordTheme): WordBlock[] {
  if (sources.length === 0) return [];
  const hanging = pointsToTwips(points(theme.styles.source.sizePt * 2));
  return [
    new Paragraph({
      style: "Heading1",
      numbering: false,
      // Said again, as an indent goes with the numbering that is taken off.
      indent: firstLine(theme.styles.heading1),
      children: [textRun("资料来源")],
    }),
    ...sources.map(
      (source, index) =>
        new Paragraph({
          style: "SourceEntry",
          indent: {left: hanging, hanging},
          children: [
            new Bookmark({id: sourceBookmark(index + 1), children: [textRun(`[${index + 1}]`)]}),
            new TextRun({children: [new Tab()]}),
            textRun(wordSource(source)),
          ],
        }),
    ),
  ];
}

/** `publisher：《title》，date`, without what is not known. */
export function wordSource({publisher, title, published}: CitedSource): string {
  const quoted = title.startsWith("《") ? title : `《${title}》`;
  const date = formatDate(published);
  return `${publisher === "" ? "" : `${publisher}：`}${quoted}${date === "" ? "" : `，${date}`}`;
}
