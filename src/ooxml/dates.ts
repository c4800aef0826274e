import type {ZipTime} from "./zip-writer.ts";

/** Year, year and month, or date in ISO 8601, completed to its first day: no package goes without. Of no date the earliest. */
function parseDate(date: string): [year: number, month: number, day: number] {
  if (date === "") return [1980, 1, 1];
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2] ?? 1), Number(match?.[3] ?? 1)];
  // The zip format counts from 1980 to 2107.
  if (match === null || year < 1980 || year > 2107 || month < 1 || month > 12 || day < 1 || day > 31) {
    throw new RangeError(`not an ISO date between 1980 and 2107: "${date}"`);
  }
  return [year, month, day];
}

/** The date for zip entries: noon of that day. */
export function packTime(date: string): ZipTime {
  const [year, month, day] = parseDate(date);
  return {day: ((year - 1980) << 9) | (month << 5) | day, time: 12 << 11};
}

/** The date for document properties (W3CDTF, to the second). */
export function propertyDate(date: string): string {
  const [year, month, day] = parseDate(date);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T00:00:00Z`;
}
