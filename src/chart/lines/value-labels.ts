import type {ChartSpec} from "../../model/chart.ts";
import {fontSize} from "../drawing-frame.ts";
import type {Point} from "../scene.ts";
import {textWidth} from "../text-width.ts";

/** A value beside its point, above or below. */
export interface ValueLabel {
  readonly series: number;
  readonly category: number;
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly side: "above" | "below";
}

export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Place {
  readonly plot: TextBox;
  /** `at[s][c]`; null where there is no value. */
  readonly at: readonly (readonly (Point | null)[])[];
  /** Lines that labels may stand on where nothing else is free: they are grey. */
  readonly isPale: (series: number) => boolean;
}

export const valueSize = fontSize.label - 1;
/** From a point to the near edge of its label. */
const distance = 10;

/**
 * The values that tell what a line has done: where it began, its highest and its lowest; its last stands at its end. Each
 * only where it meets neither another label nor a line. Of several lines the one to look at has them; of two or three the
 * first value of each; of more none, as nobody could tell which line they belong to.
 */
export function placeValues(
  spec: ChartSpec,
  place: Place,
  toLookAt: number | undefined,
  size = valueSize,
): ValueLabel[] {
  if (spec.labels === "hide") return [];
  const {series} = spec;
  const told = toLookAt === undefined ? (series.length === 1 ? 0 : undefined) : toLookAt;
  const wanted =
    told !== undefined
      ? pointsToTell(spec, told).map((category) => ({series: told, category}))
      : series.length <= 3
        ? series.flatMap((_, s) =>
            pointsToTell(spec, s)
              .slice(0, 1)
              .map((category) => ({series: s, category})),
          )
        : [];
  const labels: ValueLabel[] = [];
  for (const each of wanted) {
    const label = placeValue(spec, place, each, labels, size);
    if (label !== undefined) labels.push(label);
  }
  return labels;
}

/** First, highest, lowest, and, where all are asked for, the others; never the last. */
function pointsToTell({series, labels}: ChartSpec, s: number): number[] {
  const known = (series[s]?.points ?? []).flatMap((point, c) => (point ? [{c, value: point.value}] : []));
  const last = known.pop();
  const [first] = known;
  if (first === undefined || last === undefined) return [];
  const all = [...known, last];
  const highest = all.reduce((best, each) => (each.value > best.value ? each : best));
  const lowest = all.reduce((best, each) => (each.value < best.value ? each : best));
  const others = labels === "show" ? known : [];
  return [...new Set([first, highest, lowest, ...others].map(({c}) => c))].filter((c) => c !== last.c);
}

function placeValue(
  spec: ChartSpec,
  place: Place,
  {series, category}: Pick<ValueLabel, "series" | "category">,
  taken: readonly ValueLabel[],
  size: number,
): ValueLabel | undefined {
  const point = place.at[series]?.[category];
  const text = spec.series[series]?.points[category]?.text ?? "";
  if (!point || text === "") return undefined;
  const width = textWidth(text, size);
  const isPeak = isHigherThanBeside(spec, series, category);
  const sides = isPeak ? (["above", "below"] as const) : (["below", "above"] as const);
  // Beside the edge of the plot it stands inwards.
  const x = Math.max(point.x, place.plot.left + width / 2 + 4);
  for (const mayCrossPale of [false, true]) {
    for (const side of sides) {
      const y = point.y + (side === "above" ? -1 : 1) * (distance + size * 0.5);
      const box = boxAround(x, y, width, size);
      const isFree =
        box.top >= place.plot.top - size &&
        box.bottom <= place.plot.bottom &&
        box.right <= place.plot.right &&
        isClear(
          box,
          taken.map((other) => boxAround(other.x, other.y, textWidth(other.text, size), size)),
          place.at.filter((_, s) => !(mayCrossPale && place.isPale(s))),
        );
      if (isFree) return {series, category, text, x, y, side};
    }
  }
  return undefined;
}

function isHigherThanBeside({series}: ChartSpec, s: number, c: number): boolean {
  const points = series[s]?.points ?? [];
  const value = points[c]?.value ?? 0;
  return [points[c - 1], points[c + 1]].every((beside) => !beside || beside.value <= value);
}

const boxAround = (x: number, y: number, width: number, size: number): TextBox => ({
  left: x - width / 2 - 2,
  right: x + width / 2 + 2,
  top: y - size * 0.55,
  bottom: y + size * 0.55,
});

/** Whether a text meets neither another nor a line. */
export function isClear(
  box: TextBox,
  taken: readonly TextBox[],
  lines: readonly (readonly (Point | null)[])[],
): boolean {
  return (
    !taken.some((other) => meet(box, other)) &&
    !lines.some((points) => points.some((from, c) => runsInto(from, points[c + 1], box)))
  );
}

const meet = (a: TextBox, b: TextBox) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether the stroke between two neighbours goes through a box. */
function runsInto(from: Point | null, to: Point | null | undefined, box: TextBox): boolean {
  if (!from) return false;
  if (!to) return isIn(from, box);
  const left = Math.max(from.x, box.left);
  const right = Math.min(to.x, box.right);
  if (left > right) return false;
  const heightAt = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / Math.max(to.x - from.x, 1e-9);
  const [a, b] = [heightAt(left), heightAt(right)];
  return Math.min(a, b) < box.bottom && Math.max(a, b) > box.top;
}

const isIn = ({x, y}: Point, {left, right, top, bottom}: TextBox) =>
  x > left && x < right && y > top && y < bottom;
