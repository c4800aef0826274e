import type {Sparkline} from "../../model/document.ts";
import {drawSparkline, type SparklineColours} from "../sparkline/draw-sparkline.ts";
import {escapeHtml} from "./escape-html.ts";

/** A sparkline within the page itself: it is small, and no other page shows it. */
export function sparklineHtml(
  sparkline: Sparkline,
  colours: SparklineColours,
  {
    description,
    style,
    isBox = false,
  }: {
    readonly description: string;
    readonly style: string;
    readonly isBox?: boolean;
  },
): string {
  const address = `data:image/png;base64,${Buffer.from(drawSparkline(sparkline, colours)).toString("base64")}`;
  const box = isBox ? ' class="box"' : "";
  return `<img${box} src="${address}" alt="${escapeHtml(description)}" style="${style}">`;
}
