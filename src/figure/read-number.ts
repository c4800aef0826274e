import {parseChineseNumeral} from "./chinese-numeral.ts";
import {shiftPoint} from "./decimal.ts";
import {scalePattern} from "./number-pattern.ts";

/** One number as written, its scale folded in. */
export interface WrittenNumber {
  readonly value: number;
  /** As written before the scale, by which the ends of a range are told apart: 3 of `3万`. */
  readonly unscaled: number;
  /** Power of ten of the scale: 4 for 万, 0 for none. */
  readonly scale: number;
  /** 余 or 多 stands before the scale: 10余万. */
  readonly isMore: boolean;
  /** 百 or 万 without a numeral before it: an order of size, a number only with a word such as 近 or 余. */
  readonly isBare: boolean;
}

/** Digits beyond these are lost in a JavaScript number. */
const mostDigits = 15;

/** `57.5万`, `1,200`, `九十八点五`, `三十余万`; undefined for what is no single number or might be another one. */
export function readNumber(text: string): WrittenNumber | undefined {
  return /\d/.test(text) ? readDigits(text) : readChinese(text);
}

const digits = new RegExp(`^(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([余多])?(${scalePattern})?$`, "u");

function readDigits(text: string): WrittenNumber | undefined {
  const [, whole = "", fraction = "", more, letters = ""] = digits.exec(text) ?? [];
  const plain = `${whole.replaceAll(",", "")}${fraction}`;
  if (whole === "" || /^0\d/.test(plain) || plain.length > mostDigits) return undefined;
  return scaled(Number(plain), letters, more !== undefined);
}

/** 余 and 多 follow a round number: 三十余万, 百余万. */
const moreThanRound = /^(.*[十百千万])[余多]([十百千]?万亿?|[百千]?亿)$/;
/** 三点五万; without a decimal point the scale is part of the numeral. */
const decimalWithScale = /^(.+点[^点十百千万亿]+)([十百千]?万亿?|[百千]?亿|百|千)$/;

function readChinese(text: string): WrittenNumber | undefined {
  const whole = parseSafely(text);
  if (whole !== undefined) return {...splitScale(text, whole), isMore: false, isBare: isBare(text)};
  const [, head = "", letters = ""] = moreThanRound.exec(text) ?? [];
  const round = parseSafely(head);
  if (round !== undefined) return scaled(round, letters, true);
  const [, decimal = "", scale = ""] = decimalWithScale.exec(text) ?? [];
  const value = parseSafely(decimal);
  return value === undefined ? undefined : scaled(value, scale, false);
}

/** The scale that ends a numeral, 万 of 五万; 十 is not one, as 三至五十 begins at 3. */
function splitScale(text: string, value: number): Pick<WrittenNumber, "value" | "unscaled" | "scale"> {
  const [, head = "", letters = ""] = /^(.+?)(万亿|[百千万亿])$/.exec(text) ?? [];
  const unscaled = parseSafely(head);
  return unscaled === undefined
    ? {value, unscaled: value, scale: 0}
    : {value, unscaled, scale: scalePower(letters)};
}

const isBare = (text: string) => /^[百千万亿]/.test(text);

function parseSafely(text: string): number | undefined {
  const parsed = parseChineseNumeral(text);
  return parsed === undefined || parsed.length > mostDigits ? undefined : Number(parsed);
}

const powers: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3, 万: 4, 亿: 8};

/** The power of ten that scale letters stand for: 4 for 万, 12 for 万亿, 0 for none. */
export function scalePower(letters: string): number {
  return [...letters].reduce((sum, letter) => sum + (powers[letter] ?? 0), 0);
}

function scaled(unscaled: number, letters: string, isMore: boolean): WrittenNumber | undefined {
  const scale = scalePower(letters);
  const value = shiftPoint(unscaled, scale);
  return value > Number.MAX_SAFE_INTEGER ? undefined : {value, unscaled, scale, isMore, isBare: false};
}
