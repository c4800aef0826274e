import {chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at, repeated} from "../../words.ts";

export const chartSeriesTwice: Rule = {
  id: "chart-series-twice",
  title: {en: "two series of a chart have the same number", zh: "图表的两个系列编号相同"},
  hint: {
    en: "give each series a c:idx and a c:order of its own, across all groups of the chart; PowerPoint repairs others",
    zh: "每个系列的 c:idx 和 c:order 在整个图表中不得重复，否则 PowerPoint 会提示修复",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const name of ["c:idx", "c:order"] as const) {
        const numbers = part.all("c:ser").map((series) => attribute(childNamed(series, name), "val") ?? "");
        for (const [number] of repeated(numbers, (each) => each)) {
          yield {
            part: part.label,
            ...at(chartPlace(view, part)),
            message: {en: `${name} ${number} is used twice`, zh: `${name} ${number} 用了两次`},
          };
        }
      }
    }
  },
};
