import {wordsOf} from "../../language/languages.ts";
import type {LanguageId} from "../../model/language.ts";

/** Times of one kind, each by its place on a scale without gaps: years since zero, half-years, quarters, months. */
export interface CountedTimes {
  readonly unit: "year" | "half" | "quarter" | "month";
  readonly places: readonly number[];
}

/** Which parts of a year names of the year 2000 mean, so that those of another year are read by its number. */
type Parts = ReadonlyMap<string, {readonly unit: CountedTimes["unit"]; readonly part: number}>;

const anyYear = "2000";
const parts: Readonly<Record<CountedTimes["unit"], number>> = {year: 1, half: 2, quarter: 4, month: 12};

const known = new Map<LanguageId | undefined, Parts>();

/** As the language of the document prints them; school years count as the year in which they begin. */
function partsIn(language: LanguageId | undefined): Parts {
  const found = known.get(language);
  if (found !== undefined) return found;
  const {dates} = wordsOf(language);
  const year = Number(anyYear);
  const names = new Map<string, {unit: CountedTimes["unit"]; part: number}>();
  names.set(anyYear, {unit: "year", part: 0});
  names.set(dates.year(year), {unit: "year", part: 0});
  for (const unit of ["half", "quarter", "month"] as const) {
    for (let part = 0; part < parts[unit]; part += 1) names.set(dates[unit](year, part + 1), {unit, part});
  }
  known.set(language, names);
  return names;
}

/** `2024—2025学年`, `2024/25`: a year and the next. */
const twoYears = /^(\d{4})(?:年|学年)?[-–—/～~]\d{2,4}(?:年|学年)?$/u;
const schoolYear = /^(\d{4})学年$/u;

/** Undefined where one of the names is no time, or one of another kind. */
export function countTimes(
  names: readonly string[],
  language: LanguageId | undefined,
): CountedTimes | undefined {
  const found = names.map((name) => countTime(name.replace(/\*$/u, ""), partsIn(language)));
  const [first] = found;
  if (first === undefined) return undefined;
  const places = found.flatMap((each) => (each?.unit === first.unit ? [each.place] : []));
  return places.length === names.length ? {unit: first.unit, places} : undefined;
}

function countTime(name: string, names: Parts): {unit: CountedTimes["unit"]; place: number} | undefined {
  const [, school] = schoolYear.exec(name) ?? twoYears.exec(name) ?? [];
  if (school !== undefined) return {unit: "year", place: Number(school)};
  const [year] = /\d{4}/u.exec(name) ?? [];
  const found = year === undefined ? undefined : names.get(name.replace(year, anyYear));
  return found && {unit: found.unit, place: Number(year) * parts[found.unit] + found.part};
}
