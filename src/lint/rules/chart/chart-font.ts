import type {Element} from "../../../ooxml/xml.ts";
import {axesOf, chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import type {PartView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

export const chartFont: Rule = {
  id: "chart-font",
  title: {en: "texts of a chart have no Chinese font", zh: "图表文字没有中文字体"},
  hint: {
    en: "name a font in a:ea of c:txPr of the chart, or of each title, axis, legend and label",
    zh: "请在图表的 c:txPr，或各标题、坐标轴、图例、标签的 a:ea 中指定字体",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      if (namesFont(childNamed(part.root, "c:txPr"), part)) continue;
      for (const element of textsOf(part).filter((each) => !namesFont(each, part))) {
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: {en: `${element.tagName} names no a:ea`, zh: `${element.tagName} 没有 a:ea`},
        };
      }
    }
  },
};

function textsOf(part: PartView): Element[] {
  const axes = axesOf(part).filter((axis) => attribute(childNamed(axis, "c:delete"), "val") !== "1");
  const labels = part
    .all("c:dLbls")
    .filter((each) => attribute(childNamed(each, "c:showVal"), "val") === "1");
  return [...part.all("c:title"), ...axes, ...part.all("c:legend"), ...labels];
}

function namesFont(within: Element | undefined, part: PartView): boolean {
  return (
    within !== undefined &&
    part.all("a:ea").some((font) => attribute(font, "typeface") && within.contains(font))
  );
}
