import {cachesOf, chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const chartPoints: Rule = {
  id: "chart-points",
  title: {en: "points of a chart are out of range or out of order", zh: "图表数据点越界或乱序"},
  hint: {
    en: "write c:pt once for each value, idx ascending and below ptCount; PowerPoint repairs others",
    zh: "每个值写一个 c:pt，idx 递增且小于 ptCount，否则 PowerPoint 会提示修复",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const {points, count = 0, formula} of cachesOf(part)) {
        const beyond = points.find(({index}) => index < 0 || index >= count);
        const unsorted = points.find(({index}, at) => at > 0 && index <= (points[at - 1]?.index ?? -1));
        if (!beyond && !unsorted) continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: beyond
            ? {
                en: `${formula}: idx ${beyond.index} of ${count} points`,
                zh: `${formula}：共${count}点，却有 idx ${beyond.index}`,
              }
            : {
                en: `${formula}: idx ${unsorted?.index} is out of order`,
                zh: `${formula}：idx ${unsorted?.index} 乱序`,
              },
        };
      }
    }
  },
};
