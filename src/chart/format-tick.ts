import {wordsOf} from "../language/languages.ts";
import {standsAlone} from "../language/unit-shape.ts";
import type {LanguageId} from "../model/language.ts";

/** How the numbers along an axis are printed. */
export interface TickForm {
  /** That of the chart's labels, a power of ten; undefined where they have none in common: the end of the axis decides. */
  readonly scale?: number | undefined;
  /** 50,000万, 2,500. */
  readonly isSeparated?: boolean;
  /** 20%: the values themselves have another unit. */
  readonly isPercent?: true;
  readonly language?: LanguageId | undefined;
}

const grouped = new Intl.NumberFormat("en-US", {maximumFractionDigits: 12});

/**
 * Number on an axis as the language writes it: 12000 → 1.2万 or 12,000, 250000000 → 2.5亿 or 250 million.
 * `largest` is the end of the axis: where the labels leave it open it decides the scale, so that one axis never mixes
 * 5000 and 1万.
 */
export function formatTick(value: number, largest: number, form: TickForm = {}): string {
  const {scales, digits, scaled, measured} = wordsOf(form.language).numbers;
  if (form.isPercent) return measured(String(value), "%");
  const power = form.scale ?? scaleOf(largest, form.language);
  const number = Number((value / 10 ** power).toPrecision(12));
  if (number === 0) return "0";
  const text =
    form.isSeparated && !separates(form.language) ? grouped.format(number) : digits(String(number));
  const {word} = scales.find((scale) => scale.power === power) ?? {};
  return word === undefined ? text : scaled(text, word);
}

/**
 * The scale of the labels of a chart which are not zero; undefined where they differ, and for plain digits, whose axis
 * is shorter in 万. With separators it has plain digits, as they have; and so it has where the unit has a scale of its
 * own, as nobody counts in 1.38万万元.
 */
export function labelledScale(
  texts: readonly string[],
  unit: string,
  isSeparated = false,
  language?: LanguageId,
): number | undefined {
  const {scales} = wordsOf(language).numbers;
  if (standsAlone(unit)) return 0;
  const told = texts.filter((text) => /[1-9]/u.test(text));
  if (told.length === 0) return undefined;
  const has = (text: string, word: string) => new RegExp(`\\d[余多]?\\s?${word}`, "u").test(text);
  const common = scales.find(({word, isRare}) => !isRare && told.every((text) => has(text, word)));
  const isPlain = told.every((text) => !scales.some(({word}) => has(text, word)));
  return common?.power ?? ((isSeparated || separates(language)) && isPlain ? 0 : undefined);
}

/** Whether a language always separates thousands. */
const separates = (language: LanguageId | undefined) => wordsOf(language).numbers.digits("1000") !== "1000";

function scaleOf(largest: number, language: LanguageId | undefined): number {
  const {scales} = wordsOf(language).numbers;
  return scales.find(({power, isRare}) => !isRare && largest >= 10 ** power)?.power ?? 0;
}
