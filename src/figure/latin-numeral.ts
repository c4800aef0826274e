/** A number in English words at the beginning of a text. */
export interface LatinNumeral {
  readonly value: number;
  readonly length: number;
  /** sixth is a place in an order. */
  readonly isRank: boolean;
}

const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
  " ",
);

const values = new Map<string, number>([
  ...small.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...tens.flatMap((ten, index) =>
    small.slice(1, 10).map((one, unit): [string, number] => [`${ten}-${one}`, (index + 2) * 10 + unit + 1]),
  ),
]);
const ranks = new Map(ordinals.map((word, index): [string, number] => [word, index + 1]));

/** Those that count, as a source for regular expressions: `three`, `twenty-five`; the longest first. */
export const latinNumeralPattern: string = [...values.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** three, twenty-five, sixth: nothing that may be read in two ways. */
export function numeralOf(text: string): LatinNumeral | undefined {
  const word = /^\p{L}+(?:-\p{L}+)?(?![\p{L}\d-])/u.exec(text)?.[0] ?? "";
  const name = word.toLowerCase();
  const rank = ranks.get(name);
  if (rank !== undefined) return {value: rank, length: word.length, isRank: true};
  const value = values.get(name);
  return value === undefined ? undefined : {value, length: word.length, isRank: false};
}
