import {type ChartGroup, chartPlace, chartsOf, groupsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

const beside = ["t", "b", "l", "r", "ctr"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  barChart: ["ctr", "inEnd", "inBase", "outEnd"],
  lineChart: beside,
  scatterChart: beside,
  bubbleChart: beside,
  pieChart: ["bestFit", "ctr", "inEnd", "outEnd"],
  doughnutChart: [],
  areaChart: [],
};

/** https://github.com/scanny/python-pptx/issues/789 and https://github.com/gitbrent/PptxGenJS/issues/768 */
export const chartLabelPosition: Rule = {
  id: "chart-label-position",
  title: {en: "labels of a chart stand where its kind has none", zh: "图表标签的位置不适用于该类图表"},
  hint: {
    en: "use a position of the kind of chart (stacked bars have no outEnd, rings none at all); PowerPoint repairs others",
    zh: "请用该类图表允许的位置（堆积柱形没有 outEnd，圆环图都没有），否则 PowerPoint 会提示修复",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const group of groupsOf(part)) {
        const places = placesOf(group);
        const wrong = part
          .all("c:dLblPos")
          .filter((each) => group.element.contains(each))
          .map((each) => attribute(each, "val") ?? "")
          .filter((place) => places && !places.includes(place));
        for (const place of new Set(wrong)) {
          yield {
            part: part.label,
            ...at(chartPlace(view, part)),
            message: {
              en: `c:${group.name} has labels at "${place}"`,
              zh: `c:${group.name} 的标签位置为“${place}”`,
            },
          };
        }
      }
    }
  },
};

function placesOf({name, element}: ChartGroup): readonly string[] | undefined {
  const isStacked = attribute(childNamed(element, "c:grouping"), "val")?.includes("tacked");
  const places = allowed[name];
  return name === "barChart" && isStacked ? places?.filter((place) => place !== "outEnd") : places;
}
