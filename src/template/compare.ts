import {roundTo, subtract} from "../figure/decimal.ts";
import {formatDifference, shownDecimals} from "../figure/format-figure.ts";
import {areAsLong, isPartOfYear} from "../figure/period-span.ts";
import type {WordList} from "../language/word-list.ts";
import {citedBy, type ObservationView} from "./dataset-view.ts";
import {FigureValue, Phrase} from "./print.ts";

/**
 * Whether the difference of two figures means something: the same unit and scope, both stocks or both flows, both known
 * to the digit or nearly so. That nothing has changed is not told on the strength of two inferred years.
 * What comes about is of periods of one length, where one of them is less than a year.
 * "85%以上" and "90%以上" are bounds; what lies between them is not known. Ranks and growth rates are not subtracted.
 */
export function canSubtract(a: ObservationView, b: ObservationView): boolean {
  const plain = [a, b].every(({qualifier}) => qualifier === "exact" || qualifier === "about");
  const quantities = [a, b].every(({indicator: {kind}}) => kind !== "rank" && kind !== "change");
  const isAlike = a.indicator.unit === b.indicator.unit && a.scope === b.scope && !mixAccruals(a, b);
  return (
    plain && quantities && isAlike && agreeInLength(a, b) && !(areInferred(a, b) && differenceOf(a, b) === 0)
  );
}

export const areInferred = (a: ObservationView, b: ObservationView) => a.inferred && b.inferred;

/** What there is beside what came about; where nobody has said, it is not known. */
function mixAccruals({indicator: a}: ObservationView, {indicator: b}: ObservationView): boolean {
  return a.accrual !== "" && b.accrual !== "" && a.accrual !== b.accrual;
}

/** What comes about in a part of a year is not subtracted from what does in a year. */
export function agreeInLength(a: ObservationView, b: ObservationView): boolean {
  const isSum = ({indicator: {kind, accrual}}: ObservationView) =>
    (kind === "count" || kind === "amount") && accrual !== "stock";
  return !isSum(a) || !isSum(b) || areAsLong(a.period, b.period);
}

/** Years may lie one apart; a part of a year stands beside the same only. */
export const areOfOneTime = (a: ObservationView, b: ObservationView) =>
  [a, b].some(({period}) => isPartOfYear(period)) ? a.period === b.period : Math.abs(a.year - b.year) <= 1;

function differenceOf(from: ObservationView, to: ObservationView): number {
  const decimals = Math.max(from.indicator.decimals, to.indicator.decimals);
  return roundTo(subtract(to.value, from.value), decimals);
}

/** Of a number as it is printed: 2 of 1.50. */
export const decimalsOf = (printed: string): number => /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;

/** How many decimals a difference is printed with at least, as its terms are. */
export const leastDecimals = (...terms: readonly ObservationView[]): number =>
  Math.max(...terms.map((each) => shownDecimals(each.value, each, each.indicator)));

/**
 * `to` against `from` in words: `提高4.6个百分点`, `增加3所`, `持平`.
 * Percentages differ in 百分点 (percentage points), never in percent.
 */
export function tellDifference(
  from: ObservationView,
  to: ObservationView,
  telling: "change" | "difference",
  {comparisons, numbers}: WordList,
): Phrase {
  const ids = [...citedBy(from), ...citedBy(to)];
  const amount = differenceOf(from, to);
  if (amount === 0) return new Phrase(telling === "change" ? comparisons.unchanged : comparisons.level);
  const {unit, kind, unitPlural = ""} = to.indicator;
  const isRate = kind === "share" || kind === "index";
  const {before, after} = comparisons[telling][isRate ? "rate" : "number"][amount > 0 ? "more" : "less"];
  const about = [from, to].some(({qualifier}) => qualifier === "about") ? comparisons.about : "";
  const decimals = Math.max(from.indicator.decimals, to.indicator.decimals);
  const size = Math.abs(amount);
  const number = formatDifference(
    size,
    [from.value, to.value],
    {decimals, unit, least: leastDecimals(from, to)},
    numbers,
  );
  const own =
    unit === "%"
      ? numbers.percentagePoints(size, decimalsOf(number))
      : numbers.unitFor(size, unit, unitPlural, decimalsOf(number));
  const figure = new FigureValue(numbers.measured(number, own), ids);
  return new Phrase(before + about, figure, ...(after === "" ? [] : [after]));
}
