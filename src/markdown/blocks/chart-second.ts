import type {Code as CodeNode} from "mdast";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {ChartSpec, ChartType} from "../../model/chart.ts";
import {completeCategories, valuesOf} from "../../query/chart-points.ts";
import type {Fault} from "../fault.ts";
import type {ParseContext} from "../parse-context.ts";

/** More lines over the bars cannot be told from one another. */
const mostLines = 2;

/** A series with a unit of its own runs along a second axis, which few kinds have, and those need it. */
export function checkSecond(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const found = (faults[spec.type] ?? faultOfOthers)(spec);
  if (found !== undefined) context.error("chart-data", node, found.message, found.hint);
  const {type, minimum, maximum} = spec;
  if (faults[type] === undefined || (minimum === null && maximum === null)) return;
  context.error(
    "chart-axis",
    node,
    {en: `a ${type} lays out its two axes itself`, zh: `${type} 的两条数值轴由程序安排`},
    {en: "leave minimum and maximum out", zh: "请不写 minimum、maximum"},
  );
}

/** Two points lie on a line, whatever they are. */
const leastPoints = 3;

const withSecond: Wording = {
  en: "give figures of another unit with second=(observations …) in chart-data",
  zh: "请在 chart-data 里用 second=(observations …) 给出另一单位的数据",
};

function faultOfOthers({type, series}: ChartSpec): Fault | undefined {
  if (series.every(({unit}) => unit === undefined)) return undefined;
  return {
    message: {en: `a ${type} has no second axis`, zh: `${type} 没有第二条数值轴`},
    hint: {
      en: "use type: combination or scatter, or leave second= out",
      zh: "请改用 type: combination 或 scatter，或不写 second=",
    },
  };
}

function faultOfScatter(spec: ChartSpec): Fault | undefined {
  const [first, second, ...others] = spec.series;
  if (others.length > 0 || first?.unit !== undefined || second?.unit === undefined)
    return {
      message: {
        en: "a scatter takes one indicator along the axis below and one along the axis at the left",
        zh: "散点图要有两项指标，一项沿横轴，一项沿纵轴",
      },
      hint: {
        en: "give the one at the left with second=(observations …) in chart-data",
        zh: "请在 chart-data 里用 second=(observations …) 给出沿纵轴的一项",
      },
    };
  const points = completeCategories(spec).length;
  if (points >= leastPoints) return undefined;
  return {
    message: {
      en: `a scatter needs ${leastPoints} points with both values, here are ${points}`,
      zh: `散点图至少要有 ${leastPoints} 个两项都有数据的点，这里有 ${points} 个`,
    },
    hint: {en: "use a table, or guard the chart with {{#if}}", zh: "请改用表格，或用 {{#if}} 把图表块包起来"},
  };
}

function faultOfCombination({unit, series}: ChartSpec): Fault | undefined {
  const lines = series.filter((each) => each.unit !== undefined);
  const bars = series.filter((each) => each.unit === undefined);
  if (lines.length === 0 || bars.length === 0)
    return {
      message: {
        en: "a combination needs bars, and a line along a second axis",
        zh: "组合图要有柱子，还要有沿第二条轴的折线",
      },
      hint: withSecond,
    };
  if (lines.some((line) => line.unit === unit))
    return {
      message: {
        en: `bars and line have the same unit, ${unit === "" ? "none" : unit}: two axes would show one thing in two scales`,
        zh: `柱子和折线的单位都是“${unit}”，用两条轴会把一样的数画得不一样高`,
      },
      hint: {en: "use type: bar or line, with one axis", zh: "请改用 type: bar 或 line，共用一条轴"},
    };
  if (lines.length > mostLines)
    return {
      message: {
        en: `a combination shows ${mostLines} lines at most, here are ${lines.length}`,
        zh: `组合图最多画 ${mostLines} 条折线，这里有 ${lines.length} 条`,
      },
      hint: {en: "choose fewer indicators for second=", zh: "请让 second= 少取几个指标"},
    };
  const negative = valuesOf(bars).find((value) => value < 0);
  if (negative === undefined) return undefined;
  return {
    message: {
      en: `the bars of a combination stand on zero, and ${negative} lies below it`,
      zh: `组合图的柱子从 0 画起，${negative} 在 0 以下`,
    },
    hint: {
      en: "make two charts, or put these figures into second=",
      zh: "请分成两张图，或把这些数放在 second= 里",
    },
  };
}

/** The kinds with two axes of values. */
const faults: Readonly<Partial<Record<ChartType, (spec: ChartSpec) => Fault | undefined>>> = {
  combination: faultOfCombination,
  scatter: faultOfScatter,
};
