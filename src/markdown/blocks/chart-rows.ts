import type {Code as CodeNode} from "mdast";
import type {ChartSpec, RowChartType} from "../../model/chart.ts";
import {isRowChart} from "../../query/chart-rows.ts";
import type {ParseContext} from "../parse-context.ts";

/** How many series a chart of rows takes, and how many rows can be read. */
const limits: Readonly<Record<RowChartType, {series: readonly [number, number]; rows: number}>> = {
  dumbbell: {series: [2, 2], rows: 8},
  bullet: {series: [3, 3], rows: 4},
  progress: {series: [1, 3], rows: 8},
};

/** The series of a chart of rows have roles by their order, and its rows a height that they need. */
export function checkRows(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  checkLengths(spec, node, context);
  const {type, categories, series, unit} = spec;
  if (!isRowChart(type)) return;
  const {
    series: [least, most],
    rows,
  } = limits[type];
  if (series.length < least || series.length > most) {
    const count = least === most ? `${least}` : `${least}–${most}`;
    context.error(
      "chart-data",
      node,
      {
        en: `a ${type} takes ${count} series, here are ${series.length}: ${series.map(({name}) => name).join(", ")}`,
        zh: `${type} 要有 ${count} 个系列，这里有 ${series.length} 个：${series.map(({name}) => name).join("、")}`,
      },
      {
        en: "in this order: where it starts, what is aimed at, what it is compared with",
        zh: "依次为：起点（基期）、终点（目标）、参照（如全市）",
      },
    );
  }
  if (categories.length > rows) {
    context.error(
      "chart-data",
      node,
      {
        en: `a ${type} shows ${rows} rows at most, here are ${categories.length}`,
        zh: `${type} 最多画 ${rows} 行，这里有 ${categories.length} 行`,
      },
      {
        en: "choose the most important ones with take, or use a table",
        zh: "请用 take 选取主要的几项，或改用表格",
      },
    );
  }
  if (type === "progress" && unit !== "%") {
    context.error(
      "chart-data",
      node,
      {
        en: `progress runs from 0 to 100 %, the unit here is "${unit}"`,
        zh: `progress 由 0 到 100%，这里的单位是“${unit}”`,
      },
      {en: "use type: dumbbell", zh: "请改用 type: dumbbell"},
    );
  }
}

function checkLengths(
  {categories, differences, lights}: ChartSpec,
  node: CodeNode,
  context: ParseContext,
): void {
  for (const [name, list] of Object.entries({differences, lights})) {
    if (list === undefined || list.length === categories.length) continue;
    context.error("chart-data", node, {
      en: `there are ${list.length} ${name} for ${categories.length} categories`,
      zh: `${name} 有 ${list.length} 个，而分类有 ${categories.length} 个`,
    });
  }
}
