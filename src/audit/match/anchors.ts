import {lastAtMost} from "../../base/search-sorted.ts";
import type {Prepared} from "./prepared-passage.ts";

/**
 * Long passages that occur once on each side, in the longest run of them that keeps its order (patience diff, Bram
 * Cohen). They cut a long document into short stretches.
 */
export function findAnchors(files: readonly Prepared[], records: readonly Prepared[]): [number, number][] {
  const places = uniquePlaces(records);
  const common = [...uniquePlaces(files)].flatMap(([text, x]): [number, number][] => {
    const y = places.get(text);
    return y === undefined ? [] : [[x, y]];
  });
  return longestRising(common);
}

function uniquePlaces(passages: readonly Prepared[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, {text, isShort}] of passages.entries()) {
    if (places.has(text)) repeated.add(text);
    if (!isShort) places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** Of pairs that rise in their first number, the most that rise in the second one too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** By length of a run: the position in `pairs` of the lowest end of such a run. */
  const ends: number[] = [];
  const heights: number[] = [];
  const before: number[] = [];
  for (const [position, [, y]] of pairs.entries()) {
    const length = lastAtMost(heights, y - 1, (height) => height) + 1;
    before[position] = ends[length - 1] ?? -1;
    ends[length] = position;
    heights[length] = y;
  }
  const run: [number, number][] = [];
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) {
    const pair = pairs[position];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
