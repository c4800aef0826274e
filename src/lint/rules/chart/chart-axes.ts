import {axesOf, axisId, chartPlace, chartsOf, groupsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed, childrenNamed} from "../../view/elements.ts";
import type {PartView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

/** pptxgenjs names a third axis in flat charts: https://github.com/gitbrent/PptxGenJS/issues/1534. */
export const chartAxes: Rule = {
  id: "chart-axes",
  title: {en: "a chart names axes that it does not have", zh: "图表引用了不存在的坐标轴"},
  hint: {
    en: "each c:axId of a group and each c:crossAx leads to an axis of the chart; PowerPoint repairs others",
    zh: "各 c:axId 和 c:crossAx 都应指向图表已有的坐标轴，否则 PowerPoint 会提示修复",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const message of faultsOf(part)) {
        yield {part: part.label, ...at(chartPlace(view, part)), message};
      }
    }
  },
};

function* faultsOf(part: PartView) {
  const axes = axesOf(part);
  const ids = new Set(axes.map(axisId));
  const named = groupsOf(part).flatMap(({element, name}) =>
    childrenNamed(element, "c:axId").map((each) => ({name, id: attribute(each, "val") ?? ""})),
  );
  for (const {name, id} of named) {
    // Office names axis 0 where a chart in perspective has no third one.
    if (!ids.has(id) && id !== "0")
      yield {en: `c:${name} names axis ${id}`, zh: `c:${name} 引用坐标轴 ${id}`};
  }
  for (const axis of axes) {
    const crossing = attribute(childNamed(axis, "c:crossAx"), "val") ?? "";
    if (!ids.has(crossing))
      yield {en: `${axis.tagName} crosses axis ${crossing}`, zh: `${axis.tagName} 与坐标轴 ${crossing} 相交`};
    if (!named.some(({id}) => id === axisId(axis)))
      yield {
        en: `nothing uses ${axis.tagName} ${axisId(axis)}`,
        zh: `没有用到 ${axis.tagName} ${axisId(axis)}`,
      };
  }
}
