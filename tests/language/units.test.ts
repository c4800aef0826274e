import {describe, expect, test} from "vitest";
import {compareFigure} from "../../src/figure/compare-figure.ts";
import {formatDifference, formatFigure} from "../../src/figure/format-figure.ts";
import {en} from "../../src/language/en.ts";
import {wordsOf} from "../../src/language/languages.ts";
import {standsAlone} from "../../src/language/unit-shape.ts";
import type {IndicatorKind, Qualifier} from "../../src/model/dataset.ts";
import type {LanguageId} from "../../src/model/language.ts";

const shown = (text: string) => text.replaceAll("\u00a0", " ");

function print(
  value: number,
  unit: string,
  language: LanguageId = "en",
  more: {
    high?: number;
    qualifier?: Qualifier;
    printed?: string;
    decimals?: number;
    fixedDecimals?: boolean;
  } = {},
) {
  const {high = null, printed = "", ...measure} = more;
  const qualifier = high === null ? (more.qualifier ?? "exact") : "range";
  const kind: IndicatorKind = "amount";
  const unitPlural = unit.startsWith("year") ? "years" : "";
  return shown(
    formatFigure(
      {value, valueHigh: high, qualifier, printed},
      {unit, kind, unitPlural, ...measure},
      wordsOf(language).numbers,
    ),
  );
}

describe("a currency", () => {
  test.each([
    [3_200_000, "$", "$3.2 million"],
    [-3_200_000, "$", "−$3.2 million"],
    [-3_200_000, "US$", "−US$3.2 million"],
    [1_500_000_000, "€", "€1.5 billion"],
    [2_400_000_000_000, "£", "£2.4 trillion"],
    [310, "$ per head", "$310 per head"],
    [12.5, "$/head", "$12.5/head"],
    [13_800, "$ million", "$13,800 million"],
    [-12.5, "£m", "−£12.5m"],
    [3_200_000, "USD", "USD 3.2 million"],
    [-12, "EUR", "EUR −12"],
    [1500, "EUR per head", "EUR 1,500 per head"],
    [20, "TEU", "20 TEU"],
  ])("%d in %s is %s", (value, unit, expected) => {
    expect(print(value, unit)).toBe(expected);
  });

  test.each([
    [3_200_000, "¥", "¥320万"],
    [-3_200_000, "$", "-$320万"],
    [310, "$/人", "$310/人"],
    [320, "万元", "320万元"],
    [3_200_000, "美元", "320万美元"],
  ])("%d in %s is %s in Chinese", (value, unit, expected) => {
    expect(print(value, unit, "zh")).toBe(expected);
  });
});

describe("a part of so many", () => {
  test.each([
    [12.3, "‰", "12.3‰"],
    [23_000, "per 10,000 population", "23,000 per 10,000 population"],
    [1_500_000, "per million", "1,500,000 per million"],
    [2_000_000, "%", "2,000,000%"],
    [5.2, "% of GDP", "5.2% of GDP"],
    [38.5, "°C", "38.5 °C"],
  ])("has no scale: %d %s is %s", (value, unit, expected) => {
    expect(print(value, unit)).toBe(expected);
  });

  test.each([
    [23_000, "人/万人", "23000人/万人"],
    [120_000, "‰", "120000‰"],
    [23_000, "元/人", "2.3万元/人"],
  ])("%d %s is %s in Chinese", (value, unit, expected) => {
    expect(print(value, unit, "zh")).toBe(expected);
  });

  test.each(["千米", "千瓦时", "人", "$ per head", "kilometres", "members", "元/人", ""])(
    "%s may have a scale before it",
    (unit) => expect(standsAlone(unit)).toBe(false),
  );

  test.each([
    "万元",
    "亿美元",
    "千人",
    "百万元",
    "million yuan",
    "$bn",
    "USD million",
    "每10万人",
    "1/10万",
    "per cent",
  ])("%s may not", (unit) => expect(standsAlone(unit)).toBe(true));
});

describe("a range", () => {
  test.each([
    [3, 5, "$", "$3–5"],
    [1_200_000, 2_500_000, "$", "$1.2–2.5 million"],
    [900_000, 1_200_000, "$", "$900,000 to $1.2 million"],
    [900_000, 1_200_000, "people", "900,000 to 1.2 million people"],
    [-5, -3, "°C", "−5 to −3 °C"],
    [-5, 3, "%", "−5% to 3%"],
    [-5, -3, "$", "−$5 to −$3"],
    [0, 1, "year", "0–1 year"],
  ])("from %d to %d %s is %s", (value, high, unit, expected) => {
    expect(print(value, unit, "en", {high})).toBe(expected);
    const claim = {
      value,
      valueHigh: high,
      qualifier: "range",
      unit,
      unitForms: ["years"],
      kind: "amount",
    } as const;
    expect(compareFigure(expected, claim)).toEqual([]);
  });
});

