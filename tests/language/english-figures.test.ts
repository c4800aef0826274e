import {describe, expect, test} from "vitest";
import {chooseScale} from "../../src/figure/choose-scale.ts";
import {formatFigure, formatNumber, formatPeriod} from "../../src/figure/format-figure.ts";
import {en} from "../../src/language/en.ts";
import type {IndicatorKind, Qualifier} from "../../src/model/dataset.ts";
import {formatDate} from "../../src/query/source-date.ts";

const {numbers, dates, marks} = en;

/** Spaces that keep a number and its unit together look like any other here. */
const shown = (text: string) => text.replaceAll("\u00a0", " ");

const school = {unit: "school", unitPlural: "schools", kind: "count" as IndicatorKind};
const share = {unit: "%", kind: "share" as IndicatorKind};
const money = {unit: "$", kind: "amount" as IndicatorKind};
const place = {unit: "place", kind: "rank" as IndicatorKind};

const quantity = (
  value: number,
  qualifier: Qualifier = "exact",
  printed = "",
  valueHigh: number | null = null,
) => ({value, valueHigh, qualifier, printed}) as const;

describe("a figure in English", () => {
  test.each([
    [quantity(1), school, "1 school"],
    [quantity(0), school, "0 schools"],
    [quantity(2), school, "2 schools"],
    [quantity(1.5), school, "1.5 schools"],
    [quantity(-1), school, "−1 school"],
    [quantity(27_850), school, "27,850 schools"],
    [quantity(1_000_000), school, "1 million schools"],
    [quantity(97.3), share, "97.3%"],
    [quantity(99, "more_than"), share, "more than 99%"],
    [quantity(99, "more_than", "over 99%"), share, "over 99%"],
    [quantity(30, "about", "nearly 30 schools"), school, "nearly 30 schools"],
    [quantity(30, "about", "about 30 schools"), school, "about 30 schools"],
    [quantity(3, "less_than", "fewer than 3"), school, "fewer than 3 schools"],
    [quantity(85, "at_least"), share, "at least 85%"],
    [quantity(85, "at_most"), share, "at most 85%"],
    [quantity(80, "range", "", 90), share, "80%–90%"],
    [quantity(3, "range", "", 5), school, "3–5 schools"],
    [quantity(1_250_000), money, "$1.25 million"],
    [quantity(-12), money, "−$12"],
    [quantity(13_800), {unit: "million yuan", kind: "amount"}, "13,800 million yuan"],
    [quantity(1), place, "1st"],
    [quantity(2), place, "2nd"],
    [quantity(3), place, "3rd"],
    [quantity(11), place, "11th"],
    [quantity(112), place, "112th"],
    [quantity(3, "at_most"), place, "top 3"],
    [quantity(3, "range", "", 5), place, "3rd–5th"],
    [quantity(10, "about"), place, "about 10th"],
  ] as const)("%j in %j is %s", (given, measure, expected) => {
    expect(shown(formatFigure(given, measure, numbers))).toBe(expected);
  });

  test.each([
    [quantity(2), school, "2_schools"],
    [quantity(684_000_000), {unit: "people", kind: "count"}, "684_million people"],
    [quantity(684_000_000), {unit: "$ per head", kind: "amount"}, "$684_million per head"],
    [quantity(12), {unit: "$ per head", kind: "amount"}, "$12_per head"],
  ] as const)("%j in %j keeps the word behind its number on its line: %s", (given, measure, expected) => {
    expect(formatFigure(given, measure, numbers).replaceAll("\u00a0", "_")).toBe(expected);
  });
});

test.each([
  [0, undefined, "0"],
  [9999, undefined, "9,999"],
  [1_234_567, undefined, "1,234,567"],
  [1_230_000, undefined, "1.23 million"],
  [1_234_000_000, undefined, "1,234 million"],
  [1_230_000_000, undefined, "1.23 billion"],
  [1_234_567, 6, "1.234567 million"],
  [12_000, 3, "12 thousand"],
  [12_000, undefined, "12,000"],
  [1_230_000, 0, "1,230,000"],
  [-1_230_000, undefined, "−1.23 million"],
  [1234.5, undefined, "1,234.5"],
  [0.0000001, undefined, "0.0000001"],
])("%d in scale %j is %s", (value, scale, expected) => {
  expect(shown(formatNumber(value, numbers, scale))).toBe(expected);
});

test("figures beside each other have one scale", () => {
  const of = (...values: number[]) =>
    chooseScale(
      values.map((value) => quantity(value)),
      numbers,
    );
  expect(of(1_200_000, 900_001)).toBe(6);
  expect(of(1_200_000, 3)).toBe(0);
  expect(of(12_000, 13_000)).toBeUndefined();
});

test.each([
  ["2025", "2025"],
  ["2021/2025", "2021–2025"],
  ["2025/2025", "2025"],
])("period %s", (period, expected) => {
  expect(formatPeriod(period, dates)).toBe(expected);
});

test.each([
  ["2025-03-08", "8 March 2025"],
  ["2025-12", "December 2025"],
  ["2025", "2025"],
  ["spring", "spring"],
])("the date %s is %s", (iso, expected) => {
  expect(formatDate(iso, dates)).toBe(expected);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("the names %j in a sentence", (names, expected) => {
  expect(marks.list(names)).toBe(expected);
});

test.each([
  ["Infant mortality", "Infant mortality {}"],
  ["Deaths of children under 5", "Deaths of children under 5: {}"],
])("the phrase of %s parts it from its figure", (name, phrase) => {
  expect(en.comparisons.phrase(name)).toBe(phrase);
});
