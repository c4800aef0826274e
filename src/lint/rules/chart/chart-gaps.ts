import {cachesOf, chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const chartGaps: Rule = {
  id: "chart-gaps",
  title: {en: "a chart shows missing values as zero", zh: "图表把缺失值显示为零"},
  hint: {
    en: 'add <c:dispBlanksAs val="gap"/>; zero is what the schema takes where nothing is said',
    zh: '请加 <c:dispBlanksAs val="gap"/>；不写时按规范默认为零',
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      const isMissing = cachesOf(part).some(
        ({role, points, count = 0}) =>
          role === "values" && points.filter(({value}) => value !== "").length < count,
      );
      const [blanks] = part.all("c:dispBlanksAs");
      if (!isMissing || (attribute(blanks, "val") ?? "zero") !== "zero") continue;
      yield {
        part: part.label,
        ...at(chartPlace(view, part)),
        message: {en: "values are missing, and dispBlanksAs is zero", zh: "有缺失值，而 dispBlanksAs 为零"},
      };
    }
  },
};
