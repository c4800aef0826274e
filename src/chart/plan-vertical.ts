import type {ChartSpec} from "../model/chart.ts";
import {isCourse} from "../query/chart-kinds.ts";
import {areTimes} from "./are-times.ts";
import type {ChartStyle} from "./chart-style.ts";
import {describeGaps} from "./describe-gaps.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {type Foot, planFoot} from "./plan-foot.ts";
import {type Header, planHeader} from "./plan-header.ts";
import {type Names, namesHeight, planNames, planSparseNames} from "./plan-names.ts";
import {widestText} from "./text-width.ts";
import {planValueAxis, type ValueAxis} from "./value-axis.ts";

/** Measures of a chart whose values rise upwards, all in logical pixels. */
export interface VerticalPlan {
  readonly header: Header;
  readonly axis: ValueAxis;
  readonly names: Names;
  /** Width of the numbers beside the value axis, with their distance from it. */
  readonly axisWidth: number;
  /** Height of the names below the plot, with their distance from it. */
  readonly namesHeight: number;
  /** Width that belongs to one category. */
  readonly slot: number;
  readonly plotHeight: number;
  /** What is missing, below the names. Bars say it in their place, a line cannot. */
  readonly foot: Foot;
  /** Distance of the plot from the right edge. */
  readonly right: number;
}

/** Distance of the drawing from the edges of the picture. */
export const edge = {left: 6, right: 12, bottom: 6, top: 14} as const;

/** Undefined if the names find no room below the plot; `isSparse` leaves some of them out instead. */
export function planVertical(spec: ChartSpec, style: ChartStyle, frame: Frame): VerticalPlan | undefined {
  const header = planHeader(spec, style, frame);
  const axis = planValueAxis(spec);
  const axisWidth = widestText(axis.ticks, fontSize.tick) + 12;
  const plotWidth = frame.width - edge.left - edge.right - axisWidth;
  const slot = plotWidth / Math.max(spec.categories.length, 1);
  const names = isSparse(spec)
    ? planSparseNames(spec.categories, slot)
    : planNames(spec.categories, slot - 10);
  if (names === undefined) return undefined;
  const below = namesHeight(names) + 14;
  const foot = planFoot(spec.type === "line" ? describeGaps(spec) : "", style, frame, edge.bottom);
  const plotHeight = frame.height - Math.max(header.height, edge.top) - below - foot.height - edge.bottom;
  // A name wider than its slot (others are left out) hangs over at the end.
  const overhang = (widestText(names.lines.at(-1) ?? [], names.size) - slot) / 2;
  const right = Math.max(edge.right, edge.right / 2 + overhang);
  return {header, axis, names, axisWidth, namesHeight: below, slot, plotHeight, foot, right};
}

/**
 * Whether names may be left out where not all find room: those of lines and areas, and of times, which readers know from their
 * neighbours. Bars over years must stay upright: time runs to the right.
 */
function isSparse({type, categories, language}: ChartSpec): boolean {
  return isCourse(type) || (categories.length > 1 && areTimes(categories, language));
}

/** Pixels from the lower end of the axis to a value, upwards positive. */
export function heightOf(value: number, {axis, plotHeight}: VerticalPlan): number {
  return ((value - axis.minimum) / (axis.maximum - axis.minimum)) * plotHeight;
}
