import {shiftPoint} from "./decimal.ts";
import {connectorPattern} from "./number-pattern.ts";
import {readNumber, type WrittenNumber} from "./read-number.ts";

/** What one mention of a number says by itself, without the words around it. */
export interface Quantity {
  /** `rank` when 第 stands before it; which of those are places in an order, their unit decides. */
  readonly kind: "number" | "rank" | "fraction" | "ratio";
  /** 0.25 for 四分之一, 13.5 for 1:13.5; a percentage as printed, 95 for 百分之九十五. */
  readonly value: number;
  /** Upper end of a range. */
  readonly valueHigh: number | null;
  readonly percent: "" | "%" | "‰";
  /** 余 or 多 stands inside: 10余万. */
  readonly isMore: boolean;
  /** An order of size, such as 百 in 近百. */
  readonly isBare: boolean;
}

/** Reads the text of one mention, folded to half-width and without spaces; undefined when it is not understood. */
export function readQuantity(text: string): Quantity | undefined {
  if (text === "一半") return {...single, kind: "fraction", value: 0.5};
  if (text.startsWith("第")) {
    const place = readAmount(text.slice(1));
    return place && {...place, kind: "rank"};
  }
  return readRatio(text) ?? readFraction(text) ?? readAmount(text);
}

const single = {valueHigh: null, percent: "", isMore: false, isBare: false} as const;

/** Only `1:N`: which side of 3:2 or 13.5:1 is the one that counts, the text does not say. */
function readRatio(text: string): Quantity | undefined {
  const [, right = ""] = /^1:(\d[\d.,]*)$/.exec(text) ?? [];
  const number = right === "" ? undefined : readNumber(right);
  return number && {...single, kind: "ratio", value: number.value};
}

/** Years and dates are written with a slash too, so a slash needs a proper fraction of small numbers. */
const slash = /^(\d{1,3})\/(\d{1,3})$/;

function readFraction(text: string): Quantity | undefined {
  const [, upper, lower] = slash.exec(text) ?? [];
  if (upper !== undefined && lower !== undefined) return divide(readNumber(upper), readNumber(lower));
  const [, denominator = "", numerator = ""] = /^([^分]+)分之([^分]+)$/.exec(text) ?? [];
  if (denominator === "" || denominator === "百" || denominator === "千") return undefined;
  return divide(readNumber(numerator), readNumber(denominator));
}

function divide(upper: WrittenNumber | undefined, lower: WrittenNumber | undefined): Quantity | undefined {
  if (!upper || !lower || upper.isMore || lower.isMore || upper.isBare) return undefined;
  const isProper =
    Number.isInteger(upper.value) && Number.isInteger(lower.value) && upper.value < lower.value;
  return isProper && upper.value > 0
    ? {...single, kind: "fraction", value: upper.value / lower.value}
    : undefined;
}

const connector = new RegExp(connectorPattern, "u");

/** A number or a range of two, in percent or not. */
function readAmount(text: string): Quantity | undefined {
  const [first = "", second, ...more] = text.split(connector);
  if (more.length > 0) return undefined;
  const low = readEnd(first);
  if (!low || second === undefined) return low && readSingle(low);
  const high = readEnd(second, /^[百千]分之/.exec(first)?.[0]);
  return high && joinEnds(low, high);
}

interface End {
  readonly number: WrittenNumber;
  readonly percent: Quantity["percent"];
}

const spelledPercent: Readonly<Record<string, End["percent"]>> = {百分之: "%", 千分之: "‰"};

/** One end of a range; 百分之三至五 says its 百分之 but once. */
function readEnd(text: string, inherited = ""): End | undefined {
  const [, words = "", digits = "", sign = ""] = /^([百千]分之)?(.+?)([%‰]?)$/.exec(text) ?? [];
  const prefix = words || inherited;
  if (prefix !== "" && sign !== "") return undefined;
  const isWhole = prefix === "百分之" && digits === "百";
  const number = readNumber(isWhole ? "一百" : digits);
  if (!number || (prefix !== "" && (number.isBare || number.isMore))) return undefined;
  return {number, percent: spelledPercent[prefix] ?? (sign === "%" || sign === "‰" ? sign : "")};
}

function readSingle({number: {value, isMore, isBare}, percent}: End): Quantity {
  return {kind: "number", value, valueHigh: null, percent, isMore, isBare};
}

/** 3-5万 and 85-90% give their scale and sign once, for both ends; a range runs upwards. */
function joinEnds(low: End, high: End): Quantity | undefined {
  if (low.number.isMore || high.number.isMore || low.number.isBare || high.number.isBare) return undefined;
  if (low.percent !== "" && low.percent !== high.percent) return undefined;
  const from = lowEnd(low.number, high.number);
  if (from === undefined || from >= high.number.value) return undefined;
  return {...readSingle(high), value: from, valueHigh: high.number.value};
}

/**
 * 3 of 3-5万 is 30000. Where that would turn the range upside down, the lower end stands for itself, if it is of a
 * like size: 九十至一百, 9000～1万. Of 8-5万 nobody knows.
 */
function lowEnd(low: WrittenNumber, high: WrittenNumber): number | undefined {
  if (low.scale > 0 || high.scale === 0) return low.value;
  if (low.unscaled < high.unscaled) return shiftPoint(low.unscaled, high.scale);
  return low.value >= 1000 || low.value * 10 >= high.value ? low.value : undefined;
}
