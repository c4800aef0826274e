/** A text as it is compared: what editors and applications change without meaning to is gone. */
export interface ComparableText {
  readonly text: string;
  /** UTF-16 offset in the original of each letter of `text`, and its length at the end. */
  readonly offsets: readonly number[];
  readonly original: string;
}

/** White space, and marks that show nothing: soft hyphens, joiners, marks of direction, variation selectors. */
const dropped = /\s|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/u;
const letters: Readonly<Record<string, string>> = {
  // A minus is part of a number, a dash never: -5%, 但是——5%.
  ...Object.fromEntries([..."‐‑−﹣"].map((hyphen) => [hyphen, "-"])),
  ...Object.fromEntries([..."‒–―"].map((dash) => [dash, "—"])),
  ...Object.fromEntries([..."“”„‟«»"].map((quote) => [quote, '"'])),
  ...Object.fromEntries([..."‘’‚‛"].map((quote) => [quote, "'"])),
  ...Object.fromEntries([..."〜∼"].map((wave) => [wave, "~"])),
  "﹪": "%",
  "≧": "≥",
  "≦": "≤",
  // Between items of a list it must not look like the comma within a number.
  "，": "，",
  ",": "，",
};
const thousands = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/g;

/** `９３．５１ ％` and `93.51%` are the same, `1,234` and `1234` too. */
export function comparableText(original: string): ComparableText {
  const grouped = new Set<number>();
  for (const {0: number, index} of original.matchAll(thousands)) {
    for (const [at, letter] of [...number].entries()) if (letter === ",") grouped.add(index + at);
  }
  let text = "";
  const offsets: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const letter = original[index] ?? "";
    if (dropped.test(letter) || grouped.has(index)) continue;
    text += letters[letter] ?? narrow(letter);
    offsets.push(index);
  }
  return {text, offsets: [...offsets, original.length], original};
}

/** The same where only the text matters, to compare and to look up. */
export const fold = (original: string): string => comparableText(original).text;

/** Full-width forms stand in the order of ASCII (U+FF01 to U+FF5E). */
function narrow(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
}

/** The piece of the original that a stretch of comparable text stands for. */
export function originalPiece({original, offsets}: ComparableText, from: number, to: number): string {
  if (to <= from) return "";
  return original.slice(offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1);
}
