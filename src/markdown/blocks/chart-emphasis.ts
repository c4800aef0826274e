import type {Code as CodeNode} from "mdast";
import {suggest} from "../../diagnostic/suggest.ts";
import type {ChartSpec} from "../../model/chart.ts";
import {valuesOf} from "../../query/chart-points.ts";
import {canHighlight, findHighlight} from "../../query/chart-rows.ts";
import type {ParseContext} from "../parse-context.ts";

/** Percentage points below which bars from zero look alike. */
const leastSpread = 5;

/** What is highlighted has to be in the chart: a district may have no value there, and a name may be mistyped. */
export function checkHighlight(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const {highlight, type, categories, series} = spec;
  if (highlight === undefined) return;
  if (!canHighlight(spec)) {
    context.warn("chart-highlight", node, {
      en: `highlight does nothing in a ${type}`,
      zh: `${type} 中 highlight 不起作用`,
    });
    return;
  }
  if (highlight === "largest" || findHighlight(spec) !== undefined) return;
  context.warn(
    "chart-highlight",
    node,
    {en: `nothing in the chart is called "${highlight}"`, zh: `图中没有叫“${highlight}”的分类或系列`},
    suggest(highlight, [...categories, ...series.map(({name}) => name)]) ?? {
      en: "write a category or series as the chart names it, or guard the line with {{#if}}",
      zh: "请写图中的分类名或系列名，或用 {{#if}} 把这一行包起来",
    },
  );
}

/** The length of a bar is its value: where all are nearly the same, nobody sees what the chart is for. */
export function checkCloseBars({type, unit, series}: ChartSpec, node: CodeNode, context: ParseContext): void {
  if ((type !== "bar" && type !== "horizontal-bar") || unit !== "%") return;
  const values = valuesOf(series);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isEmpty = low === 0 && high === 0;
  if (values.length < 2 || isEmpty || high - low >= leastSpread) return;
  context.warn(
    "close-bars",
    node,
    {
      en: `all bars lie between ${low}% and ${high}%: beside one another they look the same`,
      zh: `各柱都在 ${low}% 到 ${high}% 之间，并排看不出差别`,
    },
    {
      en: "use type: dumbbell for two series, or a table",
      zh: "两个系列可改用 type: dumbbell，其余请改用表格",
    },
  );
}
