import type {DateWords, NumberWords, QualifierWording} from "../language/number-words.ts";
import {standsAlone} from "../language/unit-shape.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {countDecimals, shiftPoint} from "./decimal.ts";

/** What decides how a figure reads; an observation has it all but for the indicator's unit and kind. */
export type Quantity = Pick<Observation, "value" | "valueHigh" | "qualifier" | "printed">;
type Measure = Pick<Indicator, "unit" | "kind" | "unitPlural"> &
  Partial<Pick<Indicator, "decimals" | "fixedDecimals">>;

/** In what a number is counted: a power of ten that the language has a word for, or 0 for one by one. */
export type Scale = number;

/**
 * A figure as it stands in a sentence, a table or a chart: `超过99%`, `2300余个`, `3～5所`, `第6位`; `more than 99%`,
 * `3–5 schools`, `6th`. The qualifier keeps the word of the source (近 is not 约, 余 is not 超), read from the printed form.
 *
 * @param scale that of the figures around it; by itself a figure has the one that is short
 */
export function formatFigure(
  quantity: Quantity,
  measure: Measure,
  words: NumberWords,
  scale?: Scale,
): string {
  if (measure.kind === "rank") return formatRank(quantity, measure.unit, words);
  const own = standsAlone(measure.unit) ? 0 : scale;
  const print = (value: number) => formatNumber(value, words, own, shownDecimals(value, quantity, measure));
  const unitFor = (value: number) =>
    words.unitFor(value, measure.unit, measure.unitPlural ?? "", shownDecimals(value, quantity, measure));
  const number = print(quantity.value);
  const plain = words.measured(number, unitFor(quantity.value));
  const wording = findQualifierWording(quantity, words);
  switch (wording.at) {
    case "none":
      return plain;
    case "before":
      return `${wording.word}${plain}`;
    case "after-number":
      // 30%多 or 30余%, as the source prints it, but always 300多所.
      return measure.unit === "%" && !/[余多]\s*[%％]/u.test(quantity.printed)
        ? `${plain}${wording.word}`
        : words.measured(`${number}${wording.word}`, unitFor(quantity.value));
    case "after-unit":
      return `${plain}${wording.word}`;
    case "range": {
      const end = quantity.valueHigh ?? quantity.value;
      // GB/T 15835-2011: both ends of a percentage range carry the sign.
      const low = measure.unit === "%" ? `${number}%` : number;
      return words.range(low, print(end), (both) => words.measured(both, unitFor(end)));
    }
  }
}

/** A place in an order: `第6位`, `前3位`, `第3～5位`. */
function formatRank({value, valueHigh, qualifier}: Quantity, unit: string, {rank}: NumberWords): string {
  switch (qualifier) {
    case "range":
      return rank.between(value, valueHigh ?? value, unit);
    case "at_least":
    case "at_most":
      return rank.top(value, unit);
    case "about":
      return rank.about(value, unit);
    default:
      return rank.at(value, unit);
  }
}

/**
 * How many decimals a number is printed with at least: those of its indicator, where that says so, and the zeros at the end
 * that its source prints, 62.0 say. No other is ever added: 90% beside 93.51% may not be known to two decimals.
 */
export function shownDecimals(
  value: number,
  {printed}: Pick<Quantity, "printed">,
  {
    decimals = Number.POSITIVE_INFINITY,
    fixedDecimals = false,
  }: Partial<Pick<Indicator, "decimals" | "fixedDecimals">>,
): number {
  if (fixedDecimals) return decimals;
  if (!endsInZero.test(printed)) return 0;
  const digits = printed
    .match(decimalNumber)
    ?.find((each) => Number(each.replaceAll(",", "")) === Math.abs(value));
  return Math.min(digits?.split(".")[1]?.length ?? 0, decimals);
}

const endsInZero = /\.\d*0(?!\d)/u;
const decimalNumber = /\d[\d,]*\.\d+/gu;

/**
 * Digits as readers of a language expect them. Large numbers have a word where that stays short: 27800 → 2.78万, but 11852
 * stays as it is. In a given scale all digits stay: 1.1852万.
 *
 * @param decimals of a number that is printed in no scale, at least
 */
export function formatNumber(value: number, words: NumberWords, scale?: Scale, decimals = 0): string {
  const own = scale ?? usualScale(value, words);
  if (own === 0) return words.digits(padded(plainDigits(value), decimals));
  return value === 0 ? "0" : inScale(value, own, words);
}

