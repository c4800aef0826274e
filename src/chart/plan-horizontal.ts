import type {ChartSpec} from "../model/chart.ts";
import type {BarGeometry} from "./bar-geometry.ts";
import type {ChartStyle} from "./chart-style.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {planLyingAxis} from "./lying-axis.ts";
import {type Header, planHeader} from "./plan-header.ts";
import {lineHeight, type Names} from "./plan-names.ts";
import {edge} from "./plan-vertical.ts";
import {textWidth, widestText} from "./text-width.ts";
import type {ValueAxis} from "./value-axis.ts";
import {wrapText} from "./wrap-text.ts";

/** Measures of a chart whose values run to the right, all in logical pixels. */
export interface HorizontalPlan {
  readonly header: Header;
  readonly axis: ValueAxis;
  readonly names: Names;
  readonly namesWidth: number;
  readonly axisHeight: number;
  /** Height that belongs to one category. */
  readonly slot: number;
  readonly plotWidth: number;
}

/** The names may take this share of the picture: fourteen characters in one line of a wide one. */
const namesShare = 0.37;
/** Names of many rows get small before they overlap. */
const smallestName = 11;
/** Below this the numbers beside bars that lie cannot be read. */
export const smallestRowLabel = 13;
/** Bars that lie grow no thicker than this, in logical pixels. */
export const thickestRow = 46;

export function planHorizontal(spec: ChartSpec, style: ChartStyle, frame: Frame): HorizontalPlan {
  const header = planHeader(spec, style, frame);
  const axisHeight = fontSize.tick * lineHeight + 12;
  const plotHeight = frame.height - Math.max(header.height, edge.top) - axisHeight - edge.bottom;
  const slot = plotHeight / Math.max(spec.categories.length, 1);
  const names = planRowNames(spec.categories, frame.width * namesShare, slot);
  const namesWidth = Math.max(0, ...names.lines.map((lines) => widestText(lines, names.size))) + 14;
  const axis = planLyingAxis(spec, frame.width - edge.left - edge.right - namesWidth);
  // The last number of the axis stands centred below its end.
  const right = Math.max(edge.right, textWidth(axis.ticks.at(-1) ?? "", fontSize.tick) / 2 + 4);
  const plotWidth = frame.width - edge.left - right - namesWidth;
  return {header, axis, names, namesWidth, axisHeight, slot, plotWidth};
}

/** Names beside their rows: the largest font at which the broken name is no higher than its row. */
export function planRowNames(names: readonly string[], width: number, slot: number): Names {
  for (let size: number = fontSize.name; size > smallestName; size -= 1) {
    const lines = names.map((name) => wrapText(name, width, size));
    const most = Math.max(1, ...lines.map(({length}) => length));
    if (most <= 3 && most * size * 1.2 <= slot * 0.96) return {lines, size};
  }
  return {lines: names.map((name) => wrapText(name, width, smallestName)), size: smallestName};
}

/** The font size of numbers beside lying bars; 0 where there is no room for any that can be read. */
export function planRowLabels({labels}: ChartSpec, {pitch}: BarGeometry): number {
  if (labels === "hide") return 0;
  const size = Math.min(fontSize.label, Math.floor(pitch / 1.1));
  return size >= smallestRowLabel ? size : 0;
}
