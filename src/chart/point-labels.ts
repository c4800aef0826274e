import {fontSize, smallestFont} from "./drawing-frame.ts";
import {textWidth} from "./text-width.ts";

/** Where a name stands: beside its point, `x` and `y` in its middle. */
export interface PointLabel {
  readonly text: string;
  readonly side: Side;
  /** How far it stands above (negative) or below the middle of its side. */
  readonly shift: number;
  readonly x: number;
  readonly y: number;
}

type Side = "right" | "left" | "above" | "below";

/** A side, and how far up or down from its middle, in lines. */
const places: readonly (readonly [Side, number])[] = [
  ["right", 0],
  ["left", 0],
  ["above", 0],
  ["below", 0],
  ["right", -0.7],
  ["right", 0.7],
  ["left", -0.7],
  ["left", 0.7],
];

interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Of less weight than the others: its name is placed last. */
  readonly isPale: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 4;

/**
 * A place for the name of each point, on one of its sides, where it meets neither another name nor a point: at the
 * largest size at which all find one, else at the smallest, with undefined for those that do not.
 */
export function placeLabels(
  points: readonly NamedPoint[],
  area: Box,
  radius: number,
): {readonly labels: readonly (PointLabel | undefined)[]; readonly size: number} {
  for (let size: number = fontSize.label; size > smallestFont; size -= 1) {
    const labels = placeAt(points, area, radius, size);
    if (labels.every((label) => label !== undefined)) return {labels, size};
  }
  return {labels: placeAt(points, area, radius, smallestFont), size: smallestFont};
}

function placeAt(points: readonly NamedPoint[], area: Box, radius: number, size: number) {
  const labels: (PointLabel | undefined)[] = points.map(() => undefined);
  const dots = points.map(({x, y}) => boxAround(x, y, 2 * radius, 2 * radius));
  const taken: Box[] = [];
  const order = points.map((_, p) => p).sort((a, b) => Number(points[a]?.isPale) - Number(points[b]?.isPale));
  for (const p of order) {
    const point = points[p] as NamedPoint;
    for (const [side, lines] of places) {
      const label = labelAt(point, side, lines * size, radius, size);
      const box = boxAround(label.x, label.y, textWidth(point.text, size) + 4, size * 1.2);
      const isFree =
        isWithin(box, area) &&
        !taken.some((other) => meet(box, other)) &&
        !dots.some((other, d) => d !== p && meet(box, other));
      if (!isFree) continue;
      taken.push(box);
      labels[p] = label;
      break;
    }
  }
  return labels;
}

function labelAt(
  {x, y, text}: NamedPoint,
  side: Side,
  shift: number,
  radius: number,
  size: number,
): PointLabel {
  const aside = radius + gap + textWidth(text, size) / 2;
  const away = radius + gap + size * 0.6;
  const [dx, dy] = {right: [aside, 0], left: [-aside, 0], above: [0, -away], below: [0, away]}[side] as [
    number,
    number,
  ];
  return {text, side, shift, x: x + dx, y: y + dy + shift};
}

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const isWithin = (box: Box, area: Box) =>
  box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
