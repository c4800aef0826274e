import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";

type UnitSpec = Pick<ChartSpec, "unit"> & {readonly language?: ChartSpec["language"] | undefined};

/** What a number of a chart has before and behind it: its unit, where the language puts it. */
export function unitAround(spec: UnitSpec, minus = ""): {readonly before: string; readonly after: string} {
  const [before = "", after = ""] = withUnit(minus + number, spec).split(number);
  return {before, after};
}

/** In place of digits, which a unit may hold: `per 1,000`. */
const number = "\u0000";

/** The number with its unit. */
export const withUnit = (digits: string, {unit, language}: UnitSpec): string =>
  wordsOf(language).numbers.measured(digits, unit);

/** What a language writes before a number below zero. */
export const minusOf = (language: ChartSpec["language"]): string =>
  wordsOf(language).numbers.digits("-1").slice(0, -1);
