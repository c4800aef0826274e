import type {Code as CodeNode} from "mdast";
import type {ChartSpec} from "../../model/chart.ts";
import {valuesOf} from "../../query/chart-points.ts";
import type {Fault} from "../fault.ts";
import type {ParseContext} from "../parse-context.ts";

/** Both halves of a pyramid begin at zero and have one scale: what they hold has to be two series of amounts. */
export function checkSides(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const {type, series, minimum} = spec;
  if (type !== "pyramid") return;
  const fault = faultOf(series);
  if (fault !== undefined) context.error("chart-data", node, fault.message, fault.hint);
  if (minimum === null || minimum === 0) return;
  context.error(
    "chart-axis",
    node,
    {
      en: `both halves of a pyramid begin at zero, not at ${minimum}`,
      zh: `金字塔图两边都从 0 画起，不能从 ${minimum} 起`,
    },
    {en: "leave minimum out", zh: "请不写 minimum"},
  );
}

function faultOf(series: ChartSpec["series"]): Fault | undefined {
  if (series.length !== 2)
    return {
      message: {
        en: `a pyramid has one series on either side, here are ${series.length}`,
        zh: `金字塔图左右各一个系列，这里有 ${series.length} 个`,
      },
      hint: {
        en: "choose two, such as two years, or use type: horizontal-bar",
        zh: "请取两个系列，如两个年份，或改用 type: horizontal-bar",
      },
    };
  const negative = valuesOf(series).find((value) => value < 0);
  if (negative === undefined) return undefined;
  return {
    message: {
      en: `the bars of a pyramid run outwards from zero, and ${negative} lies below it`,
      zh: `金字塔图从中间的 0 向两边画，${negative} 在 0 以下`,
    },
    hint: {en: "use type: horizontal-bar", zh: "请改用 type: horizontal-bar"},
  };
}
