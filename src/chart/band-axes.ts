import type {ChartSpec} from "../model/chart.ts";
import {valuesOf} from "../query/chart-points.ts";
import {formatTick, type TickForm} from "./format-tick.ts";
import {floorTo, isWhole, niceStep, tickForm, tidy, type ValueAxis} from "./value-axis.ts";

/** Of so many intervals the bars of a combination have the lower ones, and its lines the others. */
const intervals = {bars: 3, lines: 2} as const;
const all = intervals.bars + intervals.lines;
/** The highest bar leaves room for its label below the lines. */
const reach = 2.6;

/**
 * Two axes for bars and lines that share a plot and no unit: the lines have a band of their own above the bars, so that
 * neither runs through the other's labels and nobody reads a crossing as if it meant something. Each axis has numbers in
 * its band only; their steps share the lines across the plot.
 */
export function planBandAxes(spec: ChartSpec): {readonly first: ValueAxis; readonly second: ValueAxis} {
  const bars = {...spec, series: spec.series.filter(({unit}) => unit === undefined)};
  const lines = {...spec, series: spec.series.filter(({unit}) => unit !== undefined)};
  return {first: barAxis(bars), second: lineAxis({...lines, unit: lines.series[0]?.unit ?? ""})};
}

function barAxis(spec: ChartSpec): ValueAxis {
  const high = Math.max(0, ...valuesOf(spec.series));
  const step = niceStep((high || 1) / reach, isWhole(spec));
  const form = tickForm(spec);
  const maximum = tidy(step * all);
  return {minimum: 0, maximum, step, ticks: ticksOf(0, step, form, (index) => index <= intervals.bars), form};
}

function lineAxis(spec: ChartSpec): ValueAxis {
  const values = valuesOf(spec.series);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const isShare = spec.unit === "%" && low >= 0 && high <= 100;
  let step = niceStep((high - low || Math.abs(high) / 4 || 1) / intervals.lines, isWhole(spec));
  let bottom = bottomFor(low, step, isShare);
  while (tidy(bottom + intervals.lines * step) < high) {
    step = niceStep(step * 1.01, isWhole(spec));
    bottom = bottomFor(low, step, isShare);
  }
  const minimum = tidy(bottom - intervals.bars * step);
  const form = tickForm(spec);
  const ticks = ticksOf(minimum, step, form, (index) => index >= intervals.bars);
  return {minimum, maximum: tidy(minimum + all * step), step, ticks, form};
}

/** No share is above 100 %, and the axis need not say so. */
function bottomFor(low: number, step: number, isShare: boolean): number {
  const bottom = floorTo(low, step);
  return isShare ? Math.max(0, Math.min(bottom, 100 - intervals.lines * step)) : bottom;
}

function ticksOf(
  minimum: number,
  step: number,
  form: TickForm,
  isShown: (index: number) => boolean,
): string[] {
  const largest = Math.max(Math.abs(minimum), Math.abs(minimum + all * step));
  return Array.from({length: all + 1}, (_, index) =>
    isShown(index) ? formatTick(tidy(minimum + index * step), largest, form) : "",
  );
}
