import type {ChartPoint, ChartSeries, ChartSpec, ChartType} from "../model/chart.ts";
import {isRowChart} from "../query/chart-rows.ts";

/** PowerPoint and Word accept more, but screen readers read alternative text in one breath. */
const longest = 500;

const kinds: Readonly<Record<ChartType, string>> = {
  bar: "柱形图",
  "stacked-bar": "堆积柱形图",
  "percent-stacked-bar": "百分比堆积柱形图",
  "horizontal-bar": "条形图",
  line: "折线图",
  area: "面积图",
  doughnut: "环形图",
  pie: "饼图",
  combination: "组合图",
  scatter: "散点图",
  dumbbell: "哑铃图",
  bullet: "子弹图",
  progress: "进度条图",
};

interface Value {
  readonly category: string;
  readonly point: ChartPoint;
}

/** Alternative text in Chinese, written from the data: every value, or the extremes where there are too many. */
export function describeChart(spec: ChartSpec): string {
  const start = `${kinds[spec.type]}：${spec.title}。`;
  const rows = start + spec.categories.map((_, c) => tellRow(spec, c)).join("");
  if ((isRowChart(spec.type) || spec.type === "scatter") && rows.length <= longest) return rows;
  const full = start + spec.series.map((series) => listValues(spec, series)).join("");
  if (full.length <= longest) return full;
  const short = start + spec.series.map((series) => summarize(spec, series)).join("");
  if (short.length <= longest) return short;
  const names = spec.series.map(({name}) => name).join("、");
  const least = `${start}共${spec.series.length}个系列（${names}），每个系列${spec.categories.length}项。`;
  return least.length <= longest ? least : `${least.slice(0, longest - 1)}…`;
}

const lightWords = {met: "已达到", near: "接近", behind: "有差距", missing: "未报"} as const;

/** A row is read from left to right: `毛入园率：2020年基期98%，2025年目标99%，+1。` */
function tellRow({categories, series, differences, lights}: ChartSpec, category: number): string {
  const values = series.map(({name, points}) => `${name}${points[category]?.text ?? "无数据"}`);
  const light = lights?.[category];
  const more = [differences?.[category] ?? [], light ? `进度${lightWords[light]}` : []].flat();
  return `${categories[category]}：${[...values, ...more].join("，")}。`;
}

function listValues(spec: ChartSpec, series: ChartSeries): string {
  const items = spec.categories.map((category, c) => `${category}${series.points[c]?.text ?? "无数据"}`);
  return `${lead(spec, series)}${items.join("，")}。`;
}

function summarize(spec: ChartSpec, series: ChartSeries): string {
  const values = valuesOf(spec, series);
  const [first] = values;
  if (first === undefined) return `${lead(spec, series)}无数据。`;
  const highest = values.reduce(
    (best, value) => (value.point.value > best.point.value ? value : best),
    first,
  );
  const lowest = values.reduce((best, value) => (value.point.value < best.point.value ? value : best), first);
  const missing = spec.categories.length - values.length;
  const gaps = missing === 0 ? "" : `，${missing}项无数据`;
  return `${lead(spec, series)}共${values.length}项，最高为${say(highest)}，最低为${say(lowest)}${gaps}。`;
}

function valuesOf(spec: ChartSpec, series: ChartSeries): Value[] {
  return spec.categories.flatMap((category, c) => {
    const point = series.points[c];
    return point ? [{category, point}] : [];
  });
}

/** A single series needs no name: the title says what it is. */
const lead = (spec: ChartSpec, {name}: ChartSeries) =>
  spec.series.length > 1 && name !== "" ? `${name}：` : "";
const say = ({category, point}: Value) => `${category}${point.text}`;
