import {roundTo, subtract} from "../figure/decimal.ts";
import {lengthOf, spanOf} from "../figure/period-span.ts";
import type {MoreAndLess} from "../language/number-words.ts";
import type {WordList} from "../language/word-list.ts";
import {canSubtract} from "./compare.ts";
import {citedBy, type ObservationView} from "./dataset-view.ts";
import {HelperError} from "./helper.ts";
import {FigureValue, Phrase} from "./print.ts";

/** How much more or less there is, in percent of what there was: `增长12.3%`, `up 12.3%`; null where it is not known. */
export function tellGrowth(
  from: ObservationView,
  to: ObservationView,
  decimals: number,
  words: WordList,
): Phrase | null {
  checkKind(to);
  if (!areComparable(from, to) || from.value <= 0) return null;
  const amount = (subtract(to.value, from.value) / from.value) * 100;
  return tell({amount, unit: "%", telling: words.comparisons.growth}, from, to, decimals, words);
}

/**
 * The same a year, as if each year had grown alike: `年均增长3.2%`. A share rises by so many points a year:
 * `年均提高0.5个百分点`. Null where it is not known, or less than a year lies between.
 */
export function tellYearlyGrowth(
  from: ObservationView,
  to: ObservationView,
  decimals: number,
  words: WordList,
): Phrase | null {
  const years = (spanOf(to.period).to - spanOf(from.period).to) / 12;
  if (to.indicator.kind !== "share") checkKind(to);
  if (!areComparable(from, to) || years < 1) return null;
  if (to.indicator.kind === "share") {
    const amount = subtract(to.value, from.value) / years;
    const unit = words.numbers.percentagePoints(Math.abs(roundTo(amount, decimals)), decimals);
    return tell({amount, unit, telling: words.comparisons.yearlyChange}, from, to, decimals, words);
  }
  if (from.value <= 0 || to.value <= 0) return null;
  const amount = ((to.value / from.value) ** (1 / years) - 1) * 100;
  return tell({amount, unit: "%", telling: words.comparisons.yearlyGrowth}, from, to, decimals, words);
}

/** What comes about in five years has not grown from what does in one. */
function areComparable(from: ObservationView, to: ObservationView): boolean {
  const isAsLong = lengthOf(from.period) === lengthOf(to.period);
  return canSubtract(from, to) && (isAsLong || to.indicator.accrual === "stock");
}

interface Growth {
  readonly amount: number;
  readonly unit: string;
  readonly telling: MoreAndLess;
}

function tell(
  {amount, unit, telling}: Growth,
  from: ObservationView,
  to: ObservationView,
  decimals: number,
  {comparisons, numbers}: WordList,
): Phrase {
  const rounded = roundTo(amount, decimals);
  const cited = [...citedBy(from), ...citedBy(to)];
  // So little that it prints as nothing is still no standstill.
  if (rounded === 0) {
    return new Phrase(from.value === to.value ? comparisons.unchanged : comparisons.nearlyUnchanged);
  }
  const about = [from, to].some(({qualifier}) => qualifier === "about") ? comparisons.about : "";
  const {before, after} = rounded > 0 ? telling.more : telling.less;
  const number = numbers.digits(Math.abs(rounded).toFixed(decimals));
  const figure = new FigureValue(numbers.measured(number, unit), cited);
  return new Phrase(before + about, figure, ...(after === "" ? [] : [after]));
}

/** A percentage of a percentage misleads, of a place in an order it means nothing. */
function checkKind({indicator: {id, name, kind}}: ObservationView): void {
  if (kind !== "share" && kind !== "rank" && kind !== "change") return;
  throw new HelperError(
    "not-comparable",
    {en: `"${id}" (${name}) does not grow by percent`, zh: `“${id}”（${name}）不能算增长百分之几`},
    kind === "share"
      ? {
          en: "percentages differ in points: use change, or average-growth for the points of a year",
          zh: "百分比之差用百分点：请用 change，求年均变化用 average-growth",
        }
      : {en: "tell both values side by side", zh: "请把前后两个数都写出来"},
  );
}
