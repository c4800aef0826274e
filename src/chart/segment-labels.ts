import type {ChartPoint, ChartSpec} from "../model/chart.ts";
import {knownPoints} from "../query/chart-points.ts";
import {fontSize, smallestFont} from "./drawing-frame.ts";
import {textWidth} from "./text-width.ts";

export interface SegmentLabels {
  readonly size: number;
  /** Whether a point's segment can hold its label. */
  fits(point: ChartPoint | null): boolean;
}

/**
 * Labels inside segments: the largest font at which all of them fit, else the smallest for those that do.
 * Undefined if there is none to show.
 */
export function planSegmentLabels(
  spec: ChartSpec,
  boxOf: (value: number) => {width: number; height: number},
): SegmentLabels | undefined {
  if (spec.labels === "hide") return undefined;
  const points = knownPoints(spec.series);
  const fitsAt = (size: number, {value, text}: ChartPoint) => {
    const {width, height} = boxOf(value);
    return textWidth(text, size) + 6 <= width && size * 1.25 <= height;
  };
  let size: number = fontSize.label;
  while (size > smallestFont && !points.every((point) => fitsAt(size, point))) size -= 1;
  // A sliver that holds no label at any size should not make all the others small.
  if (!points.every((point) => fitsAt(size, point))) size = fontSize.label - 2;
  if (!points.some((point) => fitsAt(size, point))) return undefined;
  return {size, fits: (point) => point !== null && fitsAt(size, point)};
}
