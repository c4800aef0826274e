import type {Code as CodeNode} from "mdast";
import type {ChartSpec} from "../../model/chart.ts";
import {isRound, isStacked} from "../../query/chart-kinds.ts";
import {valuesOf} from "../../query/chart-points.ts";
import type {ParseContext} from "../parse-context.ts";

/** What lies beyond the ends that an editor gave the value axis would not be drawn, and nobody would know. */
export function checkAxis(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  if (spec.type === "percent-stacked-bar") checkWholeAxis(spec, node, context);
  else if (!isRound(spec.type)) checkEnds(spec, node, context);
}

function checkEnds(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const {minimum, maximum} = spec;
  const extent = isStacked(spec.type) ? stackEnds(spec) : valuesOf(spec.series);
  const [low, high] = extent.length === 0 ? [0, 0] : [Math.min(...extent), Math.max(...extent)];
  // Where only one end is given, the axis reaches to zero on the other side.
  const from = minimum ?? Math.min(0, low);
  if (maximum !== null && maximum <= from) {
    context.error(
      "chart-axis",
      node,
      {
        en: `the value axis cannot go from ${from} to ${maximum}`,
        zh: `数值轴不能从 ${from} 到 ${maximum}`,
      },
      {en: "maximum has to be above minimum", zh: "maximum 必须大于 minimum"},
    );
  } else if ((minimum !== null && low < minimum) || (maximum !== null && high > maximum)) {
    const value = minimum !== null && low < minimum ? low : high;
    context.error(
      "chart-axis",
      node,
      {en: `the value ${value} lies beyond the end of the axis`, zh: `数值 ${value} 超出了数值轴的范围`},
      {en: "change minimum or maximum, or leave it out", zh: "请调整 minimum、maximum，或不写"},
    );
  }
}

/** Parts of a whole always fill it. */
function checkWholeAxis({minimum, maximum}: ChartSpec, node: CodeNode, context: ParseContext): void {
  if (minimum === null && maximum === null) return;
  context.error(
    "chart-axis",
    node,
    {en: "the axis of shares always goes from 0 to 100%", zh: "百分比堆积图的数值轴总是从 0 到 100%"},
    {en: "leave minimum and maximum out", zh: "请不写 minimum、maximum"},
  );
}

/** How far the pieces reach that stand on one another, up and down. */
function stackEnds({categories, series}: ChartSpec): number[] {
  return categories.flatMap((_, column) => {
    const values = series.map(({points}) => points[column]?.value ?? 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
