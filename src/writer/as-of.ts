import type {CitedSource} from "../model/document.ts";
import {formatDate} from "./format-date.ts";

/** `资料截至2025年12月25日`: how far the sources of a document reach, as precisely as they are dated; or nothing. */
export function asOf(sources: readonly CitedSource[]): string {
  const newest = sources
    .map(({published}) => published)
    .filter((published) => published !== "")
    // "2025" is any day of that year, so a day within it says more.
    .sort((a, b) => compareDates(a, b))
    .at(-1);
  return newest === undefined ? "" : `资料截至${formatDate(newest)}`;
}

function compareDates(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.startsWith(shorter)) return a.length - b.length;
  return a < b ? -1 : 1;
}
