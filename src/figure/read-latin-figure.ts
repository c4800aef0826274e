import {languages} from "../language/languages.ts";
import type {NumberWords} from "../language/number-words.ts";
import type {Qualifier} from "../model/dataset.ts";
import {shiftPoint} from "./decimal.ts";
import {numeralOf} from "./latin-numeral.ts";
import {plainUnit, scaleAt} from "./latin-unit.ts";
import type {FigureMeaning} from "./read-figure.ts";

/** The qualifiers by their words, the longest first: `no more than` is not `more than`. */
function qualifiersOf({usual, printed}: NumberWords): [word: string, qualifier: Qualifier][] {
  const words: [string, Qualifier][] = [
    ...Object.entries(usual).map(([qualifier, {word}]): [string, Qualifier] => [
      word.trim(),
      qualifier as Qualifier,
    ]),
    ...printed.map(({qualifier, wording}): [string, Qualifier] => [wording.word.trim(), qualifier]),
    ...spoken.map(([word, qualifier]): [string, Qualifier] => [word, qualifier]),
  ];
  return words.filter(([word]) => word !== "").sort(([a], [b]) => b.length - a.length);
}

/** Words of sources that we never write ourselves. */
const spoken: readonly (readonly [string, Qualifier])[] = [
  ...["around", "approximately", "roughly", "some", "close to", "just under", "just over", "~", "≈"].map(
    (word): [string, Qualifier] => [word, "about"],
  ),
  ...["above", "exceeding", "greater than", "higher than", ">"].map((word): [string, Qualifier] => [
    word,
    "more_than",
  ]),
  ...["below", "fewer than", "lower than", "<"].map((word): [string, Qualifier] => [word, "less_than"]),
  ...["no less than", "no fewer than", "not less than", "a minimum of", "≥"].map(
    (word): [string, Qualifier] => [word, "at_least"],
  ),
  ...["no more than", "not more than", "a maximum of", "≤"].map((word): [string, Qualifier] => [
    word,
    "at_most",
  ]),
];

const readers = Object.values(languages)
  .filter(({script}) => script === "latin")
  .map(({numbers}) => ({numbers, qualifiers: qualifiersOf(numbers)}));

/**
 * A figure as languages in Latin letters write it: `more than 1.2 million people`, `3–5 schools`, `−$3.2m`,
 * `12.3 per 1,000 live births`, `6th`. Undefined for anything that has none of their words, as bare numbers read alike
 * everywhere, and where there is doubt: `3,4` is no decimal, `1 200` one number or two.
 *
 * @param units that may stand behind the number
 */
export function readLatinFigure(printed: string, units: readonly string[]): FigureMeaning | undefined {
  const text = printed
    .normalize("NFC")
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, ",")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:ranks|ranked|placed) /iu, "");
  if (/\p{Script=Han}/u.test(text)) return undefined;
  for (const reader of readers) {
    const meaning = read(text, reader, units);
    if (meaning) return meaning;
  }
  return undefined;
}

/** What one number says, and what is left behind it. */
interface Amount {
  readonly value: number;
  /** The value without its scale, which the lower end of a range may leave to the upper: 1.2–2.5 million. */
  readonly unscaled: number;
  readonly power: number;
  readonly money: string;
  readonly percent: string;
  readonly isRank: boolean;
  /** A number in digits that has none of the words of a language. */
  readonly isBare: boolean;
  readonly rest: string;
}

