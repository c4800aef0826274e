import {findAnchors} from "./anchors.ts";
import type {Prepared} from "./prepared-passage.ts";

/** Which recorded passage stands at the same place as one of the file's; both by position in their lists. */
export type Pairs = Map<number, number>;

/** Beyond this a stretch without anchors would take too long; what it holds is then matched by likeness alone. */
const largest = 12_000_000;

/**
 * The best way to lay the file beside the record without changing the order of either. Equal passages count most,
 * long ones more than short ones; passages that differ in numbers only, and cells, may stand for one another, so that
 * an edited cell meets the one that it was and not another that happens to read the same.
 */
export function pairInOrder(files: readonly Prepared[], records: readonly Prepared[]): Pairs {
  const found: Pairs = new Map();
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...findAnchors(files, records), [files.length, records.length] as const]) {
    for (const [a, b] of pairBetween(files.slice(x, nextX), records.slice(y, nextY))) found.set(x + a, y + b);
    if (nextX < files.length) found.set(nextX, nextY);
    [x, y] = [nextX + 1, nextY + 1];
  }
  return found;
}

function pairBetween(files: readonly Prepared[], records: readonly Prepared[]): [number, number][] {
  const width = records.length + 1;
  if ((files.length + 1) * width > largest) return [];
  const best = new Float32Array((files.length + 1) * width);
  for (const [x, file] of files.entries()) {
    for (const [y, record] of records.entries()) {
      const at = (x + 1) * width + y + 1;
      const worth = worthOf(file, record);
      const both = worth > 0 ? (best[at - width - 1] ?? 0) + worth : 0;
      best[at] = Math.max(both, best[at - width] ?? 0, best[at - 1] ?? 0);
    }
  }
  return trace(best, files.length, records.length);
}

function trace(best: Float32Array, files: number, records: number): [number, number][] {
  const width = records + 1;
  const found: [number, number][] = [];
  let [x, y] = [files, records];
  while (x > 0 && y > 0) {
    const at = x * width + y;
    if (best[at] === best[at - width]) x--;
    else if (best[at] === best[at - 1]) y--;
    else found.push([--x, --y]);
  }
  return found;
}

/** Fractions of powers of two, so that sums are exact and the way back can be told from them. */
function worthOf(file: Prepared, record: Prepared): number {
  const weight = file.isShort ? 1 : 3;
  if (file.text === record.text) return weight;
  if (file.numbers.length === 0 || record.numbers.length === 0) return 0;
  // More than half: two cells that changed places are two changed cells, not one that was moved.
  if (file.mask === record.mask) return weight * (0.5625 + 0.25 * shareOfEqual(file, record));
  // The unit or a word before it may be another; with another number besides, a cell is not the same any more.
  return file.isShort && record.isShort && sameNumbers(file, record) ? 0.375 : 0;
}

/** In sixteenths. */
function shareOfEqual({numbers: a}: Prepared, {numbers: b}: Prepared): number {
  const equal = a.filter(({text}, index) => text === b[index]?.text).length;
  return Math.floor((16 * equal) / a.length) / 16;
}

function sameNumbers({numbers: a}: Prepared, {numbers: b}: Prepared): boolean {
  return a.length === b.length && a.every(({text}, index) => text === b[index]?.text);
}
