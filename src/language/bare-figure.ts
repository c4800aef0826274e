import type {NumberWords} from "./number-words.ts";
import {shapeUnit, standsAlone} from "./unit-shape.ts";
import type {WordList} from "./word-list.ts";

type Words = Pick<WordList, "script" | "numbers">;

/** The longest word behind a number that finds room at every one: km², kWh. */
const mostLetters = 3;

/**
 * What of a unit stays at each of many numbers that share it: signs only, where a language's units are words, so that
 * `12.3 per 1,000 live births` does not stand in each cell and at each point. The rest is said once, above them.
 */
export function shortUnit(unit: string, {script}: Words): string {
  if (script === "han") return unit;
  const {sign, code, rest} = shapeUnit(unit);
  const word = rest.trim();
  if (word.length <= mostLetters || !/\p{L}/u.test(word)) return unit;
  if (/^[%‰‱]/u.test(word)) return word.slice(0, 1);
  return standsAlone(unit) ? "" : sign || code;
}

/**
 * The first number of a printed figure with what qualifies it, the other end of a range, and its scale: the rest is the
 * unit.
 *
 * @param short what of the unit stays, from `shortUnit`
 */
export function bareFigure(text: string, unit: string, short: string, words: Words): string {
  const {sign, code} = shapeUnit(unit);
  // The scale of a unit that has one is no scale of the number.
  const {plain, scaled} = numberPatterns(words.numbers);
  const found = (standsAlone(unit) ? plain : scaled).exec(text)?.[0] ?? text;
  return short === "" ? found.replace(sign || code, "").trimStart() : found;
}

interface NumberPatterns {
  readonly plain: RegExp;
  readonly scaled: RegExp;
}

/** Each figure of a table is read by them. */
const known = new WeakMap<NumberWords, NumberPatterns>();

/** A number with what qualifies it and the other end of a range; and the same with its scale. */
function numberPatterns(numbers: NumberWords): NumberPatterns {
  const before = known.get(numbers);
  if (before) return before;
  const scales = numbers.scales.map(({word}) => word).join("|");
  const patterns = {
    plain: numberPattern(""),
    scaled: numberPattern(`(?:[\\s\u00a0](?:${scales})(?!\\p{L}))?`),
  };
  known.set(numbers, patterns);
  return patterns;
}

function numberPattern(scale: string): RegExp {
  const number = `\\d[\\d.,]*[%‰‱]?${scale}`;
  return new RegExp(`^\\D*?${number}(?:(?:–| to )\\D{0,4}${number})?`, "u");
}

/** The number of a figure and the words of its unit, where it has some behind a space: `$621` and `per head`. */
export function numberAndUnit(
  text: string,
  words: Words,
): readonly [number: string, unit: string] | undefined {
  if (words.script === "han") return undefined;
  const number = numberPatterns(words.numbers).scaled.exec(text)?.[0] ?? "";
  const unit = /^[\s\u00a0](\p{L}.*)$/u.exec(text.slice(number.length))?.[1];
  return unit === undefined ? undefined : [number, unit.replaceAll("\u00a0", " ")];
}
