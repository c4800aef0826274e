import type {Code as CodeNode} from "mdast";
import type {ChartSpec} from "../../model/chart.ts";
import {isCourse} from "../../query/chart-kinds.ts";
import {valuesOf} from "../../query/chart-points.ts";
import type {ParseContext} from "../parse-context.ts";

/** Charts that are drawn without fault and show nothing: their values have no course, no length. */
export function checkValues(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const values = valuesOf(spec.series);
  if (values.every((value) => value === 0)) {
    const isZero = values.length > 0;
    context.warn(
      "empty-chart",
      node,
      {
        en: `every value of this chart is ${isZero ? "0" : "missing"}: there is nothing to see`,
        zh: `图中的数值都${isZero ? "是 0" : "没有"}，画出来什么也看不到`,
      },
      {
        en: "say it in a sentence, use a table, or guard the chart with {{#if}}",
        zh: "请写成一句话，改用表格，或用 {{#if}} 把图表块包起来",
      },
    );
  } else if (isCourse(spec.type) && spec.categories.length === 1) {
    context.warn(
      "line-of-one-point",
      node,
      {
        en: `${spec.type === "area" ? "an area" : "a line"} needs two periods at least, here is only ${spec.categories[0]}`,
        zh: `${spec.type === "area" ? "面积图" : "折线图"}至少要有两个时点，这里只有“${spec.categories[0]}”`,
      },
      {
        en: "use type: bar, say it in a sentence, or guard the chart with {{#if}}",
        zh: "请改用 type: bar，写成一句话，或用 {{#if}} 把图表块包起来",
      },
    );
  }
}
