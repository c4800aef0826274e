import type {ChartSpec, NativeArea} from "../../model/chart.ts";
import {isClear, type TextBox} from "../lines/value-labels.ts";
import type {Point} from "../scene.ts";
import {textWidth} from "../text-width.ts";

/** The first or last value of a panel, beside its point. */
export interface EndValue {
  readonly category: number;
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly side: "above" | "below";
}

const size = 17;
const distance = 8;
/** So far a label may reach over the upper edge of its plot below the name, and beside it. */
const over = {name: 7, nothing: 30} as const;
/** What a name keeps free at its right. */
const besideName = 14;

/** First and last value, each above or below its point where its own line leaves room; the last one goes first. */
export function placeEndValues(
  spec: ChartSpec,
  series: number,
  at: readonly (Point | null)[],
  plot: NativeArea,
  nameWidth: number,
): EndValue[] {
  if (spec.labels === "hide") return [];
  const last = at.findLastIndex((point) => point !== null);
  const first = at.findIndex((point) => point !== null);
  const placed: EndValue[] = [];
  for (const category of new Set([last, first])) {
    const point = at[category];
    const text = spec.series[series]?.points[category]?.text ?? "";
    if (!point || text === "") continue;
    const found = placeBeside(point, text, at, plot, placed, spec.type !== "line", nameWidth);
    if (found !== undefined) placed.push({category, text, ...found});
    // Better over its own line than not at all: the last value is what the panel is for.
    else if (category === last) placed.push({category, text, ...placeAt(point, text, plot, "above")});
  }
  return placed.toReversed();
}

function placeBeside(
  point: Point,
  text: string,
  at: readonly (Point | null)[],
  plot: NativeArea,
  taken: readonly EndValue[],
  isFilled: boolean,
  nameWidth: number,
): Omit<EndValue, "category" | "text"> | undefined {
  // Below the edge of a bar or an area there is its colour.
  const sides = isFilled ? (["above"] as const) : (["above", "below"] as const);
  return sides
    .map((side) => placeAt(point, text, plot, side))
    .find((place) => {
      const box = boxOf(place, text);
      const others = taken.map((other) => boxOf(other, other.text));
      const isBelowName = box.left < plot.x + nameWidth + besideName;
      const highest = plot.y - (isBelowName ? over.name : over.nothing);
      const isInside = box.top >= highest && box.bottom <= plot.y + plot.height;
      return isInside && isClear(box, others, [at]);
    });
}

function placeAt({x, y}: Point, text: string, plot: NativeArea, side: EndValue["side"]) {
  const half = textWidth(text, size) / 2;
  return {
    side,
    x: Math.max(plot.x + half, Math.min(x, plot.x + plot.width - half)),
    y: y + (side === "above" ? -1 : 1) * (distance + size / 2),
  };
}

const boxOf = ({x, y}: Point, text: string): TextBox => ({
  left: x - textWidth(text, size) / 2 - 2,
  right: x + textWidth(text, size) / 2 + 2,
  top: y - size * 0.6,
  bottom: y + size * 0.6,
});
