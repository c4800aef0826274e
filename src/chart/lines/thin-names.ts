import type {LanguageId} from "../../model/language.ts";
import {textWidth} from "../text-width.ts";
import {type CountedTimes, countTimes} from "./count-times.ts";

/** How often a name may stand: every fifth year, every third month … */
const paces: Readonly<Record<CountedTimes["unit"] | "other", readonly number[]>> = {
  year: [1, 2, 5, 10, 20, 50, 100],
  half: [1, 2, 4, 10, 20, 40, 100],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240],
  quarter: [1, 2, 4, 8, 20, 40, 80],
  other: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100],
};

/** Between two names, and for Office, whose letters are wider than those of the picture. */
const gap = 14;
const slack = 1.08;

/**
 * Which names stand below an axis of times where not all find room: round ones (2000, 2005, 2010; January), always the
 * newest and, where it has room beside it, the first; each whole and none on another. Those too near to them stay away.
 */
export function thinNames(
  names: readonly string[],
  slot: number,
  size: number,
  language: LanguageId | undefined,
): boolean[] {
  const last = names.length - 1;
  const times = countTimes(names, language);
  // What is no time is counted from the newest backwards.
  const places = times?.places ?? names.map((_, index) => last - index);
  const widths = names.map((name) => textWidth(name, size) * slack);
  const isFree = (a: number, b: number) =>
    Math.abs(b - a) * slot >= ((widths[a] ?? 0) + (widths[b] ?? 0)) / 2 + gap;
  const ends = last > 0 && isFree(0, last) ? [0, last] : [last];
  for (const pace of paces[times?.unit ?? "other"]) {
    const shown = places.flatMap((place, index) => {
      const isRound = place % pace === 0 && !ends.includes(index);
      return isRound && ends.every((end) => isFree(end, index)) ? [index] : [];
    });
    if (shown.every((index, at) => at === 0 || isFree(shown[at - 1] ?? 0, index)))
      return names.map((_, index) => ends.includes(index) || shown.includes(index));
  }
  return names.map((_, index) => ends.includes(index));
}
