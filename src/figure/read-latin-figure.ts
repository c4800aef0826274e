import {languages} from "../language/languages.ts";
import type {NumberWords} from "../language/word-list.ts";
import type {Qualifier} from "../model/dataset.ts";
import {shiftPoint} from "./decimal.ts";
import type {FigureMeaning} from "./read-figure.ts";

const number = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** A currency, a number or two with their percent signs, what makes a place in an order of it, a scale, a unit. */
function patternOf({scales}: NumberWords): RegExp {
  const scale = scales.map(({word}) => word).join("|");
  return new RegExp(
    String.raw`^(?<currency>\p{Sc})?(?<low>${number})(?<percent>%)?(?:\s?[–-]\s?\p{Sc}?(?<high>${number})(?<percentHigh>%)?)?` +
      String.raw`(?<ordinal>st|nd|rd|th)?(?:\s(?<scale>${scale})\b)?(?:\s?(?<unit>\S.*))?$`,
    "iu",
  );
}

/** The qualifiers by their words, the longest first: `no more than` is not `more than`. */
function qualifiersOf({usual, printed}: NumberWords): [word: string, qualifier: Qualifier][] {
  const words: [string, Qualifier][] = [
    ...Object.entries(usual).map(([qualifier, {word}]): [string, Qualifier] => [
      word.trim(),
      qualifier as Qualifier,
    ]),
    ...printed.map(({qualifier, wording}): [string, Qualifier] => [wording.word.trim(), qualifier]),
  ];
  return words.filter(([word]) => word !== "").sort(([a], [b]) => b.length - a.length);
}

const readers = Object.values(languages)
  .filter(({script}) => script === "latin")
  .map(({numbers}) => ({numbers, pattern: patternOf(numbers), qualifiers: qualifiersOf(numbers)}));

/**
 * A figure as languages in Latin letters write it: `more than 1.2 million people`, `3–5 schools`, `6th`. Undefined for
 * anything that has none of their words: bare numbers read alike everywhere.
 *
 * @param units that may stand behind the number
 */
export function readLatinFigure(printed: string, units: readonly string[]): FigureMeaning | undefined {
  const text = printed.replace(/[\u00a0\s]+/gu, " ").trim();
  if (/\p{Script=Han}/u.test(text)) return undefined;
  for (const reader of readers) {
    const meaning = read(text, reader, units);
    if (meaning) return meaning;
  }
  return undefined;
}

function read(
  text: string,
  {numbers, pattern, qualifiers}: (typeof readers)[number],
  units: readonly string[],
): FigureMeaning | undefined {
  const starts = (word: string) => text.toLowerCase().startsWith(`${word.toLowerCase()} `);
  const top = numbers.rank.top(0, "").replace("0", "").trim();
  const isTop = top !== "" && starts(top);
  const [word = "", said] = isTop ? [top] : (qualifiers.find(([each]) => starts(each)) ?? []);
  const {groups} = pattern.exec(text.slice(word.length).trim()) ?? {};
  if (!groups) return undefined;
  const {currency = "", low = "", high, percent, percentHigh, ordinal, scale, unit = ""} = groups;
  const power = numbers.scales.find((each) => each.word.toLowerCase() === scale?.toLowerCase())?.power ?? 0;
  const counted = percent || percentHigh ? "%" : currency || unit;
  const isOurs = word !== "" || high !== undefined || scale !== undefined || ordinal !== undefined;
  if (!isOurs && /^[^\p{L}\p{Sc}]*$/u.test(counted)) return undefined;
  if (counted !== "" && counted !== "%" && !units.includes(counted)) return undefined;
  if ((percent || percentHigh || currency) && unit !== "") return undefined;
  if (high !== undefined && said !== undefined) return undefined;
  const readDigits = (digits: string) =>
    shiftPoint(Number(digits.replaceAll(",", "").replace("−", "-")), power);
  const isRank = ordinal !== undefined || isTop;
  return {
    value: readDigits(low),
    valueHigh: high === undefined ? null : readDigits(high),
    qualifier: isTop ? "at_most" : high !== undefined ? "range" : (said ?? "exact"),
    unit: isRank ? "" : counted,
    kind: isRank ? "rank" : "number",
  };
}
