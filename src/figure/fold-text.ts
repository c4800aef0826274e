/** A text as the readers of figures see it, and where each of its letters stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original of each letter of `text`. */
  readonly offsets: readonly number[];
}

/** Stands for white space that parts what is on its two sides: another cell, paragraph or number. */
export const gap = "\n";

/**
 * Folds full-width digits, letters and signs into ASCII and drops the white space inside a figure: `２ ０％`,
 * `36 个`, `2.29` and `万个` on the next line. A cell or paragraph ends in a `gap`, and so do two runs of digits
 * with only white space between them, as `1 200` may be one number or two.
 */
export function foldText(original: string): FoldedText {
  let text = "";
  const offsets: number[] = [];
  for (const {0: piece, index} of original.matchAll(/\s+|\S/g)) {
    const before = original[index - 1] ?? "";
    const after = original[index + piece.length] ?? "";
    const letter = /\s/.test(piece) ? foldSpace(piece, before, after) : foldLetter(piece, before, after);
    text += letter;
    if (letter !== "") offsets.push(index);
  }
  return {text, offsets};
}

/** A tab, an empty line or an indented one: no figure goes on behind it. */
const parting = /[\t\f\v\u2028\u2029]|\n[^\S\n]*\n|\n(?:[ \u00a0]{2}|\u3000)/;
const clinging = /[0-9A-Za-z.,０-９Ａ-Ｚａ-ｚ．]/;

function foldSpace(space: string, before: string, after: string): string {
  const isOpen = clinging.test(before) && clinging.test(after);
  return isOpen || parting.test(space) ? gap : "";
}

const digit = /[0-9０-９]/;
const wideDigit = /[０-９]/;
const alwaysFolded = /[０-９Ａ-Ｚａ-ｚ％＋－／＜＝＞～]/;

function foldLetter(letter: string, before: string, after: string): string {
  if (alwaysFolded.test(letter)) return toAscii(letter);
  const isBetweenDigits = digit.test(before) && digit.test(after);
  if (!isBetweenDigits) return letter;
  if (letter === "．" || letter === "：") return toAscii(letter);
  if (letter === "∶") return ":";
  // Between half-width digits it parts the items of a list, between full-width ones it groups thousands.
  if (letter === "，" && wideDigit.test(before) && wideDigit.test(after)) return ",";
  return letter;
}

/** Full-width forms stand in the order of ASCII (U+FF01 to U+FF5E). */
const toAscii = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
