import {wordsOf} from "../language/languages.ts";
import {type ChartSpec, type RowChartType, rowChartTypes} from "../model/chart.ts";
import {isRound, isStacked} from "./chart-kinds.ts";
import {arrangeCategories, type Categories} from "./chart-points.ts";

export function isRowChart(type: string): type is RowChartType {
  return (rowChartTypes as readonly string[]).includes(type);
}

/** How far the first two values of a category are apart; -1 where one is missing. For order only, never printed. */
export function gapOf({series}: Pick<ChartSpec, "series">, category: number): number {
  const [from, to] = [series[0]?.points[category], series[1]?.points[category]];
  return from && to ? Math.abs(to.value - from.value) : -1;
}

/** The categories by their gaps, the largest first; those without one stay at the end in their order. */
export function sortByGap<T extends Categories>(chart: T): T {
  const order = chart.categories.map((_, c) => c).sort((a, b) => gapOf(chart, b) - gapOf(chart, a));
  return arrangeCategories(chart, order);
}

/** Parts of a whole all count alike, and a pyramid is seen by its outline; in small multiples each series has a panel of its own. */
export const canHighlight = ({type, multiples}: Pick<ChartSpec, "type" | "multiples">) =>
  multiples !== undefined ||
  (!isStacked(type) && !isRound(type) && type !== "combination" && type !== "pyramid");

/** What `highlight` names. */
export type Highlight = {readonly series: number} | {readonly category: number};

/** A name goes before the year that stands behind it in brackets: 沙坪坝 finds 沙坪坝（2025年）. */
export function findHighlight(spec: ChartSpec): Highlight | undefined {
  const {highlight, type, categories, series} = spec;
  if (highlight === undefined || !canHighlight(spec)) return undefined;
  if (highlight === "largest" && isRowChart(type)) return findLargest(spec);
  const [bracket = ""] = wordsOf(spec.language).marks.brackets("\0").split("\0");
  const isNamed = (name: string) => name === highlight || name.startsWith(highlight + bracket);
  const category = categories.findIndex(isNamed);
  if (category >= 0) return {category};
  const named = series.findIndex(({name}) => isNamed(name));
  return named >= 0 ? {series: named} : undefined;
}

/**
 * A gap that is at least so large (to 93%以上) may be the largest; one from a bound, or to an upper one, is not known, and
 * nothing is the largest beside it.
 */
function findLargest(spec: ChartSpec): Highlight | undefined {
  const gaps = spec.categories.map((_, c) => gapOf(spec, c));
  const largest = Math.max(...gaps);
  const category = gaps.indexOf(largest);
  const [from, to] = [spec.series[0]?.points[category], spec.series[1]?.points[category]];
  const isKnown = from?.bound === undefined && to?.bound !== "most";
  return largest > 0 && isKnown ? {category} : undefined;
}
