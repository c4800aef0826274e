import {fontSize, smallestFont} from "./drawing-frame.ts";
import {textWidth} from "./text-width.ts";
import {wrapText} from "./wrap-text.ts";

/** Category names, broken into lines, at the font size that suits all of them. */
export interface Names {
  readonly lines: readonly (readonly string[])[];
  readonly size: number;
}

export const lineHeight = 1.25;

/** What a further line costs against a font one step (2 px) smaller: two lines at 22 px beat one at 18. */
const lineCost = [0, 0, 1.5, 3.5] as const;

/** The best way to set the names in columns of `width` pixels, or undefined if three lines are not enough. */
export function planNames(names: readonly string[], width: number): Names | undefined {
  let best: Names | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let size: number = fontSize.name; size >= smallestFont; size -= 2) {
    const lines = names.map((name) => wrapText(name, width, size));
    const count = Math.max(1, ...lines.map(({length}) => length));
    const cost = (lineCost[count] ?? Number.POSITIVE_INFINITY) + (fontSize.name - size) / 2;
    if (cost < least && fits(lines, width, size)) {
      best = {lines, size};
      least = cost;
    }
  }
  return best;
}

/** As `planNames`, but with every second, third … name only where all do not fit: right for years, not for things. */
export function planSparseNames(names: readonly string[], slot: number): Names {
  for (let every = 1; every < Math.max(names.length, 2); every += 1) {
    const shown = names.map((name, index) => (index % every === 0 ? name : ""));
    const planned = planNames(shown, slot * every - 8);
    if (planned !== undefined) return planned;
  }
  return {lines: names.map((name) => wrapText(name, slot * names.length, smallestFont)), size: smallestFont};
}

export function namesHeight({lines, size}: Names): number {
  return Math.max(1, ...lines.map(({length}) => length)) * size * lineHeight;
}

function fits(lines: readonly (readonly string[])[], width: number, size: number): boolean {
  return lines.every((name) => name.every((line) => textWidth(line, size) <= width));
}
