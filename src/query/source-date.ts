import type {DateWords} from "../language/number-words.ts";

/** The newest of ISO dates, months and years, as precisely as it is dated; undefined where all are empty. */
export function newestDate(dates: readonly string[]): string | undefined {
  return (
    dates
      .filter((date) => date !== "")
      // "2025" is any day of that year, so a day within it says more.
      .sort(compareDates)
      .at(-1)
  );
}

function compareDates(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.startsWith(shorter)) return a.length - b.length;
  return a < b ? -1 : 1;
}

/** `2025-03-08` as 2025年3月8日 or 8 March 2025, and as much of it as there is; anything else is left as it was written. */
export function formatDate(iso: string, words: DateWords): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (parts === null) return iso;
  const [, year = "", month, day] = parts;
  if (month === undefined) return words.year(Number(year));
  if (day === undefined) return words.month(Number(year), Number(month));
  return words.day(Number(year), Number(month), Number(day));
}
