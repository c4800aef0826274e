import {wordsOf} from "../language/languages.ts";
import type {ChartSeries, ChartSpec} from "../model/chart.ts";

/** More than this and the remark counts them. */
const most = 6;

/** `注：两江新区（2020年）无数据。`; empty where there is a value for everything. @param namesAll names the series even if it is the only one */
export function describeGaps(spec: ChartSpec, namesAll = false): string {
  const told = tellGaps(spec, namesAll);
  return told === "" ? "" : wordsOf(spec.language).charts.remark(told);
}

/**
 * `两江新区（2020年）无数据`. An Office chart has no label for a value that is not there. What has no value at all
 * is named once.
 */
export function tellGaps(spec: ChartSpec, namesAll = false): string {
  const {charts, marks} = wordsOf(spec.language);
  const isNamed = ({name}: ChartSeries) => (namesAll || spec.series.length > 1) && name !== "";
  const empty = spec.series.filter((series) => isNamed(series) && !series.points.some(Boolean));
  const others = spec.series.filter((series) => !empty.includes(series));
  const isEmpty = (c: number) => !namesAll && others.length > 0 && !others.some(({points}) => points[c]);
  const gaps = [
    ...empty.map(({name}) => name),
    ...spec.categories.filter((_, c) => isEmpty(c)),
    ...others.flatMap((series) =>
      spec.categories.flatMap((category, c) => {
        if (series.points[c] || isEmpty(c)) return [];
        return [isNamed(series) ? category + marks.brackets(series.name) : category];
      }),
    ),
  ];
  if (gaps.length === 0) return "";
  if (gaps.length > most) return charts.gaps(gaps.length);
  return charts.gapsOf(gaps.join(marks.item));
}