/** With zeros at the end, so that there are so many decimals. */
function padded(digits: string, decimals: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  return fraction.length >= decimals ? digits : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

function inScale(value: number, scale: Scale, {scales, digits, scaled}: NumberWords): string {
  const {word = ""} = scales.find(({power}) => power === scale) ?? {};
  return scaled(digits(plainDigits(shiftPoint(value, -scale))), word);
}

/** The scale that a number is printed in by itself: the largest that it reaches, if it has two decimals in it at most. */
export function usualScale(value: number, {scales}: NumberWords): Scale {
  const size = Math.abs(value);
  const isShort = (power: number) => size >= 10 ** power && countDecimals(shiftPoint(value, -power)) <= 2;
  return scales.find(({power, isRare}) => !isRare && isShort(power))?.power ?? 0;
}

/** Without an exponent, which JavaScript writes for the very small and the very large. */
const plainDigits = (value: number): string =>
  String(value).includes("e") ? value.toFixed(Math.min(countDecimals(value), 100)) : String(value);

/**
 * A difference with the decimals that its terms are printed with, if it is known to so many: 0.35 and 0.25 differ by
 * 0.10 as 0.33 and 0.25 do by 0.08, 98 and 68 by 30. Numbers in 万 and 亿 stay as short as they are.
 *
 * @param difference rounded to `decimals`, not below 0
 * @param least decimals that its terms are printed with, zeros at the end counted
 * @param scale that of the differences around it
 */
export function formatDifference(
  difference: number,
  terms: readonly number[],
  {decimals, unit, least = 0}: Pick<Indicator, "decimals" | "unit"> & {readonly least?: number},
  words: NumberWords,
  scale?: Scale,
): string {
  const own = standsAlone(unit) ? 0 : scale;
  if (own !== undefined && own > 0) return formatNumber(difference, words, own);
  if ([difference, ...terms].some((each) => Math.abs(each) >= 1e4))
    return formatNumber(difference, words, own, least);
  const printed = Math.min(decimals, Math.max(least, ...terms.map(countDecimals)));
  return words.digits(difference.toFixed(Math.max(printed, countDecimals(difference))));
}

/** How a qualifier reads: in the word of the source where that says more, else in the usual one. */
function findQualifierWording({qualifier, printed}: Quantity, words: NumberWords): QualifierWording {
  const found = words.printed.find((entry) => entry.qualifier === qualifier && entry.printed.test(printed));
  return found?.wording ?? words.usual[qualifier];
}

/**
 * `2025` → `2025年`, `2021/2025` → `2021—2025年`, `2025-03` → `2025年3月`, `2025-Q1` → `2025年第一季度`,
 * `2025-H1` → `2025年上半年`. What both ends share is printed once: `2025年1—6月`.
 */
export function formatPeriod(period: string, words: DateWords): string {
  const [from = "", to = from] = period.split("/");
  const [start, end] = [readPart(from), readPart(to)];
  const {year, unit, number} = start;
  if (to === from) return formatPart(start, words);
  if (unit === "year" && end.unit === unit) return words.years(String(year), String(end.year));
  if ((unit === "month" || unit === "quarter") && end.unit === unit && end.year === year)
    return words[`${unit}s`](year, number, end.number);
  return words.span(formatPart(start, words), formatPart(end, words));
}

interface PeriodPart {
  readonly year: number;
  readonly unit: "year" | "month" | "quarter" | "half";
  /** Which month, quarter or half; 0 for a year. */
  readonly number: number;
}

function readPart(part: string): PeriodPart {
  const [year = "", within = ""] = part.split("-");
  return {year: Number(year), unit: unitOf(within), number: Number(within.replace(/\D/u, ""))};
}

function unitOf(within: string): PeriodPart["unit"] {
  if (within === "") return "year";
  return within.startsWith("Q") ? "quarter" : within.startsWith("H") ? "half" : "month";
}

function formatPart({year, unit, number}: PeriodPart, words: DateWords): string {
  return unit === "year" ? words.year(year) : words[unit](year, number);
}

/** The last year of a period: by it observations are ordered and compared. */
export function endYear(period: string): number {
  return Number(period.split("/").at(-1)?.slice(0, 4));
}
