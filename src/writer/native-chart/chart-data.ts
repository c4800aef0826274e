import {wordsOf} from "../../language/languages.ts";
import type {NativeChart} from "../../model/chart.ts";
import {cleanText} from "../clean-text.ts";
import {type HelperColumn, rowColumns} from "./rows/row-columns.ts";

/** Share of a ring's diameter that stays empty, in hundredths; as in the picture. A pie has no hole. */
export const holeSize = 56;

/** What stands in the data sheet of a chart: names of categories below A1, a series in each column beside them. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Columns behind the series, which a chart of rows is drawn by; their cells follow the values that people edit. */
  readonly helpers?: readonly HelperColumn[];
}

export interface SeriesData {
  readonly name: string;
  /** Null where there is no value: an empty cell of the sheet, a gap in the chart. */
  readonly values: (number | null)[];
}

/** What goes into the data sheet: the very numbers of the spec, in its order. */
export function seriesData({spec, shape}: NativeChart): SeriesData[] {
  const series = shape === "ring" ? spec.series.slice(0, 1) : spec.series;
  return series.map(({name, points}) => ({
    // Under an empty head Office would make up a name.
    name: cleanText(name).trim() || " ",
    values: spec.categories.map((_, c) => points[c]?.value ?? null),
  }));
}

/** A name without characters is a blank, so that its cell is there. */
export function categoryNames({spec}: NativeChart): string[] {
  return spec.categories.map((name) => cleanText(name) || " ");
}

/** A point at the lower edge of the plot for each name that stands below it. */
function shownNames({axes, spec}: NativeChart, shown: readonly (number | null)[]): HelperColumn {
  const {charts} = wordsOf(spec.language);
  const value = axes?.minimum ?? 0;
  return {name: charts.drawing.shownNames, cells: shown.map((shift) => (shift === null ? null : {value}))};
}

export function chartData(chart: NativeChart): ChartData {
  const data = {categories: categoryNames(chart), series: seriesData(chart)};
  const {course} = chart;
  if (course?.shownNames !== undefined) return {...data, helpers: [shownNames(chart, course.shownNames)]};
  return chart.rows === undefined
    ? data
    : {...data, helpers: rowColumns(chart.rows, data.series.length, wordsOf(chart.spec.language).charts)};
}
