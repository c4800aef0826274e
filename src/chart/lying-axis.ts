import type {ChartPoint, ChartSpec} from "../model/chart.ts";
import {isStacked} from "../query/chart-kinds.ts";
import {fontSize} from "./drawing-frame.ts";
import {textWidth, widestText} from "./text-width.ts";
import {
  axisBetween,
  ceilTo,
  floorTo,
  intervals,
  isWhole,
  niceStep,
  planValueAxis,
  type ValueAxis,
} from "./value-axis.ts";

/** By how much the steps of an axis grow whose numbers are too wide for the usual ones. */
const longer = [1, 2, 3, 4, 5];
/** Between two numbers of an axis, in pixels. */
const gap = 14;

/**
 * The axis of values that run to the right: as many numbers as stand beside each other, and to the left of the longest bar
 * below zero as much room as its label takes, which would else stand upon the names.
 *
 * @param width about that of the plot
 */
export function planLyingAxis(spec: ChartSpec, width: number): ValueAxis {
  const fits = (axis: ValueAxis) =>
    (width * axis.step) / (axis.maximum - axis.minimum) >= widestText(axis.ticks, fontSize.tick) + gap;
  const usual = withRoom(spec, width);
  if (spec.minimum !== null || spec.maximum !== null || isStacked(spec.type)) return usual;
  const thinned = longer.map((times) => withSteps(spec, usual, usual.step * times));
  return thinned.find(fits) ?? thinned.at(-1) ?? usual;
}

/** The same axis in longer steps, of which both ends are some, and zero is one too. */
function withSteps(spec: ChartSpec, axis: ValueAxis, step: number): ValueAxis {
  if (step === axis.step) return axis;
  return axisBetween(spec, floorTo(axis.minimum, step), ceilTo(axis.maximum, step, 0), step);
}

function withRoom(spec: ChartSpec, width: number): ValueAxis {
  const usual = planValueAxis(spec);
  if (spec.minimum !== null || spec.labels === "hide" || isStacked(spec.type)) return usual;
  const least = Math.min(
    ...spec.series.flatMap(({points}) => points.map((point) => leastFor(point, usual, width))),
  );
  if (least >= usual.minimum) return usual;
  const step = niceStep((usual.maximum - least) / intervals, isWhole(spec));
  return axisBetween(spec, floorTo(least, step), ceilTo(usual.maximum, step, 0), step);
}

/** Where the axis begins that leaves the label of a bar below zero its room: share × length of the axis before the bar. */
function leastFor(point: ChartPoint | null, {maximum}: ValueAxis, width: number): number {
  if (point === null || point.value >= 0) return 0;
  const share = Math.min((textWidth(point.text, fontSize.label) * officeWidth + gap) / width, mostRoom);
  return (point.value - share * maximum) / (1 - share);
}

/** Fonts of Office are wider than the picture's. */
const officeWidth = 1.3;
/** A label never takes more of the axis, however long it is. */
const mostRoom = 0.45;
