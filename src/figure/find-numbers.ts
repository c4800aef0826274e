import {foldText} from "./fold-text.ts";
import {hideNumeralWords} from "./hide-numeral-words.ts";
import {initialPattern, numberPattern} from "./number-pattern.ts";

/** A number in a text, with its scale (万), its percent sign and the 第 before it, without its unit. */
export interface NumberMention {
  /** As it stands in the text, from `from` to `to`; white space inside is kept. */
  readonly text: string;
  /** UTF-16 offset of its first letter. */
  readonly from: number;
  /** UTF-16 offset behind its last letter. */
  readonly to: number;
  /** `digits` as soon as there is one: 57.5万, 百分之95. */
  readonly form: "digits" | "chinese";
}

/**
 * Every number of a Chinese text, in the order of the text: digits wherever they stand (`158N` and `1+6+N` too) and
 * Chinese numerals, unless they are part of a word that counts nothing (numeral-words.ts).
 *
 * A range, ratio or fraction is one mention: 3-5, 85%～90%, 1:13.5, 四分之一. Spaces and one line break inside are
 * looked through (`2.29` and `万个` on the next line); a table cell or a paragraph ends a number.
 */
export function findNumbers(text: string): NumberMention[] {
  const folded = foldText(text);
  const visible = hideNumeralWords(folded.text);
  return [...visible.matchAll(pattern)].map(({0: found, index}) => {
    const from = folded.offsets[index] ?? 0;
    const to = (folded.offsets[index + found.length - 1] ?? 0) + 1;
    return {text: text.slice(from, to), from, to, form: /\d/.test(found) ? "digits" : "chinese"};
  });
}

const pattern = new RegExp(`(?=${initialPattern})(?:${numberPattern})`, "g");
