import type {Sparkline} from "../../../model/document.ts";
import {cleanText} from "../../clean-text.ts";
import {drawSparkline} from "../../sparkline/draw-sparkline.ts";
import {sparklineEms} from "../../sparkline/sparkline-cell.ts";
import {partsText} from "../../text-parts.ts";
import {describeSparklineIn} from "../alternative-text.ts";
import * as elements from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";

/** A single line of text, in 240ths of one, whatever the cells around have: an exact one would cut the picture off. */
const oneLine = {line: 240, lineRule: "auto"} as const;

/** The paragraph of a cell that holds a sparkline. @param name what its row is about; `sizePt` that of the table's text */
export function sparklineParagraph(
  sparkline: Sparkline,
  {
    name,
    sizePt,
    ...properties
  }: Pick<elements.ParagraphProperties, "keepNext" | "alignment"> & {
    readonly name: string;
    readonly sizePt: number;
  },
  {theme: {colours}, plan, place}: WordContext,
): BodyNode {
  const {title, description} = describeSparklineIn(sparkline, name, plan.words);
  const pixels = (ems: number) => (ems * sizePt * 96) / 72;
  const frame = {
    width: pixels(sparklineEms.width),
    height: pixels(sparklineEms.height),
    title: cleanText(title),
    description: cleanText(partsText(description)),
  };
  const png = drawSparkline(sparkline, {line: colours.text, last: colours.accent});
  const run = elements.picture(place({picture: png}), frame, sparkline);
  return elements.paragraph({style: "TableCell", spacing: oneLine, ...properties}, [run]);
}
