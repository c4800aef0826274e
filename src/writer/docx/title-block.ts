import type {Document, Headline, Inline} from "../../model/document.ts";
import {points, pointsToTwips} from "../../model/length.ts";
import {asOf} from "../as-of.ts";
import {breakHeadline} from "../break-headline.ts";
import {breakTitle} from "./break-title.ts";
import {lineBreak, paragraph} from "./elements.ts";
import {issueFields, writeIssueLine} from "./issue-line.ts";
import {writeCitedText} from "./nodes/inline-writers.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {headlineLook} from "./styles.ts";
import {textRun} from "./text-run.ts";
import type {WordContext} from "./word-context.ts";

/** Title, subtitle, who issues the document and how far its sources reach; then what it comes to. */
export function writeTitleBlock({meta, sources, blocks}: Document, context: WordContext): BodyNode[] {
  const {theme, width} = context;
  const headline = blocks.find((block) => block.type === "headline");
  const lines = breakTitle(meta.title, width / pointsToTwips(points(theme.styles.title.sizePt)));
  const hasIssueLine = issueFields(meta).length > 0;
  const issued = [hasIssueLine ? "" : meta.author, asOf(sources, context.plan.words)]
    .filter((text) => text !== "")
    .join("　");
  return [
    paragraph(
      {style: "Title"},
      lines.flatMap((line, index) => (index === 0 ? [textRun(line)] : [lineBreak, textRun(line)])),
    ),
    ...writeIssueLine(meta, theme, width),
    ...[meta.subtitle, issued]
      .filter((text) => text !== "")
      .map((text) => paragraph({style: "Subtitle"}, [textRun(text)])),
    ...(headline === undefined
      ? []
      : [paragraph({style: "Headline"}, writeCitedText(breakLines(headline, context), context))]),
  ];
}

function breakLines({children}: Headline, {theme, width}: WordContext): readonly Inline[] {
  return breakHeadline(children, width / pointsToTwips(points(headlineLook(theme).sizePt)));
}
