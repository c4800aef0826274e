import type {ChartSpec} from "../model/chart.ts";

/**
 * The chart with each value as its share of what its category adds up to, in per cent; the texts stay. Of a category that
 * adds up to nothing all shares are nothing.
 */
export function toShares(spec: ChartSpec): ChartSpec {
  const wholes = spec.categories.map((_, c) =>
    spec.series.reduce((sum, {points}) => sum + (points[c]?.value ?? 0), 0),
  );
  const series = spec.series.map(({name, points}) => ({
    name,
    points: points.map((point, c) => {
      const whole = wholes[c] ?? 0;
      return point && {...point, value: whole > 0 ? (point.value / whole) * 100 : 0};
    }),
  }));
  return {...spec, series};
}
