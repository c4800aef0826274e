import type {ChartBox} from "../../../pptx/slide.ts";
import type {ViewMeans} from "../../document-view.ts";
import {escapeHtml} from "../../escape-html.ts";
import {placeStyle} from "../css-pixels.ts";

/** The picture of a chart; the style keeps its proportion and centres it as the deck does. */
export function chartHtml({area, chart}: ChartBox, {pictureOf, describeChart}: ViewMeans): string {
  const [address, description] = [pictureOf(chart), describeChart(chart.spec)].map(escapeHtml);
  return `<img class="box" src="${address}" alt="${description}" style="${placeStyle(area)}">`;
}
