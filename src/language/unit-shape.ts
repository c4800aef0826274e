/** What a unit is made of as it is written, whatever the language. */
export interface UnitShape {
  /** A currency by its sign, which stands before the number: `$`, `US$`, `€`. */
  readonly sign: string;
  /** A currency by its code: USD. */
  readonly code: string;
  /** What else there is, with the space before it: ` per head` of `$ per head`. */
  readonly rest: string;
}

/** Codes of ISO 4217, and RMB: other words of three capital letters are units. */
const codes = new Set(
  (
    "USD EUR GBP JPY CNY RMB CHF AUD CAD NZD HKD MOP TWD SGD KRW INR IDR MYR PHP THB VND PKR BDT LKR NPR KZT UZS " +
    "RUB UAH PLN CZK HUF RON BGN TRY ILS SAR AED QAR IRR IQD EGP ETB KES NGN GHS TZS UGX ZAR MAD DZD TND " +
    "BRL MXN ARS CLP COP PEN UYU SEK NOK DKK ISK"
  ).split(" "),
);

/** Units are the same all over a table. */
const known = new Map<string, UnitShape>();

export function shapeUnit(unit: string): UnitShape {
  const before = known.get(unit);
  if (before) return before;
  const shape = shapeAnew(unit);
  known.set(unit, shape);
  return shape;
}

function shapeAnew(unit: string): UnitShape {
  const [, sign = "", rest = unit] = /^((?:[A-Z]{1,3})?\p{Sc})(.*)$/u.exec(unit) ?? [];
  const code =
    sign === "" && codes.has(rest.slice(0, 3)) && !/^\p{L}/u.test(rest.slice(3)) ? rest.slice(0, 3) : "";
  return {sign, code, rest: rest.slice(code.length)};
}

/** Thousands and larger, as units have them: `million yuan`, `$bn`, 万元, 千人; but 千米 and 千瓦时 are measures. */
const scaled =
  /^(?:thousands?|millions?|billions?|trillions?|bn|mn)(?![\p{L}\d])|^[十百千]?万|^[十百]?亿|^千(?![米克瓦卡伏帕赫兆焦])/iu;
/** Of a currency one letter is enough. */
const abbreviated = /^[kmb](?![\p{L}\d])/iu;
/** In the end too: `yuan, million`, `USD (million)`. */
const scaledAtEnd = /[\s,(](?:thousands?|millions?|billions?|trillions?|bn|mn)\)?$/iu;

/** A part of so many: %, ‰, `per 1,000 live births`, 人/万人, 1/10万; but `$ per head` and 元/人 are measures of their own. */
const share =
  /^[%‰‱]|\bper\s?(?:cent|mille|hundred|thousand|million|\d)|[/／每]\s*(?:\d|[十百千]?[万亿千])|百分点|percentage point/iu;

/** Whether a unit tells of how many the number is a part: ‰, `per 1,000 live births`, 人/万人. */
export const isPartOf = (unit: string): boolean => share.test(unit);

/** Whether a number before this unit is never printed in a scale: 13800万元 is no 1.38万万元, and nobody says 2.3万‰. */
export function standsAlone(unit: string): boolean {
  const {sign, code, rest} = shapeUnit(unit);
  const counted = rest.trimStart();
  const isMoney = sign !== "" || code !== "";
  return (
    scaled.test(counted) || scaledAtEnd.test(unit) || isPartOf(unit) || (isMoney && abbreviated.test(counted))
  );
}
