import type {ChartSpec} from "../model/chart.ts";
import {isStacked} from "../query/chart-kinds.ts";
import {fontSize} from "./drawing-frame.ts";
import {textWidth, widestText} from "./text-width.ts";
import {floorTo, planValueAxis, type ValueAxis} from "./value-axis.ts";

/** How many intervals an axis has whose numbers are too wide for the usual five. */
const fewer = [5, 4, 3, 2, 1];
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
  const planned = fewer.map((intervals) => withRoom(spec, width, intervals));
  return planned.find(fits) ?? planned.at(-1) ?? planValueAxis(spec);
}

function withRoom(spec: ChartSpec, width: number, intervals: number): ValueAxis {
  let axis = planValueAxis(spec, intervals);
  const isFree = spec.minimum === null && spec.labels !== "hide" && !isStacked(spec.type);
  for (let steps = 0; isFree && steps < mostSteps && !hasRoom(spec, axis, width); steps++) {
    axis = beginAtStep(spec, axis.minimum - axis.step, intervals);
  }
  return axis;
}

/** A longer axis has longer steps: it begins at one of them, so that zero is one too. */
function beginAtStep(spec: ChartSpec, minimum: number, intervals: number, tries = 4): ValueAxis {
  const axis = planValueAxis({...spec, minimum}, intervals);
  const at = floorTo(minimum, axis.step);
  return at === minimum || tries === 0 ? axis : beginAtStep(spec, at, intervals, tries - 1);
}

const mostSteps = 6;
/** Fonts of Office are wider than the picture's. */
const officeWidth = 1.3;

function hasRoom({series}: ChartSpec, {minimum, maximum}: ValueAxis, width: number): boolean {
  return series.every(({points}) =>
    points.every((point) => {
      if (point === null || point.value >= 0) return true;
      const before = ((point.value - minimum) / (maximum - minimum)) * width;
      return before >= textWidth(point.text, fontSize.label) * officeWidth + gap;
    }),
  );
}
