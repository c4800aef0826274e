import type {ChartStyle} from "../../../src/chart/chart-style.ts";
import {planNative} from "../../../src/chart/plan-native.ts";
import type {ChartPoint, ChartSpec} from "../../../src/model/chart.ts";
import {isLongCourse} from "../../../src/query/chart-kinds.ts";
import type {PlacedChart} from "../../../src/writer/native-chart/placed-chart.ts";
import type {Random} from "../../figure/random.ts";

/** Names as people write them, and those that writers of XML stumble over. */
const names = [
  ...["幼儿园", "小学", "初中", "2020年", "2025年目标", "石柱土家族自治县", "甲", "乙"],
  ...[
    "",
    " ",
    "  前后有空格 ",
    "\u3000全角空格",
    "不换行\u00a0空格",
    "一行\n又一行",
    "制\t表",
    "零宽\u200b空格",
  ],
  ...['甲 & <乙> "丙"', "丁'戊", "]]>", "&amp;", "&#65;", "=SUM(A1)", "0", "1e5", "_x0041_", "toString"],
  ...["𠮷野小学", "👩‍🏫教师", "a\u0301", "מורים", "控制\u0007字符", "半\ud83d个", "\ufeff头", "\uffff"],
  "重庆高新技术产业开发区直管园（西永、含谷、香炉山、虎溪、曾家、走马、白市驿、巴福、石板、金凤）义务教育阶段学校",
];
const units = ["%", "", "所", "人", "个百分点", '"', "元/<生>", "A&B", "万 人", "一\n二"];
const qualifiers = ["≥", "约", "超过", "<", "近"];

/** The kinds that both libraries wrote. */
const libraryTypes = ["bar", "stacked-bar", "horizontal-bar", "line", "doughnut"] as const;

/** A chart of any kind that the libraries know, with gaps, zeros, negative and fractional numbers, and labels that no number format says. */
export function randomChart(random: Random, style: ChartStyle): PlacedChart {
  const type = random.pick(libraryTypes);
  const unit = random.pick(units);
  const categories = Array.from({length: random.integer(1, random.chance(0.1) ? 40 : 8)}, () =>
    random.pick(names),
  );
  const isRing = type === "doughnut";
  const isWhole = random.chance(0.3);
  const made: ChartSpec = {
    type,
    title: random.pick(names),
    unit,
    categories,
    series: Array.from({length: isRing ? 1 : random.integer(1, random.chance(0.1) ? 30 : 4)}, () => ({
      name: random.pick(names),
      points: categories.map(() => randomPoint(random, unit, isRing, isWhole)),
    })),
    labels: random.pick(["auto", "show", "hide"]),
    minimum: random.chance(0.1) ? random.integer(-50, 20) : null,
    maximum: random.chance(0.1) ? random.integer(30, 2000) : null,
  };
  // Lines that carry their names at their ends were never written by the libraries.
  const spec: ChartSpec = isLongCourse(made) ? {...made, type: "bar"} : made;
  const [latin, eastAsia] = random.pick([
    ["Times New Roman", "仿宋_GB2312"],
    ["微软雅黑", "微软雅黑"],
    ['A & "B"', "<宋>"],
  ] as const);
  const scale = random.pick([0.02, 0.46, 0.699, 1, 9]);
  return {chart: planNative(spec, style, random.pick(["wide", "half"])), fonts: {latin, eastAsia, scale}};
}

function randomPoint(random: Random, unit: string, isRing: boolean, isWhole: boolean): ChartPoint | null {
  if (random.chance(0.1)) return null;
  const low = isRing ? 0 : -50;
  const value = random.chance(0.1)
    ? random.pick([0, -0, 1e-7, 1e21, 0.1 + 0.2].filter((each) => each >= low))
    : isWhole
      ? random.integer(low, 2000)
      : random.integer(low * 100, 10_000) / random.pick([10, 100, 7]);
  const qualifier = random.chance(0.2) ? random.pick(qualifiers) : "";
  const digits = random.chance(0.2) ? value.toFixed(random.integer(0, 2)) : String(value);
  return {value, text: `${qualifier}${digits}${unit}`, observations: []};
}
