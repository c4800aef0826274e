import type {Sparkline} from "../../../../model/document.ts";
import {type BodyNode, childNodes, descendants, findNode, numberOf} from "../../../docx/pages/body-nodes.ts";
import {sparklineHtml} from "../../sparkline-html.ts";
import {attributes, declarations, pt} from "../attributes.ts";
import type {BlockPart} from "../divide-pages.ts";
import type {PageContext} from "../page-context.ts";

export const isPicture = (node: BodyNode) =>
  childNodes(node, "w:r").some((run) => findNode(run, "w:drawing") !== undefined);

/** The sparkline that a paragraph of a cell holds. */
export function sparklineOf(node: BodyNode): Sparkline | undefined {
  const origin = childNodes(node, "w:r").find((run) => run.origin?.type === "sparkline")?.origin;
  return origin?.type === "sparkline" ? origin : undefined;
}

/** In the line of a cell, which is as high as one of text. */
export function sparkline(node: BodyNode, shown: Sparkline, {theme: {colours}}: PageContext): string {
  const [extent] = descendants(node, "wp:extent");
  const [described] = descendants(node, "wp:docPr");
  const [width, height] = ["cx", "cy"].map((side) => numberOf(extent, side) / 12_700) as [number, number];
  const image = sparklineHtml(
    shown,
    {line: colours.text, last: colours.accent},
    {
      description: String(described?.attributes.descr ?? ""),
      style: declarations({
        width: pt(width),
        height: pt(height),
        display: "inline",
        "vertical-align": "middle",
        padding: "0",
      }),
    },
  );
  const alignment = String(findNode(node, "w:pPr", "w:jc")?.attributes["w:val"] ?? "left");
  return `<p${attributes({class: "TableCell", style: declarations({"text-align": alignment})})}>${image}</p>`;
}

/** A picture, of a chart as well. Of one taller than a page only the first shows it, made to fit. */
export function picture({node, portions}: BlockPart, {means}: PageContext): string {
  const [run] = [...descendants(node, "w:r")].filter(({origin}) => origin !== undefined);
  const [extent] = descendants(node, "wp:extent");
  const [described] = descendants(node, "wp:docPr");
  const origin = run?.origin;
  if (origin === undefined || origin.type === "figure" || origin.type === "sparkline" || !extent)
    throw new Error("a picture was written that is of nothing");
  const [portion] = portions;
  if (portion?.from !== undefined) return "";
  const [width, height] = ["cx", "cy"].map((side) => numberOf(extent, side) / 12_700) as [number, number];
  return `<img${attributes({
    src: means.pictureOf(origin),
    alt: String(described?.attributes.descr ?? ""),
    style: declarations({
      width: pt(width),
      height: pt(Math.min(height, portion?.to ?? height)),
    }),
  })}>`;
}
