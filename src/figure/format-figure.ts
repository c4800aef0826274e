import type {Indicator, Observation, Qualifier} from "../model/dataset.ts";
import {countDecimals, shiftPoint} from "./decimal.ts";

/** What decides how a figure reads; an observation has it all but for the indicator's unit and kind. */
export type Quantity = Pick<Observation, "value" | "valueHigh" | "qualifier" | "printed">;
type Measure = Pick<Indicator, "unit" | "kind">;

/** In what a number is counted: one by one, in ten thousands, in hundred millions. */
export const scales = {个: 1, 万: 1e4, 亿: 1e8} as const;
export type Scale = keyof typeof scales;

/**
 * A figure as it stands in a sentence, a table or a chart: `超过99%`, `2300余个`, `3～5所`, `第6位`.
 * The qualifier keeps the word of the source (近 is not 约, 余 is not 超), read from the printed form.
 *
 * @param scale that of the figures around it; by itself a figure has the one that is short
 */
export function formatFigure(quantity: Quantity, measure: Measure, scale?: Scale): string {
  if (measure.kind === "rank") return formatRank(quantity, measure.unit);
  const print = (value: number) => (isScaled(measure.unit) ? plainDigits(value) : formatNumber(value, scale));
  const number = print(quantity.value);
  const plain = `${number}${measure.unit}`;
  const wording = findQualifierWording(quantity);
  switch (wording.at) {
    case "none":
      return plain;
    case "before":
      return `${wording.word}${plain}`;
    case "after-number":
      // 30%多 or 30余%, as the source prints it, but always 300多所.
      return measure.unit === "%" && !/[余多]\s*[%％]/u.test(quantity.printed)
        ? `${plain}${wording.word}`
        : `${number}${wording.word}${measure.unit}`;
    case "after-unit":
      return `${plain}${wording.word}`;
    case "range": {
      const high = print(quantity.valueHigh ?? quantity.value);
      // GB/T 15835-2011: both ends of a percentage range carry the sign.
      const low = measure.unit === "%" ? `${number}%` : number;
      return `${low}～${high}${measure.unit}`;
    }
  }
}

/** A place in an order: `第6位`, `前3位`, `第3～5位`. */
function formatRank({value, valueHigh, qualifier}: Quantity, unit: string): string {
  switch (qualifier) {
    case "range":
      return `第${value}～${valueHigh ?? value}${unit}`;
    case "at_least":
    case "at_most":
      return `前${value}${unit}`;
    case "about":
      return `约第${value}${unit}`;
    default:
      return `第${value}${unit}`;
  }
}

/**
 * Digits as Chinese readers expect them. Five digits and more use 万 or 亿 where that stays short
 * (GB/T 15835-2011): 27800 → 2.78万, but 11852 stays as it is. In a given scale all digits stay: 1.1852万.
 */
export function formatNumber(value: number, scale?: Scale): string {
  const size = Math.abs(value);
  if (scale === "个") return plainDigits(value);
  if (scale) return value === 0 ? "0" : `${plainDigits(shiftPoint(value, scale === "亿" ? -8 : -4))}${scale}`;
  if (size >= 1e8 && countDecimals(value / 1e8) <= 2) return `${value / 1e8}亿`;
  if (size >= 1e4 && countDecimals(value / 1e4) <= 2) return `${value / 1e4}万`;
  return plainDigits(value);
}

/** 万元 has a scale of its own: 13800万元 is no 1.38万万元. */
const isScaled = (unit: string) => /^[万亿]/u.test(unit);

/** Without an exponent, which JavaScript writes for the very small and the very large. */
const plainDigits = (value: number): string =>
  String(value).includes("e") ? value.toFixed(Math.min(countDecimals(value), 100)) : String(value);

/**
 * A difference with the decimals that its terms are printed with, if it is known to so many: 0.35 and 0.25 differ by
 * 0.10 as 0.33 and 0.25 do by 0.08, 98 and 68 by 30. Numbers in 万 and 亿 stay as short as they are.
 *
 * @param difference rounded to `decimals`, not below 0
 * @param scale that of the differences around it
 */
export function formatDifference(
  difference: number,
  terms: readonly number[],
  {decimals, unit}: Pick<Indicator, "decimals" | "unit">,
  scale?: Scale,
): string {
  const own = isScaled(unit) ? "个" : scale;
  if (own === "万" || own === "亿") return formatNumber(difference, own);
  if ([difference, ...terms].some((each) => Math.abs(each) >= 1e4)) return formatNumber(difference, own);
  const printed = Math.min(decimals, Math.max(...terms.map(countDecimals)));
  return difference.toFixed(Math.max(printed, countDecimals(difference)));
}

interface QualifierWording {
  readonly at: "none" | "before" | "after-number" | "after-unit" | "range";
  readonly word: string;
}

const none: QualifierWording = {at: "none", word: ""};

/** How a qualifier reads when the printed form does not settle it. */
const usualWording: Record<Qualifier, QualifierWording> = {
  exact: none,
  about: {at: "before", word: "约"},
  more_than: {at: "before", word: "超过"},
  less_than: {at: "before", word: "不足"},
  at_least: {at: "after-unit", word: "以上"},
  at_most: {at: "before", word: "不超过"},
  range: {at: "range", word: ""},
};

/** The words of the sources, by the qualifier that they stand for; longer ones first. */
const printedWording: readonly {qualifier: Qualifier; printed: RegExp; wording: QualifierWording}[] = [
  {qualifier: "about", printed: /近/u, wording: {at: "before", word: "近"}},
  {qualifier: "more_than", printed: /余/u, wording: {at: "after-number", word: "余"}},
  {qualifier: "more_than", printed: /多(?!于)/u, wording: {at: "after-number", word: "多"}},
];

function findQualifierWording({qualifier, printed}: Quantity): QualifierWording {
  const found = printedWording.find((entry) => entry.qualifier === qualifier && entry.printed.test(printed));
  return found?.wording ?? usualWording[qualifier];
}

/**
 * `2025` → `2025年`, `2021/2025` → `2021—2025年` (GB/T 15834-2011: years are joined by a dash), `2025-03` → `2025年3月`,
 * `2025-Q1` → `2025年第一季度`. What both ends share is printed once: `2025年1—6月`.
 */
export function formatPeriod(period: string): string {
  const [from = "", to = from] = period.split("/");
  const [start, end] = [readPart(from), readPart(to)];
  if (to === from) return `${start.year}年${start.within}${start.unit}`;
  if (start.unit !== end.unit) return `${formatPeriod(from)}—${formatPeriod(to)}`;
  if (start.unit === "") return `${start.year}—${end.year}年`;
  return start.year === end.year
    ? `${start.year}年${start.within}—${end.within.replace("第", "")}${end.unit}`
    : `${formatPeriod(from)}—${formatPeriod(to)}`;
}

function readPart(part: string): {year: string; within: string; unit: "" | "月" | "季度"} {
  const [year = "", within = ""] = part.split("-");
  if (within === "") return {year, within, unit: ""};
  if (!within.startsWith("Q")) return {year, within: String(Number(within)), unit: "月"};
  return {year, within: `第${"一二三四"[Number(within.slice(1)) - 1]}`, unit: "季度"};
}

/** The last year of a period: by it observations are ordered and compared. */
export function endYear(period: string): number {
  return Number(period.split("/").at(-1)?.slice(0, 4));
}
