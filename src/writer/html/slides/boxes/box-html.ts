import type {Box} from "../../../pptx/slide.ts";
import type {ViewMeans} from "../../document-view.ts";
import {chartHtml} from "./chart-html.ts";
import {shapeHtml} from "./shape-html.ts";
import {tableHtml} from "./table-html.ts";
import {textHtml} from "./text-html.ts";

type BoxViews = {[T in Box["type"]]: (box: Extract<Box, {type: T}>, means: ViewMeans) => string};

const views: BoxViews = {text: textHtml, table: tableHtml, chart: chartHtml, shape: shapeHtml};

export function boxHtml(box: Box, means: ViewMeans): string {
  const view = views[box.type] as (box: Box, means: ViewMeans) => string;
  return view(box, means);
}
