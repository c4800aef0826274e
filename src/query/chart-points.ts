import type {ChartPoint, ChartSpec} from "../model/chart.ts";

/** What has points, some of which have no value: a series of a chart, a sparkline. */
interface Course {
  readonly points: readonly (ChartPoint | null)[];
}

/** What a chart says of its categories. */
export type Categories = Pick<ChartSpec, "categories" | "series" | "differences" | "lights">;

/** The points that have a value, of all series. */
export const knownPoints = (series: readonly Course[]): ChartPoint[] =>
  series.flatMap(({points}) => points.filter((point) => point !== null));

/** The values that there are, of all series. */
export const valuesOf = (series: readonly Course[]): number[] => knownPoints(series).map(({value}) => value);

/** The categories of which both values are known: the points of a scatter. */
export function completeCategories({categories, series}: Categories): number[] {
  const isKnown = (c: number) => series.every(({points}) => points[c]);
  return categories.flatMap((_, c) => (isKnown(c) ? [c] : []));
}

/** A scatter with the categories in front that have a point; Office would draw one without its width somewhere. */
export function completeFirst<T extends Categories>(chart: T): T {
  const complete = completeCategories(chart);
  const others = chart.categories.flatMap((_, c) => (complete.includes(c) ? [] : [c]));
  return arrangeCategories(chart, [...complete, ...others]);
}

/** The chart with its categories in another order. @param order all of their numbers */
export function arrangeCategories<T extends Categories>(chart: T, order: readonly number[]): T {
  const arrange = <V>(values: readonly V[]) => order.map((c) => values[c] as V);
  const {categories, series, differences, lights} = chart;
  return {
    ...chart,
    categories: arrange(categories),
    series: series.map((each) => ({...each, points: arrange(each.points)})),
    ...(differences && {differences: arrange(differences)}),
    ...(lights && {lights: arrange(lights)}),
  };
}
