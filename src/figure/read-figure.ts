import type {Qualifier} from "../model/dataset.ts";
import {findNumbers} from "./find-numbers.ts";
import {foldText, gap} from "./fold-text.ts";
import {type Quantity, readQuantity} from "./read-quantity.ts";
import {readAfter, type WordsAfter} from "./words-after.ts";
import {readBefore, type WordsBefore} from "./words-before.ts";

/** What one printed figure says. */
export interface FigureMeaning {
  /**
   * The full number in `unit`, its scale folded in: 80000000 for 8000万元. A percentage is as printed, 95.2 for 95.2%
   * and 95 for 百分之九十五; 四分之一 is 0.25 (an indicator in % takes 25), 三成 is 3 成, and 1:13.5 is 13.5.
   */
  readonly value: number;
  /** Upper end where `qualifier` is `range`. */
  readonly valueHigh: number | null;
  readonly qualifier: Qualifier;
  /** The measure word right after the number: `%`, `所`, `人次`, `大`; empty when none is printed. */
  readonly unit: string;
  /** A rank is 第六 or 前三; 第六轮 is not one, and not understood. */
  readonly kind: Quantity["kind"];
}

/**
 * The meaning of one printed figure, words around it allowed: `93.51%`, `2300余个`, `全国排名第六`, `至少一门`.
 *
 * Undefined whenever there is doubt: no number or several, an estimate (几十, 数百, 二三十), a qualifier on both sides
 * or away from the number, a number broken off (`1,23`, 四分之), or what follows is no unit known to units.ts.
 *
 * @param units that may be printed beside those of units.ts
 */
export function readFigure(printed: string, units: readonly string[] = []): FigureMeaning | undefined {
  const {text} = foldText(printed.trim());
  const [mention, ...more] = findNumbers(text);
  if (!mention || more.length > 0 || text.includes(gap)) return undefined;
  const quantity = readQuantity(mention.text);
  const before = readBefore(text.slice(0, mention.from));
  if (before?.isNegative && mention.form === "chinese") return undefined;
  const after = quantity && readAfter(text.slice(mention.to), quantity, units);
  return quantity && before && after && joinParts({quantity, before, after});
}

interface Parts {
  readonly quantity: Quantity;
  readonly before: WordsBefore;
  readonly after: WordsAfter;
}

function joinParts(parts: Parts): FigureMeaning | undefined {
  const {quantity, before, after} = parts;
  const qualifier = findQualifier(parts);
  if (qualifier === undefined) return undefined;
  if (isPlaceInOrder(parts)) return readRank(parts, qualifier);
  if (hasDoubt(parts, qualifier)) return undefined;
  const {value, valueHigh, kind} = quantity;
  return {value: before.isNegative ? -value : value, valueHigh, qualifier, unit: after.unit, kind};
}

/** 第六 and 前三; but 前1% is a share, and 目前三所 are schools. */
function isPlaceInOrder({quantity, before, after}: Parts): boolean {
  if (quantity.kind === "rank") return true;
  if (before.front === "none" || after.unit === "%") return false;
  return before.front !== "adverb" || placeUnits.includes(after.unit);
}

const placeUnits = ["", "位", "名"];

/** One word says how exact a figure is; two, or one beside a range, are not weighed against each other. */
function findQualifier({quantity, before, after}: Parts): Qualifier | undefined {
  const said: Qualifier[] = [before.qualifier, after.qualifier].flatMap((found) => found?.qualifier ?? []);
  if (quantity.valueHigh !== null) said.push("range");
  if (quantity.isMore || after.isMore) said.push("more_than");
  if (said.length > 1 || (quantity.isMore && after.isMore)) return undefined;
  const [only] = said;
  if (after.isBetween && only !== "range") return undefined;
  // 百所 may be a hundred or many; 近百所 is a hundred.
  return only ?? (quantity.isBare ? undefined : "exact");
}

/** 第六, 第6位, 前三, 约第10位. What counts anything but 位 or 名 is no place in an order: 第六轮, 前3批, 第一方阵. */
function readRank({quantity, before, after}: Parts, said: Qualifier): FigureMeaning | undefined {
  const {value, valueHigh, percent} = quantity;
  const isPlace = isPositive(value) && isPositive(valueHigh ?? value) && percent === "";
  if (!isPlace || !placeUnits.includes(after.unit) || after.rest !== "" || before.isStart) return undefined;
  const meaning = {value, valueHigh, unit: after.unit, kind: "rank"} as const;
  if (quantity.kind === "rank") {
    const isKnown = before.front === "none" && !before.isNegative;
    return isKnown && ["exact", "about", "range"].includes(said) ? {...meaning, qualifier: said} : undefined;
  }
  return before.front === "top" && said === "exact" ? {...meaning, qualifier: "at_most"} : undefined;
}

const isPositive = (value: number) => Number.isInteger(value) && value > 0;

function hasDoubt(parts: Parts, qualifier: Qualifier): boolean {
  return hasDoubtfulSign(parts, qualifier) || hasDoubtfulWord(parts) || hasDoubtfulUnit(parts);
}

/** A minus before a count is more likely a dash, or what is left of a range. */
function hasDoubtfulSign({quantity, before, after}: Parts, qualifier: Qualifier): boolean {
  if (before.isStart && quantity.valueHigh !== null) return true;
  if (!before.isNegative) return false;
  if (qualifier !== "exact" || quantity.kind !== "number" || quantity.value === 0) return true;
  return !["", "%", "个百分点"].includes(after.unit);
}

const timesPast = ["年", "学年", "个月", "个学期", "学期", "天", "周", "届", "期", "次", "轮", "场", "批"];

/** 近三年 are the last three, 突破3项 are three breakthroughs: only of larger numbers these are estimates. */
function hasDoubtfulWord({quantity: {value}, before, after}: Parts): boolean {
  switch (before.qualifier?.word) {
    case "近":
      return value <= 20 && timesPast.includes(after.unit);
    case "突破":
      return value < 10 && after.unit !== "%";
    default:
      return false;
  }
}

/** A fraction or a ratio counts nothing; 四分之一个 is no fraction of a whole. */
function hasDoubtfulUnit({quantity, after}: Parts): boolean {
  return (quantity.kind === "fraction" || quantity.kind === "ratio") && after.unit !== "";
}
