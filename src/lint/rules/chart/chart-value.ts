import {cachesOf, chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {at} from "../../words.ts";

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** What a cell shows whose formula has no value: Office copies it into the chart, and leaves the point out. */
const cellErrors = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);

/** pptxgenjs writes an empty value where one is missing: https://github.com/gitbrent/PptxGenJS/issues/514. */
export const chartValue: Rule = {
  id: "chart-value",
  title: {en: "a value of a chart is no number", zh: "图表的数值不是数字"},
  hint: {
    en: "leave the point out where there is no value: an empty one may be read as zero, or spoil the file",
    zh: "没有数值就不要写数据点：空值可能被当作零，也可能损坏文件",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const {points, isNumeric, formula} of cachesOf(part)) {
        for (const {index, value} of isNumeric ? points : []) {
          if (number.test(value) || cellErrors.has(value)) continue;
          yield {
            part: part.label,
            ...at(chartPlace(view, part)),
            message: {
              en: `${formula}: point ${index} is "${value}"`,
              zh: `${formula}：第${index}点是“${value}”`,
            },
          };
        }
      }
    }
  },
};
