/** A period by its first and its last month, counted from the year 0, so that periods of every length can be compared. */
export interface PeriodSpan {
  readonly from: number;
  readonly to: number;
}

const part = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?`;

/** A year, or a month, quarter or half of one: `2025`, `2025-03`, `2025-Q1`, `2025-H1`. */
const single = new RegExp(`^${part}$`);
const pattern = new RegExp(`^${part}(?:/${part})?$`);

/** A year, month, quarter or half-year, or an interval from one to another: `2021/2025`, `2025-01/2025-06`. */
export const isPeriod = (text: string) => pattern.test(text);

/** What an interval begins or ends with. */
export const isPartOfTime = (text: string) => single.test(text);

const known = new Map<string, PeriodSpan>();

/** The months of a period; it has been checked. Data asks for the same few again and again. */
export function spanOf(period: string): PeriodSpan {
  const found = known.get(period) ?? readSpan(period);
  known.set(period, found);
  return found;
}

function readSpan(period: string): PeriodSpan {
  const [start = "", end = start] = period.split("/");
  return {from: monthsOf(start).from, to: monthsOf(end).to};
}

/** Months of what is counted behind a letter: quarters, halves. */
const lengths: Readonly<Record<string, number>> = {Q: 3, H: 6};

function monthsOf(part: string): PeriodSpan {
  const [year, within = ""] = part.split("-");
  const before = Number(year) * 12;
  if (within === "") return {from: before + 1, to: before + 12};
  const length = lengths[within.charAt(0)] ?? 1;
  const last = before + Number(within.replace(/\D/u, "")) * length;
  return {from: last - length + 1, to: last};
}

/** How many months a period has; of what is no interval, it tells the kind. */
export function lengthOf(period: string): number {
  const {from, to} = spanOf(period);
  return to - from + 1;
}

/** The year, half-year, quarter or month that begins with a month, counted from the year 0, by how many months it has. */
export function periodFrom(month: number, length: number): string {
  const year = String(Math.floor((month - 1) / 12)).padStart(4, "0");
  const before = (month - 1) % 12;
  if (length === 12) return year;
  if (length === 1) return `${year}-${String(before + 1).padStart(2, "0")}`;
  const [letter = ""] = Object.entries(lengths).find(([, months]) => months === length) ?? [];
  return `${year}-${letter}${before / length + 1}`;
}

/** What ends earlier is earlier: by it observations are put in order. */
export const byEnd = (a: {readonly period: string}, b: {readonly period: string}) =>
  spanOf(a.period).to - spanOf(b.period).to;

/** The same, and of what ends together what is less than a year first, the shorter before the longer: December, then the year. */
export const byEndAndLength: typeof byEnd = (a, b) =>
  byEnd(a, b) || Math.min(lengthOf(a.period), 12) - Math.min(lengthOf(b.period), 12);

/** Along an axis: what begins earlier, then what ends earlier. */
export function inTime(a: string, b: string): number {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.from - other.from || one.to - other.to || (a < b ? -1 : 1);
}

/** Less than a year: values of two such periods are of one time only where these are the same. */
export const isPartOfYear = (period: string) => lengthOf(period) < 12;

/** What comes about in two periods is held against each other where these are as long, or none is a part of a year. */
export const areAsLong = (a: string, b: string) => lengthOf(a) === lengthOf(b) || ![a, b].some(isPartOfYear);
