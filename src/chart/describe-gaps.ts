import type {ChartSpec} from "../model/chart.ts";
import {missingText} from "./missing-notes.ts";

/** More than this and the remark counts them. */
const most = 6;

/** `注：两江新区（2020年）无数据。` An Office chart has no label for a value that is not there. */
export function describeGaps(spec: ChartSpec): string {
  const gaps = spec.series.flatMap(({name, points}) =>
    spec.categories.flatMap((category, c) => {
      if (points[c]) return [];
      return [spec.series.length > 1 && name !== "" ? `${category}（${name}）` : category];
    }),
  );
  if (gaps.length === 0) return "";
  if (gaps.length > most) return `注：图中${gaps.length}处空缺为${missingText}。`;
  return `注：${gaps.join("、")}${missingText}。`;
}
