import {roundTo, subtract} from "../figure/decimal.ts";
import {formatDifference, type Scale} from "../figure/format-figure.ts";
import type {NumberWords} from "../language/number-words.ts";
import type {WordList} from "../language/word-list.ts";
import type {Qualifier} from "../model/dataset.ts";
import {canSubtract, leastDecimals} from "./compare.ts";
import type {ObservationView} from "./dataset-view.ts";

/** Which end of what it may be a qualified figure gives. */
export function boundOf(qualifier: Qualifier): "least" | "most" | undefined {
  if (qualifier === "at_least" || qualifier === "more_than") return "least";
  return qualifier === "at_most" || qualifier === "less_than" ? "most" : undefined;
}

/** A difference for a narrow column: what qualifies it, and the number with its sign but without its unit. */
export interface SignedDifference {
  /** `约`, `下限`, `不足`; empty where the difference is exact. */
  readonly word: string;
  /** `+4.6`, `−0.10`, `5`, with the decimals of its terms; empty where they are the same. */
  readonly number: string;
}

/**
 * `to` against `from`. Between bounds nothing exact is known: `下限+5` for two lower ones, `不足5` from 超过50 to 55.
 * Null where even that is not known, and for ranks and growth rates, which are not subtracted.
 *
 * @param scale that of the differences around it
 */
export function signDifference(
  from: ObservationView,
  to: ObservationView,
  {comparisons: words, numbers}: WordList,
  scale?: Scale,
): SignedDifference | null {
  if (canSubtract(from, to)) {
    const isAbout = [from, to].some(({qualifier}) => qualifier === "about");
    const number = sign(from, to, numbers, scale);
    return {word: isAbout && number !== "" ? words.about : "", number};
  }
  const isComparable = canSubtract({...from, qualifier: "exact"}, {...to, qualifier: "exact"});
  if (!isComparable || [from, to].some(({qualifier}) => qualifier === "range")) return null;
  const [start, end] = [boundOf(from.qualifier), boundOf(to.qualifier)];
  if (start !== undefined && start === end) {
    return {
      word: start === "least" ? words.lowerBound : words.upperBound,
      number: sign(from, to, numbers, scale),
    };
  }
  if (to.value <= from.value) return null;
  if (start === "least" && to.qualifier === "exact") {
    return {
      word: from.qualifier === "more_than" ? words.lessThan : words.atMost,
      number: amount(from, to, numbers, scale),
    };
  }
  if (end === "least" && from.qualifier === "exact") {
    return {
      word: to.qualifier === "more_than" ? words.moreThan : words.atLeast,
      number: amount(from, to, numbers, scale),
    };
  }
  return null;
}

/** `+20`, `下限+5`, `持平`. */
export const tellSigned = ({word, number}: SignedDifference, {comparisons}: WordList) =>
  `${word}${number}` || comparisons.unchanged;

function sign(from: ObservationView, to: ObservationView, words: NumberWords, scale?: Scale): string {
  const difference = subtract(to.value, from.value);
  return difference === 0 ? "" : `${difference > 0 ? "+" : "−"}${amount(from, to, words, scale)}`;
}

function amount(from: ObservationView, to: ObservationView, words: NumberWords, scale?: Scale): string {
  const decimals = Math.max(from.indicator.decimals, to.indicator.decimals);
  const size = Math.abs(roundTo(subtract(to.value, from.value), decimals));
  const measure = {decimals, unit: to.indicator.unit, least: leastDecimals(from, to)};
  return formatDifference(size, [from.value, to.value], measure, words, scale);
}
