import {shapeUnit} from "../language/unit-shape.ts";

/** A unit as it is compared: spellings of one thing alike, its scale apart. */
export interface PlainUnit {
  readonly unit: string;
  /** 6 of `million yuan` and `$m`. */
  readonly power: number;
}

const powers: Readonly<Record<string, number>> = {
  ...{hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12},
  ...{k: 3, m: 6, mn: 6, bn: 9, b: 9, tn: 12},
};

/** Words of scales, as alternatives of a pattern. */
export const scaleWords = "hundred|thousand|million|billion|trillion|mn|bn|tn";
const scaleWord = new RegExp(`^(${scaleWords})s?(?![\\p{L}\\d])(?:\\s+of\\b)?`, "iu");
/** Letters that mean metres, or a person's initial, where no currency stands before the number. */
const moneyLetter = /^[kmb](?![\p{L}\d])/iu;

/** The scale that a text begins with, and how long it is: `million`, and of money `m` and `k`. */
export function scaleAt(text: string, isMoney: boolean): {readonly length: number; readonly power: number} {
  const [found = "", name = found] =
    scaleWord.exec(text) ?? (isMoney ? moneyLetter.exec(text) : undefined) ?? [];
  return {length: found.length, power: powers[name.toLowerCase()] ?? 0};
}

/** USD, CNY. */
export const isCurrencyCode = (word: string): boolean => word !== "" && shapeUnit(word).code === word;

/** Signs and codes that name one currency; $ and ¥ are several. */
const sameMoney: Readonly<Record<string, string>> = {
  ...{US$: "USD", "€": "EUR", "£": "GBP", HK$: "HKD", A$: "AUD", C$: "CAD", "₹": "INR", "₩": "KRW"},
  ...{RMB: "CNY", "CN¥": "CNY", "￥": "¥"},
};

/** `$ million` → $ and 6; `per 1000 live births` and `per thousand live births` → `per 1,000 live births`. */
export function plainUnit(written: string): PlainUnit {
  const {sign, code, rest} = shapeUnit(written.trim());
  const money = sign || code;
  const behind = rest.trim();
  const scale = scaleAt(behind, money !== "");
  const unit = alike(behind.slice(scale.length).trim());
  const name = sameMoney[money] ?? money;
  return {unit: [name, unit].filter((part) => part !== "").join(" "), power: scale.power};
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:per\s?cent|percent)(?![\p{L}])/iu, "%"],
  [/^(?:percentage points?|pp|ppts?|p\.p\.|%-points?)$/iu, "percentage points"],
  [/^per\s?mille?(?!\p{L})/iu, "‰"],
];

/** Spellings of one unit. */
function alike(unit: string): string {
  for (const [pattern, name] of names) if (pattern.test(unit)) return unit.replace(pattern, name);
  return unit
    .replace(
      /\bper (hundred|thousand|million)\b/giu,
      (_, scale: string) => `per ${10 ** (powers[scale.toLowerCase()] ?? 0)}`,
    )
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, "");
}

/** `12.3 per 1,000 live births` tells 12.3 ‰, whatever it is a part of. */
export const isPerMille = (unit: string): boolean => unit === "‰" || /^per 1000(?!\d)/u.test(unit);
