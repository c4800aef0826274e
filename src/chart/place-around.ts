import type {RingSize} from "./plan-doughnut.ts";
import {textWidth} from "./text-width.ts";

/** A label that its piece of the ring does not hold. */
export interface OuterLabel {
  readonly index: number;
  /** Middle of the piece, in turns clockwise from the top. */
  readonly turn: number;
  readonly text: string;
}

/** Between the ring and a label beside it, in logical pixels. */
const distance = 8;

/** Width that a label takes beside a ring, the patch of colour included. */
export function roomBeside(text: string, size: number): number {
  return textWidth(text, size) + size * 1.2 + distance;
}

/**
 * How far labels around a ring stand from the middle of its band, where Office would put them. On each side they
 * keep the order of the pieces, and no two come closer than a line.
 */
export function placeAround(
  labels: readonly OuterLabel[],
  ring: RingSize,
  size: number,
): ReadonlyMap<number, {x: number; y: number}> {
  const placed = new Map<number, {x: number; y: number}>();
  const radius = ring.diameter / 2;
  const reach = radius + distance + size / 2;
  for (const side of [1, -1]) {
    const column = labels
      .filter(({turn}) => (Math.sin(turn * 2 * Math.PI) >= 0 ? 1 : -1) === side)
      .map((label) => ({...label, height: -Math.cos(label.turn * 2 * Math.PI) * reach}))
      .sort((a, b) => a.height - b.height);
    const heights = spread(
      column.map(({height}) => height),
      size * 1.3,
      reach,
    );
    column.forEach((label, row) => {
      const y = heights[row] ?? 0;
      const x = side * (Math.sqrt(Math.max(0, reach ** 2 - y ** 2)) + half(label.text, size));
      placed.set(label.index, fromBand(label, x, y, ring));
    });
  }
  return placed;
}

/** Pushes heights (from the top, ascending) apart downwards, then back up where they leave the ring. */
function spread(heights: readonly number[], step: number, lowest: number): number[] {
  const down = [...heights];
  for (let i = 1; i < down.length; i += 1) down[i] = Math.max(down[i] ?? 0, (down[i - 1] ?? 0) + step);
  let limit = lowest;
  return down
    .reverse()
    .map((height) => {
      const kept = Math.min(height, limit);
      limit = kept - step;
      return kept;
    })
    .reverse();
}

const half = (text: string, size: number) => roomBeside(text, size) / 2;

function fromBand({turn}: OuterLabel, x: number, y: number, {diameter, cutout}: RingSize) {
  const band = (diameter / 2) * ((1 + cutout) / 2);
  const angle = turn * 2 * Math.PI;
  return {x: x - Math.sin(angle) * band, y: y + Math.cos(angle) * band};
}
