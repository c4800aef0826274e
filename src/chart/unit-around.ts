import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";

/** What a number of a chart has before and behind it: its unit, where the language puts it. */
export function unitAround({unit, language}: Pick<ChartSpec, "unit" | "language">): {
  readonly before: string;
  readonly after: string;
} {
  const [before = "", after = ""] = wordsOf(language).numbers.measured("0", unit).split("0");
  return {before, after};
}

/** The number with its unit. */
export function withUnit(number: string, spec: Pick<ChartSpec, "unit" | "language">): string {
  const {before, after} = unitAround(spec);
  return before + number + after;
}