describe("decimals", () => {
  test.each([
    [62, "", {decimals: 1}, "62 years"],
    [62, "62.0", {decimals: 1}, "62.0 years"],
    [62, "62.00", {decimals: 1}, "62.0 years"],
    [62, "62 years, 61.0 before", {decimals: 1}, "62 years"],
    [61.8, "61.8", {decimals: 1}, "61.8 years"],
    [1, "", {decimals: 1, fixedDecimals: true}, "1.0 years"],
    [1, "", {decimals: 0, fixedDecimals: true}, "1 year"],
    [0, "", {decimals: 2, fixedDecimals: true}, "0.00 years"],
    [-3, "", {decimals: 1, fixedDecimals: true}, "−3.0 years"],
    [12_345, "", {decimals: 1, fixedDecimals: true}, "12,345.0 years"],
  ])("%d, printed %j, with %j is %s", (value, printed, measure, expected) => {
    expect(print(value, "year", "en", {printed, ...measure})).toBe(expected);
  });

  test("a difference has those of its terms", () => {
    const of = (least: number) =>
      formatDifference(2, [62, 60], {decimals: 2, unit: "year", least}, en.numbers);
    expect([of(0), of(1), of(2)]).toEqual(["2", "2.0", "2.00"]);
  });
});

describe("a printed figure is read", () => {
  const claim = (
    value: number,
    unit: string,
    qualifier: Qualifier = "exact",
    kind: IndicatorKind = "amount",
  ) => ({value, valueHigh: null, qualifier, unit, unitForms: [], kind}) as const;

  test.each([
    ["$3.2 million", claim(3_200_000, "$")],
    ["US$3.2m", claim(3_200_000, "USD")],
    ["−$3.2 million", claim(-3_200_000, "$")],
    ["-$12", claim(-12, "$")],
    ["€1.5bn", claim(1_500_000_000, "€")],
    ["EUR 1.5 billion", claim(1_500_000_000, "€")],
    ["€300k", claim(300_000, "EUR")],
    ["£12.3 million", claim(12.3, "£ million")],
    ["£12.3m", claim(12_300_000, "£")],
    ["3.2 million USD", claim(3_200_000, "USD")],
    ["$310 per head", claim(310, "$ per head")],
    ["13.8 million yuan", claim(13.8, "million yuan")],
    ["2.5 thousand tonnes", claim(2500, "tonnes")],
    ["1.2‰", claim(1.2, "‰")],
    ["1.2 per thousand", claim(1.2, "‰")],
    ["12.3 per 1,000 live births", claim(12.3, "per 1,000 live births")],
    ["12.3 per 1000 live births", claim(12.3, "‰")],
    ["23 per 100 000", claim(23, "per 100,000")],
    ["9.5 per cent", claim(9.5, "%")],
    ["nearly 9.5 percent", claim(9.5, "%", "about")],
    ["no more than 9.5 per cent", claim(9.5, "%", "at_most")],
    ["4.6 percentage points", claim(4.6, "percentage points")],
    ["4.6 pp", claim(4.6, "个百分点")],
    ["three schools", claim(3, "schools")],
    ["twenty-five per cent", claim(25, "%")],
    ["two million people", claim(2_000_000, "people")],
    ["sixth", claim(6, "place", "exact", "rank")],
    ["ranked 6th", claim(6, "place", "exact", "rank")],
    ["1\u202f200 nurses", claim(1200, "nurses")],
    ["¥320万", claim(3_200_000, "¥")],
    ["超过$1.5亿", claim(150_000_000, "$", "more_than")],
    ["-¥320万", claim(-3_200_000, "¥")],
    ["23.5人/万人", claim(23.5, "人/万人")],
    ["约6.1人/10万", claim(6.1, "人/10万", "about")],
  ])("%s", (printed, claimed) => {
    expect(compareFigure(printed, claimed)).toEqual([]);
  });

  test.each([
    ["3,4", claim(3.4, "")],
    ["3,4 million people", claim(3_400_000, "people")],
    ["1 200 nurses", claim(1200, "nurses")],
    ["$3.2 billion", claim(3_200_000, "$")],
    ["€3.2 million", claim(3_200_000, "$")],
    ["3.2 per 10,000", claim(3.2, "per 1,000")],
    ["12.3 per 1,000 live births", claim(12.3, "per 1,000 adults")],
    ["9.5%", claim(9.5, "percentage points")],
    ["one in five", claim(1, "")],
    ["3.2 m", claim(3_200_000, "")],
    ["23.5人/千人", claim(23.5, "人/万人")],
  ])("%s is none of %j", (printed, claimed) => {
    expect(compareFigure(printed, claimed)).not.toEqual([]);
  });
});
