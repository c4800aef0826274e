import {wordsOf} from "../../../language/languages.ts";
import {inches} from "../../../model/length.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {cellWidth} from "../../pptx/pieces/table-rows.ts";
import type {
  Box,
  ChartBox,
  Para,
  PictureBox,
  ShapeBox,
  TableBox,
  TableRow,
  TextBox,
} from "../../pptx/slide.ts";
import {sparklinesOn} from "../../pptx/sparklines-on.ts";
import {describeSparkline} from "../../sparkline/describe-sparkline.ts";
import {partsText} from "../../text-parts.ts";
import type {ViewMeans} from "../document-view.ts";
import {escapeHtml} from "../escape-html.ts";
import {sparklineHtml} from "../sparkline-html.ts";
import {breakRuns} from "./break-runs.ts";
import {pixels, placeStyle} from "./css-pixels.ts";
import {alignClass, lookOf, parasHtml, sizeStyle} from "./para-html.ts";
import {patchHtml} from "./patch-html.ts";
import {lookClasses, runsHtml} from "./run-html.ts";

type BoxViews = {
  [T in Box["type"]]: (box: Extract<Box, {type: T}>, means: ViewMeans, theme: SlideTheme) => string;
};

const views: BoxViews = {
  text: textHtml,
  table: tableHtml,
  chart: chartHtml,
  picture: pictureHtml,
  shape: shapeHtml,
};

export function boxHtml(box: Box, means: ViewMeans, theme: SlideTheme): string {
  const view = views[box.type] as (box: Box, means: ViewMeans, theme: SlideTheme) => string;
  return view(box, means, theme);
}

function textHtml({area, paragraphs, valign, fill, inset}: TextBox): string {
  const classes = ["box", valign, ...(fill ? [`fill-${fill}`] : [])];
  const padding = inset.x === 0 && inset.y === 0 ? "" : `;padding:${pixels(inset.y)} ${pixels(inset.x)}`;
  const text = parasHtml(paragraphs, inches(area.w - 2 * inset.x));
  return `<div class="${classes.join(" ")}" style="${placeStyle(area)}${padding}">${text}</div>`;
}

/** The type of the first cell is that of the table; only a cell that differs says its own. */
function tableHtml(box: TableBox, _means: ViewMeans, theme: SlideTheme): string {
  const size = box.rows[0]?.cells[0];
  const style = [placeStyle(box.area), ...(size ? [sizeStyle(size)] : []), `--inset:${pixels(box.inset.x)}`];
  const columns = box.columnWidths.map((width) => `<col style="width:${pixels(width)}">`).join("");
  const rows = box.rows.map((row) => rowHtml(row, box)).join("");
  const table = `<table class="box" style="${style.join(";")}"><colgroup>${columns}</colgroup>${rows}</table>`;
  return table + sparklinesHtml(box, theme);
}

function sparklinesHtml(box: TableBox, {colours: {text: line, accent: last}, language}: SlideTheme): string {
  const words = wordsOf(language);
  return sparklinesOn(box)
    .map(({sparkline, area}) => {
      const description = partsText(describeSparkline(sparkline, words));
      return sparklineHtml(sparkline, {line, last}, {description, style: placeStyle(area), isBox: true});
    })
    .join("");
}

function rowHtml(row: TableRow, box: TableBox): string {
  const fill = row.header ? ' class="fill-primary"' : row.shaded ? ' class="fill-surface"' : "";
  const cells = row.cells.map((cell, column) => cellHtml(cell, column, row, box)).join("");
  return `<tr${fill} style="height:${pixels(row.height)}">${cells}</tr>`;
}

function cellHtml(cell: Para, column: number, row: TableRow, box: TableBox): string {
  const isHeader = row.header;
  const span = row.spans?.[column] ?? 1;
  if (span === 0) return "";
  const isLabel = !isHeader && box.labelColumns?.includes(column);
  const look = lookOf(cell);
  const classes = [...lookClasses(look), ...alignClass(cell), ...(isLabel ? ["fill-surface"] : [])].join(" ");
  const size = sizeStyle(cell);
  const [first] = box.rows[0]?.cells ?? [];
  const style = first && sizeStyle(first) === size ? "" : ` style="${size}"`;
  const text = runsHtml(
    breakRuns(cell, cellWidth({widths: box.columnWidths, inset: box.inset}, column)),
    look,
  );
  const tag = isHeader ? "th" : "td";
  const scope = isHeader ? ' scope="col"' : "";
  const rows = span > 1 ? ` rowspan="${span}"` : "";
  return `<${tag}${scope}${rows} class="${classes}"${style}>${text}</${tag}>`;
}

/** The picture of a chart; the style keeps its proportion and centres it as the deck does. */
function chartHtml({area, chart}: ChartBox, {pictureOf, describeChart}: ViewMeans): string {
  const [address, description] = [pictureOf(chart), describeChart(chart.spec)].map(escapeHtml);
  return `<img class="box" src="${address}" alt="${description}" style="${placeStyle(area)}">`;
}

function pictureHtml({area, picture}: PictureBox, {pictureOf}: ViewMeans): string {
  const [address, description] = [pictureOf(picture), picture.alternative].map(escapeHtml);
  return `<img class="box" src="${address}" alt="${description}" style="${placeStyle(area)}">`;
}

function shapeHtml({area, fill}: ShapeBox): string {
  return patchHtml({area, fill});
}
