import {findings, tasteHints} from "../../../diagnostic/content-rules.ts";
import type {Element} from "../../../ooxml/xml.ts";
import {type ChartGroup, cachesOf, chartPlace, chartsOf, groupsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {attribute, childNamed, nameOf, numberAttribute} from "../../view/elements.ts";
import type {PartView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

/** An axis that may choose for itself leaves zero out when the smallest value is more than 5/6 of the largest. */
const automaticShare = 5 / 6;

/** The length of a bar is its value: cut off at the foot, a small difference looks like a large one. */
export const truncatedBarAxis: Rule = {
  id: "truncated-bar-axis",
  title: {en: "the axis of a bar chart does not start at zero", zh: "柱形图的数值轴不从零开始"},
  hint: tasteHints["truncated-bar-axis"],
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const group of groupsOf(part).filter(({name}) => name.startsWith("bar"))) {
        const start = startOf(part, group);
        if (start === undefined) continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message:
            start === "automatic"
              ? {
                  en: "no minimum is set, and the values are so close that the axis starts above zero",
                  zh: "没有设最小值，且数值相近，数值轴会从零以上开始",
                }
              : findings.axisStart(start),
        };
      }
    }
  },
};

/** Where the bars of a group start, undefined at zero or below. */
function startOf(part: PartView, group: ChartGroup): number | "automatic" | undefined {
  const axis = group.axes.find((each) => nameOf(each) === "c:valAx");
  const minimum = numberAttribute(childNamed(axis, "c:scaling", "c:min"), "val");
  if (minimum !== undefined) return minimum > 0 ? minimum : undefined;
  const values = group.series.flatMap((series) => valuesOf(part, series));
  const isStacked = attribute(childNamed(group.element, "c:grouping"), "val")?.includes("tacked");
  if (isStacked || values.length === 0) return undefined;
  return Math.min(...values) > Math.max(...values) * automaticShare ? "automatic" : undefined;
}

function valuesOf(part: PartView, series: Element): number[] {
  return cachesOf(part)
    .filter((cache) => cache.series === series && cache.role === "values")
    .flatMap(({points}) => points.filter(({value}) => value !== "").map(({value}) => Number(value)));
}
