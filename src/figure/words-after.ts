import {type FoundQualifier, findQualifierAfter, holdsQualifier} from "./qualifier-words.ts";
import type {Quantity} from "./read-quantity.ts";
import {findUnit} from "./units.ts";

/** What the words behind a number say about it. */
export interface WordsAfter {
  /** `%` too, although it stands inside the number. */
  readonly unit: string;
  /** 余 or 多 right behind the number: 2300余个. */
  readonly isMore: boolean;
  readonly qualifier: FoundQualifier | undefined;
  /** 3到5所之间, 3—5个不等: only of a range. */
  readonly isBetween: boolean;
  /** What is left: 部门 of 23个部门. */
  readonly rest: string;
}

/** Reads what stands behind a number, folded; undefined when it may change the meaning in ways not understood. */
export function readAfter(
  text: string,
  {percent, kind}: Quantity,
  units: readonly string[],
): WordsAfter | undefined {
  const isMore = /^[余多]/u.test(text);
  const behindMore = text.slice(isMore ? 1 : 0);
  const printed = percent === "" ? findUnit(behindMore, units) : "";
  const behindUnit = behindMore.slice(printed.length);
  const qualifier = findQualifierAfter(behindUnit);
  const behindQualifier = qualifier?.rest ?? behindUnit;
  const isBetween = /^(?:之间|不等)/u.test(behindQualifier);
  const rest = behindQualifier.slice(isBetween ? 2 : 0);
  const unit = printed === "百分点" ? "个百分点" : percent || printed;
  const found = {unit, isMore, qualifier, isBetween, rest};
  return isUnderstood(found, kind) ? found : undefined;
}

/** Letters and Chinese punctuation. */
const readable = /^[\p{Script=Han}A-Za-z“”‘’《》〈〉（）()、，。；：]*$/u;
/** 3个多小时, 三年半, 3年内, 3年前, 30%个百分点, and what is left of 以上 or 分之一 */
const changing = /^(?:[余多半许内外前后上下左右及]|有余|出头|开外|不止|个百分点|百分点)|以|分之|之一/u;
/** What may follow a number without a unit: nothing, or the end of a clause. */
const ending = /^(?:[”’》〉）)、，。；]|$)/u;

function isUnderstood({unit, isMore, rest}: WordsAfter, kind: Quantity["kind"]): boolean {
  if (!readable.test(rest) || changing.test(rest) || holdsQualifier(rest)) return false;
  const isPart = kind === "fraction" && rest.startsWith("的"); // 四分之一的学校
  const isCounted = unit !== "" && !(isMore && isSign(unit)); // not in 100多媒体教室, 30%多媒体教室
  return isCounted || isPart || ending.test(rest);
}

const isSign = (unit: string) => unit === "%" || unit === "‰";
