import {chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {at} from "../../words.ts";

/** pptxgenjs writes all categories in this way. */
export const chartCategoryLevels: Rule = {
  id: "chart-category-levels",
  title: {en: "plain categories are written as groups of one level", zh: "普通类别写成了只有一层的多级类别"},
  hint: {
    en: "use c:strRef: programs that know no levels show no names at all",
    zh: "请用 c:strRef；不支持多级类别的程序会一个名称也不显示",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      const levels = part.all("c:multiLvlStrCache");
      if (levels.length === 0 || part.all("c:lvl").length > levels.length) continue;
      yield {
        part: part.label,
        ...at(chartPlace(view, part)),
        message: {en: "c:multiLvlStrRef has one level", zh: "c:multiLvlStrRef 只有一层"},
      };
    }
  },
};