const money = String.raw`(?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3}(?=\s|[-−–]|\d)`;
const minus = "[-−–]";
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,]*\d)`;
const amount = new RegExp(
  `^(?<before>${minus})?(?<money>${money})?\\s?(?<behind>${minus})?(?<digits>${digits})(?:(?<ordinal>st|nd|rd|th)(?!\\p{L}))?\\s?(?<percent>[%‰‱])?`,
  "u",
);

function readAmount(text: string): Amount | undefined {
  const {groups} = amount.exec(text) ?? {};
  if (!groups) return readWords(text);
  const {before, behind, percent = "", ordinal} = groups;
  const currency = groups.money ?? "";
  if (before && behind) return undefined;
  const rest = text.slice((amount.exec(text)?.[0] ?? "").length);
  const scale = percent || ordinal ? {length: 0, power: 0} : scaleAt(rest.trimStart(), currency !== "");
  const sign = before || behind ? -1 : 1;
  const unscaled = sign * Number((groups.digits ?? "").replaceAll(",", ""));
  return {
    ...{unscaled, power: scale.power, money: currency, percent, isRank: ordinal !== undefined},
    value: shiftPoint(unscaled, scale.power),
    isBare: currency === "" && scale.length === 0 && ordinal === undefined,
    rest: scale.length === 0 ? rest : rest.trimStart().slice(scale.length),
  };
}

/** three schools, a third, twenty-five per cent, two million. */
function readWords(text: string): Amount | undefined {
  const numeral = numeralOf(text);
  if (!numeral) return undefined;
  const rest = text.slice(numeral.length);
  const scale = numeral.isRank ? {length: 0, power: 0} : scaleAt(rest.trimStart(), false);
  return {
    ...{unscaled: numeral.value, power: scale.power, money: "", percent: "", isRank: numeral.isRank},
    value: shiftPoint(numeral.value, scale.power),
    isBare: false,
    rest: scale.length === 0 ? rest : rest.trimStart().slice(scale.length),
  };
}

const joints = /^\s?(?:[-–—−]|to|and)\s?/u;

function read(
  text: string,
  {numbers, qualifiers}: (typeof readers)[number],
  units: readonly string[],
): FigureMeaning | undefined {
  const top = numbers.rank.top(0, "").replace("0", "").trim();
  const isTop = top !== "" && startsWith(text, top);
  const [word = "", said] = isTop ? [top] : (qualifiers.find(([each]) => startsWith(text, each)) ?? []);
  const between = !isTop && said === undefined && /^between /iu.test(text) ? "between " : "";
  const low = readAmount(text.slice(word.length + between.length).trimStart());
  if (!low) return undefined;
  const joint = joints.exec(low.rest)?.[0] ?? "";
  const high =
    joint === "" || / and /u.test(joint) !== (between !== "")
      ? undefined
      : readAmount(low.rest.slice(joint.length));
  if (between !== "" && !high) return undefined;
  if (high && (said !== undefined || isTop)) return undefined;
  return join({low, high, said, isTop, isBare: word === "" && !high && low.isBare}, units);
}

interface Parts {
  readonly low: Amount;
  readonly high: Amount | undefined;
  readonly said: Qualifier | undefined;
  readonly isTop: boolean;
  readonly isBare: boolean;
}

function join({low, high, said, isTop, isBare}: Parts, units: readonly string[]): FigureMeaning | undefined {
  const last = high ?? low;
  const currency = low.money || last.money;
  if (high && low.money !== "" && high.money !== "" && low.money !== high.money) return undefined;
  const counted = last.rest.trim();
  const percent = last.percent || low.percent;
  if (isBare && percent === "" && !/\p{L}/u.test(counted)) return undefined;
  // The other reader knows them as well, and more of what may stand around.
  if (isBare && counted === "" && percent !== "") return undefined;
  const isRank = low.isRank || isTop;
  const written = [percent || currency, counted].filter((part) => part !== "").join(" ");
  const {unit} = plainUnit(written);
  if (isRank ? !/^(?:place|position)?$/u.test(written) : !isKnown(unit, written, units)) return undefined;
  const from = high && low.power === 0 ? shiftPoint(low.unscaled, startOf(low, high)) : low.value;
  if (high && from >= high.value) return undefined;
  return {
    value: from,
    valueHigh: high ? high.value : null,
    qualifier: isTop ? "at_most" : high ? "range" : (said ?? "exact"),
    unit: isRank ? "" : unit,
    kind: isRank ? "rank" : "number",
  };
}

/** The scale of a lower end that has none: that of the upper where it is a plain number like it, 1.2–2.5 million. */
const startOf = (low: Amount, high: Amount) =>
  low.unscaled < high.unscaled && low.unscaled < 1000 ? high.power : 0;

const startsWith = (text: string, word: string) =>
  text.toLowerCase().startsWith(word.toLowerCase()) &&
  (/[^\p{L}]$/u.test(word) || text.charAt(word.length) === " ");

/** A unit of the data, or one that needs no data to be understood. */
function isKnown(unit: string, written: string, units: readonly string[]): boolean {
  if (unit === "" || /^(?:[%‰‱]|percentage points|per 1000*(?: \p{L}+){0,4})$/u.test(unit)) return true;
  return units.some((each) => each === written || plainUnit(each).unit === unit);
}
