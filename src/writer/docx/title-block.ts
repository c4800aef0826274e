import type {Document} from "../../model/document.ts";
import {points, pointsToTwips, type Twip} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {asOf} from "../as-of.ts";
import {breakTitle} from "./break-title.ts";
import {lineBreak, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

/** Title, subtitle, then who issues the document and how far its sources reach. */
export function writeTitleBlock({meta, sources}: Document, theme: WordTheme, width: Twip): BodyNode[] {
  const lines = breakTitle(meta.title, width / pointsToTwips(points(theme.styles.title.sizePt)));
  const issued = [meta.author, asOf(sources)].filter((text) => text !== "").join("　");
  return [
    paragraph(
      {style: "Title"},
      lines.flatMap((line, index) => (index === 0 ? [textRun(line)] : [lineBreak, textRun(line)])),
    ),
    ...[meta.subtitle, issued]
      .filter((text) => text !== "")
      .map((text) => paragraph({style: "Subtitle"}, [textRun(text)])),
  ];
}
