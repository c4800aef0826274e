/** A number in a comparable text: digits, or a share or tenths spelt out (百分之九十五, 九成). */
export interface NumberToken {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const numeral = "[一二两三四五六七八九十]";
const spelt = `百分之[零〇一二三四五六七八九十百点]+|${numeral}成(?=[的以左多，。；、）)]|$)`;
const pattern = new RegExp(`\\d+(?:\\.\\d+)?|${spelt}`, "gu");

export function numberTokens(text: string): NumberToken[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

export function hasNumber(text: string): boolean {
  return numberTokens(text).length > 0;
}

/** The text with every number alike, so that passages that differ in numbers only look the same. */
export function maskNumbers(text: string): string {
  return text.replace(pattern, "#");
}
