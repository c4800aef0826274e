import type {ChartPoint, ChartSpec} from "../model/chart.ts";

/** What has points, some of which have no value: a series of a chart, a sparkline. */
interface Course {
  readonly points: readonly (ChartPoint | null)[];
}

type Points = Pick<ChartSpec, "categories" | "series">;

/** The points that have a value, of all series. */
export const knownPoints = (series: readonly Course[]): ChartPoint[] =>
  series.flatMap(({points}) => points.filter((point) => point !== null));

/** The values that there are, of all series. */
export const valuesOf = (series: readonly Course[]): number[] => knownPoints(series).map(({value}) => value);

/** The categories of which both values are known: the points of a scatter. */
export function completeCategories({categories, series}: Points): number[] {
  const isKnown = (c: number) => series.every(({points}) => points[c]);
  return categories.flatMap((_, c) => (isKnown(c) ? [c] : []));
}

/** A scatter with the categories in front that have a point; Office would draw one without its width somewhere. */
export function completeFirst<T extends Points>(chart: T): T {
  const complete = completeCategories(chart);
  const others = chart.categories.flatMap((_, c) => (complete.includes(c) ? [] : [c]));
  const arrange = <V>(values: readonly V[]) => [...complete, ...others].map((c) => values[c] as V);
  return {
    ...chart,
    categories: arrange(chart.categories),
    series: chart.series.map((series) => ({...series, points: arrange(series.points)})),
  };
}
