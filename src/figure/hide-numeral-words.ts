import {type NumeralWord, numeralWords} from "./numeral-words.ts";
import {unitPattern} from "./units.ts";

const numeral = "零〇一二两三四五六七八九十百千万亿";
const cover = "□";

/** The text with the letters of each numeral word covered, so that all offsets stay as they are. */
export function hideNumeralWords(text: string): string {
  return text.replace(pattern, (word) => cover.repeat(word.length));
}

const alternatives = numeralWords
  .toSorted((a, b) => b.word.length - a.word.length)
  .map(guard)
  .join("|");
/** Looking at one letter first spares most places of a text the whole list. */
const initials = [...new Set(numeralWords.map(({word}) => word.slice(0, 1)))].join("");
const pattern = new RegExp(`(?=[${initials}])(?:${alternatives})`, "g");

/**
 * A word must not cut a count in two: 统一 does not hide the 一 of 联系统一个, nor 一流 that of 二十一流. 百分点 is a
 * unit, and may follow a count.
 */
function guard({word, notAfter, notBefore}: NumeralWord): string {
  const startsCount = numeral.includes(word.at(0) ?? "") && !word.startsWith("百分");
  const endsCount = numeral.includes(word.at(-1) ?? "");
  const before = `${startsCount ? `${numeral}数几第\\d` : ""}${notAfter}`;
  // 唯一一所 counts with its second 一.
  const follows = word === "唯一" ? "十百千万亿" : numeral;
  const after = endsCount ? `(?![${follows}余多几]|${unitPattern})` : "";
  return `${before && `(?<![${before}])`}${word}${notBefore && `(?![${notBefore}])`}${after}`;
}
