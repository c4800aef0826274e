import {type Crowding, type Fault, findCrowding} from "../../chart/find-crowding.ts";
import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {ChartSpec, DrawingSize} from "../../model/chart.ts";
import type {Chart, Document} from "../../model/document.ts";
import {isCourse} from "../../query/chart-kinds.ts";
import {chartSizes} from "../../writer/chart-sizes.ts";
import {listCharts} from "./list-charts.ts";

/** Charts that hold more than can be read where they stand, drawn or native, each with what would do instead. */
export function crowdedCharts(document: Document): Diagnostic[] {
  const sizes = chartSizes(document);
  return listCharts(document.blocks).flatMap((chart) => {
    const size = sizes.get(chart) ?? "wide";
    const crowding = findCrowding(chart.spec, size);
    if (crowding === undefined) return [];
    return [tell(chart, crowding, size)];
  });
}

const faults: Readonly<Record<Fault, Wording>> = {
  names: {en: "their names cannot be read", zh: "名称小得看不清"},
  bars: {en: "bars are thinner than a line", zh: "柱子细得看不清"},
  points: {en: "points run into one another", zh: "各点挤在一起"},
  colours: {en: "their colours cannot be told apart", zh: "颜色分不清"},
  places: {en: "not every name finds a place beside its point", zh: "有的名称在点旁放不下"},
  parts: {en: "a pie of so many slices says nothing", zh: "饼图分得太细，看不出大小"},
  ends: {en: "their names find no room at the ends of the lines", zh: "线端放不下这些名称"},
  titles: {en: "their names are wider than their panels", zh: "名称比小图还宽"},
  panels: {en: "their panels are too small to be read", zh: "小图太小，看不清"},
  legend: {en: "their names take the room of the chart", zh: "图例占去了画图的地方"},
};

const words = {series: {en: "series", zh: "个系列"}, categories: {en: "categories", zh: "项"}} as const;

function tell({spec, place}: Chart, crowding: Crowding, size: DrawingSize): Diagnostic {
  const {fault, of, count, most} = crowding;
  const fits = {en: `; here is room for ${most}`, zh: `，这里最多放 ${most} ${words[of].zh}`};
  const isTooNarrow = size === "half" && findCrowding(spec, "wide") === undefined;
  const room = most === 0 ? {en: "", zh: ""} : fits;
  return {
    severity: "warning",
    code: "chart-crowded",
    message: {
      en: `chart “${spec.title}” has ${count} ${words[of].en}, and ${faults[fault].en}${room.en}`,
      zh: `图“${spec.title}”有 ${count} ${words[of].zh}，${faults[fault].zh}${room.zh}`,
    },
    hint: joinWays([
      ...(isTooNarrow ? [{en: "take it out of its columns", zh: "把图移出分栏"}] : []),
      ...waysOut(spec, crowding, size),
    ]),
    place,
  };
}

/** What would do instead, the least change first. */
function waysOut(
  {type, series, multiples, highlight}: ChartSpec,
  {fault, of, most, isTime}: Crowding,
  size: DrawingSize,
): Wording[] {
  const table = {en: "use a table: {{pivot …}}", zh: "改用表格 {{pivot …}}"};
  const beside = {en: "make several small charts in ::::columns", zh: "用 ::::columns 分成几张小图"};
  const several = size === "half" ? {en: "make several charts", zh: "分成几张图"} : beside;
  if (type === "pie") {
    const bars = {en: "draw horizontal-bar", zh: "改用 horizontal-bar"};
    return [{en: "put the small parts together", zh: "合并小的部分"}, bars, table];
  }
  if (most === 0) return [{en: "shorten the names", zh: "缩短名称"}, table];
  if (of === "series") {
    const one = {en: "name the one to look at with highlight:", zh: "用 highlight: 突出其中一个"};
    const small = {en: "give each a panel with multiples: series", zh: "用 multiples: series 分成小图"};
    const chosen = {
      en: `choose ${most} at most, such as areas=… of observations`,
      zh: `最多选 ${most} 个系列，例如在 observations 里写 areas=…`,
    };
    if (multiples !== undefined) return [chosen, {en: "make several charts", zh: "分成几张图"}, table];
    if (type === "line")
      return [...(fault === "colours" && highlight === undefined ? [one] : []), small, chosen, table];
    const few = {en: `draw ${most} at most`, zh: `最多画 ${most} 个系列`};
    return [few, several, table];
  }
  if (isTime) {
    const line = {en: "draw a line", zh: "改用折线图"};
    const last = {en: `draw the last ${most} only`, zh: `只画最近 ${most} 个时点`};
    return [...(isCourse(type) ? [] : [line]), last, table];
  }
  const call = series.length === 1 ? ` (take (ranking …) ${most})` : "";
  const first = {en: `draw the first ${most} only${call}`, zh: `只画前 ${most} 项${call}`};
  return [first, several, table];
}

function joinWays(ways: readonly Wording[]): Wording {
  const join = (texts: readonly string[], comma: string, or: string) =>
    `${texts.slice(0, -1).join(comma)}${or}${texts.at(-1)}`;
  const [en, zh] = [ways.map((way) => way.en), ways.map((way) => way.zh)];
  return {en: join(en, ", ", ", or "), zh: `请${join(zh, "，", "，或")}`};
}
