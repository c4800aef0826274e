import {cellsOf} from "../../read/chart-cells.ts";
import {cachesOf, chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const chartPointCount: Rule = {
  id: "chart-point-count",
  title: {en: "a chart counts its points wrongly", zh: "图表数据点的个数不对"},
  hint: {
    en: "make c:ptCount the number of cells of the formula, empty ones included",
    zh: "c:ptCount 应等于公式所指的单元格数，空单元格也算",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const {count, formula} of cachesOf(part)) {
        const cells = cellsOf(view, part, formula)?.addresses.length;
        if (cells === undefined ? count !== undefined : count === cells) continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: {
            en: `${formula === "" ? "values" : formula}: ptCount is ${count ?? "missing"}, cells ${cells ?? "unknown"}`,
            zh: `${formula === "" ? "数值" : formula}：ptCount ${count ?? "缺失"}，单元格${cells ?? "未知"}个`,
          },
        };
      }
    }
  },
};
