import type {Code as CodeNode} from "mdast";
import type {ChartSpec, ChartType} from "../../model/chart.ts";
import {isRound} from "../../query/chart-kinds.ts";
import {valuesOf} from "../../query/chart-points.ts";
import type {ParseContext} from "../parse-context.ts";

/** Percentage points by which the rounded parts of a whole may miss it. */
const slack = 2;

/** What is shown as the parts of a whole has to be that: one whole, no part below zero, shares that make up 100 %. */
export function checkParts(spec: ChartSpec, node: CodeNode, context: ParseContext): void {
  const {type} = spec;
  const names = wholes[type];
  if (names === undefined) return;
  checkSigns(spec, names, node, context);
  if (type === "area") checkGaps(spec, node, context);
  if (isRound(type)) checkOneSeries(spec, names, node, context);
  if (type === "percent-stacked-bar") checkBars(spec, names, node, context);
  if (type === "pie") checkPie(spec, names, node, context);
}

function checkPie(spec: ChartSpec, names: Names, node: CodeNode, context: ParseContext): void {
  const {series, categories} = spec;
  checkShares(spec, series[0]?.points ?? [], names, node, context);
  if (categories.length > 1) return;
  context.warn(
    "pie-of-one-part",
    node,
    {
      en: `a pie of one part is a disc: there is nothing beside ${categories[0]}`,
      zh: `饼图只有“${categories[0]}”一个部分，画出来是一个整圆`,
    },
    {
      en: "say it in a sentence, or guard the chart with {{#if}}",
      zh: "请写成一句话，或用 {{#if}} 把图表块包起来",
    },
  );
}

interface Names {
  readonly en: string;
  readonly zh: string;
}

const wholes: Readonly<Partial<Record<ChartType, Names>>> = {
  doughnut: {en: "a doughnut", zh: "环形图"},
  pie: {en: "a pie", zh: "饼图"},
  area: {en: "an area", zh: "面积图"},
  "percent-stacked-bar": {en: "a bar of 100 %", zh: "百分比堆积图"},
};

function checkOneSeries({series}: ChartSpec, {en, zh}: Names, node: CodeNode, context: ParseContext): void {
  if (series.length <= 1) return;
  context.error(
    "chart-data",
    node,
    {en: `${en} shows one series`, zh: `${zh}只能有一个系列`},
    {en: "use type: stacked-bar, or choose one series", zh: "请改用 type: stacked-bar，或只取一个系列"},
  );
}

function checkSigns({type, series}: ChartSpec, {en, zh}: Names, node: CodeNode, context: ParseContext): void {
  const negative = valuesOf(series).find((value) => value < 0);
  if (negative === undefined) return;
  const what =
    type === "area"
      ? {en: "amounts above zero", zh: "从零算起的数量"}
      : {en: "parts of a whole", zh: "一个总数的组成部分"};
  context.error(
    "chart-data",
    node,
    {
      en: `${en} shows ${what.en}, and ${negative} is no part of one`,
      zh: `${zh}画的是${what.zh}，${negative} 不能是其中一部分`,
    },
    type === "area"
      ? {en: "use type: line", zh: "请改用 type: line"}
      : {en: "use type: bar", zh: "请改用 type: bar"},
  );
}

/** Whether shares make up 100 %. Rates of different things (62 % of these, 85 % of those) are no parts of one whole. */
function checkShares(
  {unit}: ChartSpec,
  parts: ChartSpec["series"][number]["points"],
  {en, zh}: Names,
  node: CodeNode,
  context: ParseContext,
): boolean {
  if (unit !== "%") return true;
  const known = parts.filter((part) => part !== null);
  const sum = Number(known.reduce((total, {value}) => total + value, 0).toFixed(6));
  const isWhole = known.length === parts.length && known.every(({bound}) => bound === undefined);
  if (known.length === 0 || sum === 0 || (sum <= 100 + slack && !(isWhole && sum < 100 - slack))) return true;
  context.error(
    "chart-data",
    node,
    {
      en: `the parts of ${en} make up 100%, these make up ${sum}%`,
      zh: `${zh}的各部分合计应为 100%，这里合计为 ${sum}%`,
    },
    {
      en: "choose all parts of one whole, or use type: bar for rates of different things",
      zh: "请取同一总数的全部组成部分；互不相加的比率请改用 type: bar",
    },
  );
  return false;
}

/** Each bar is one whole: all of its parts have to be known, or its shares are not. A bar without any value stays away. */
function checkBars(spec: ChartSpec, names: Names, node: CodeNode, context: ParseContext): void {
  const {series, categories} = spec;
  if (series.length < 2) {
    context.error(
      "chart-data",
      node,
      {en: "of one part alone every bar is 100 %", zh: "只有一个系列，每根柱子都是 100%"},
      {en: "choose all parts of the whole, or use type: bar", zh: "请取全部组成部分，或改用 type: bar"},
    );
    return;
  }
  for (const [c, category] of categories.entries()) {
    const parts = series.map(({points}) => points[c] ?? null);
    const gap = parts.indexOf(null);
    if (gap >= 0 && parts.some((part) => part !== null)) {
      context.error(
        "chart-data",
        node,
        {
          en: `shares of "${category}" cannot be known: "${series[gap]?.name}" has no data`,
          zh: `“${category}”的占比算不出来：“${series[gap]?.name}”没有数据`,
        },
        {
          en: "use type: stacked-bar, or choose categories that have all parts",
          zh: "请改用 type: stacked-bar，或只取各部分都有数据的分类",
        },
      );
      return;
    }
    if (!checkShares(spec, parts, names, node, context)) return;
  }
}

/** Office draws an area down to zero where there is no value, and what stands upon it falls with it. */
function checkGaps({series, categories}: ChartSpec, node: CodeNode, context: ParseContext): void {
  for (const {name, points} of series) {
    const gap = points.indexOf(null);
    if (gap < 0) continue;
    context.error(
      "chart-data",
      node,
      {
        en: `an area cannot show that there is no data: "${name}" has none for ${categories[gap]}`,
        zh: `面积图画不出没有数据：“${name}”在“${categories[gap]}”没有数据`,
      },
      {
        en: "use type: line, or choose periods that all have data",
        zh: "请改用 type: line，或只取都有数据的时点",
      },
    );
    return;
  }
}
