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
  const found = numberAtStart(words, !standsAlone(unit)).exec(text)?.[0] ?? text;
  return short === "" ? found.replace(sign || code, "").trimStart() : found;
}

/** A number with what qualifies it, the other end of a range, and its scale. */
function numberAtStart({numbers}: Pick<Words, "numbers">, hasScale: boolean): RegExp {
  const scales = numbers.scales.map(({word}) => word).join("|");
  const number = `\\d[\\d.,]*[%‰‱]?${hasScale ? `(?:[\\s\u00a0](?:${scales})(?!\\p{L}))?` : ""}`;
  return new RegExp(`^\\D*?${number}(?:(?:–| to )\\D{0,4}${number})?`, "u");
}

/** The number of a figure and the words of its unit, where it has some behind a space: `$621` and `per head`. */
export function numberAndUnit(
  text: string,
  words: Words,
): readonly [number: string, unit: string] | undefined {
  if (words.script === "han") return undefined;
  const number = numberAtStart(words, true).exec(text)?.[0] ?? "";
  const unit = /^[\s\u00a0](\p{L}.*)$/u.exec(text.slice(number.length))?.[1];
  return unit === undefined ? undefined : [number, unit.replaceAll("\u00a0", " ")];
}
