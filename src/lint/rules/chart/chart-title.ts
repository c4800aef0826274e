import {chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const chartTitle: Rule = {
  id: "chart-title",
  title: {en: "a chart without title does not say so", zh: "没有标题的图表没有写明"},
  hint: {
    en: 'add <c:autoTitleDeleted val="1"/>: Office makes the name of a single series the title otherwise',
    zh: '请加 <c:autoTitleDeleted val="1"/>，否则只有一个系列时 Office 会拿系列名作标题',
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const chart of part.all("c:chart")) {
        const deleted = attribute(childNamed(chart, "c:autoTitleDeleted"), "val");
        if (childNamed(chart, "c:title") || deleted === "1" || deleted === "true") continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: {en: "neither a title nor autoTitleDeleted", zh: "既没有标题，也没有 autoTitleDeleted"},
        };
      }
    }
  },
};
