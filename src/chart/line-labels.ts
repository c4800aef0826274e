import type {ChartSpec} from "../model/chart.ts";
import {fontSize, smallestFont} from "./drawing-frame.ts";
import {heightOf, type VerticalPlan} from "./plan-vertical.ts";
import {textWidth, widestText} from "./text-width.ts";

export type Side = "above" | "below";

export interface LineLabels {
  readonly size: number;
  /** Only the first and the last point are labelled, and their labels are wider than their slots. */
  readonly isCrowded: boolean;
  /** Pixels by which labels reach beyond the plot's top. */
  readonly above: number;
  /** `sides[s][c]`: where the label of a point stands; undefined if it is not shown. */
  readonly sides: readonly (readonly (Side | undefined)[])[];
}

/** Distance of a label's near edge from the middle of its point. */
const offset = 9;

/**
 * Labels of lines: at each category the highest point has its label above and the lowest below,
 * since labels between lines cannot be told apart. Without room for all, the first and the last remain.
 */
export function planLineLabels(spec: ChartSpec, plan: VerticalPlan): LineLabels | undefined {
  if (spec.labels === "hide" || spec.series.length === 0) return undefined;
  const texts = spec.series.flatMap(({points}) => points.map((point) => point?.text ?? ""));
  let size: number = fontSize.label;
  while (size > smallestFont && widestText(texts, size) + 8 > plan.slot) size -= 1;
  const isCrowded = widestText(texts, size) + 8 > plan.slot;
  const sides = spec.series.map((_, s) =>
    spec.categories.map((_, c) => {
      if (isCrowded && spec.labels === "auto" && c > 0 && c < spec.categories.length - 1) return undefined;
      return sideOf(spec, plan, s, c, size, isCrowded);
    }),
  );
  return {size, isCrowded, sides, above: roomAbove(spec, plan, sides, size)};
}

function sideOf(
  spec: ChartSpec,
  plan: VerticalPlan,
  s: number,
  c: number,
  size: number,
  isCrowded: boolean,
): Side | undefined {
  const value = spec.series[s]?.points[c]?.value;
  if (value === undefined) return undefined;
  const height = heightOf(value, plan);
  const hasRoomBelow = height >= size * 1.2 + offset + 4;
  const others = spec.series.flatMap(({points}, other) => {
    const point = points[c];
    return other === s || point === null || point === undefined ? [] : [{other, value: point.value}];
  });
  if (others.length === 0) return isValley(spec, s, c, isCrowded) && hasRoomBelow ? "below" : "above";
  const isHighest = others.every(({other, value: v}) => v < value || (v === value && other > s));
  if (isHighest) return "above";
  const isLowest = others.every(({other, value: v}) => v > value || (v === value && other < s));
  if (isLowest && hasRoomBelow) return "below";
  const nearestAbove = Math.min(
    ...others.filter(({value: v}) => v >= value).map(({value: v}) => heightOf(v, plan) - height),
  );
  return nearestAbove >= 2 * size * 1.2 + offset * 2 ? "above" : undefined;
}

/** Lower than its neighbours: a label above would stand in the angle of the line. Wide labels do so at its ends too. */
function isValley(spec: ChartSpec, s: number, c: number, countsEnds: boolean): boolean {
  const points = spec.series[s]?.points ?? [];
  const [before, here, after] = [points[c - 1], points[c], points[c + 1]];
  if (!here) return false;
  const neighbours = [before, after].filter((point) => point !== undefined);
  if (neighbours.length < 2 && !countsEnds) return false;
  return neighbours.every((point) => point !== null && point.value > here.value);
}

function roomAbove(spec: ChartSpec, plan: VerticalPlan, sides: LineLabels["sides"], size: number): number {
  const reach = spec.series.flatMap(({points}, s) =>
    points.map((point, c) => {
      if (point === null) return 0;
      const label = sides[s]?.[c] === "above" && textWidth(point.text, size) > 0 ? size * 1.2 + offset : 8;
      return heightOf(point.value, plan) + label - plan.plotHeight;
    }),
  );
  return Math.max(0, ...reach);
}
