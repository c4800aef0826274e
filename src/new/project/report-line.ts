import {readPrintedFigure} from "../../figure/read-printed.ts";
import type {Qualifier, Status} from "../../model/dataset.ts";

/** One figure of the example: what the report prints, and what it means. */
export interface Fact {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly status: Status;
  readonly printed: string;
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** A line of the report with the figures in it. */
export interface ReportLine {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** A line as it is printed, with its figures in their places. */
export const line = (words: TemplateStringsArray, ...said: readonly (string | Fact)[]): ReportLine => ({
  text: String.raw({raw: words}, ...said.map((each) => (typeof each === "string" ? each : each.printed))),
  facts: said.filter((each) => typeof each !== "string"),
});

/** Of 2023 and of 2025, and the target for 2030. */
export type Course = readonly [string, string, string];

/** The figures of one area. @param units that they are printed with, beside those that everybody knows */
export function factsOf(area: string, units: readonly string[] = []) {
  const fact = (indicator: string, period: string, status: Status, printed: string): Fact => {
    const meaning = readPrintedFigure(printed, units);
    if (meaning === undefined) throw new Error(`the example is not right: ${printed} is no figure`);
    const {value, qualifier} = meaning;
    return {area, indicator, period, status, printed, value, qualifier};
  };
  const now = (indicator: string, printed: string) => fact(indicator, "2025", "actual", printed);
  const course = (indicator: string, [before, today, goal]: Course) =>
    [
      fact(indicator, "2023", "actual", before),
      now(indicator, today),
      fact(indicator, "2030", "target", goal),
    ] as const;
  return {now, course};
}
