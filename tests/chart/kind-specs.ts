import type {ChartSpec} from "../../src/model/chart.ts";
import {chart} from "./specs.ts";

const long = [
  "城乡一体型教育集团",
  "名校带动型",
  "学段贯通型（小学—初中—高中）",
  "高校附属型",
  "职业教育集团",
];
const years = (count: number) => Array.from({length: count}, (_, i) => `${2026 - count + i}年`);
const hostile = ['甲 & <乙> "丙"', "丁'戊", "己", "=SUM(A1)"];

/** The chart with the named series along a second axis, in their own unit. */
export function alongSecond(spec: ChartSpec, names: readonly string[], unit: string): ChartSpec {
  const series = spec.series.map((each) => {
    if (!names.includes(each.name)) return each;
    const points = each.points.map(
      (point) => point && {...point, text: point.text.replace(spec.unit, "") + unit},
    );
    return {...each, unit, points};
  });
  return {...spec, series};
}

/** Kinds that we write alone: as briefings show them, and with data that nobody wants. */
export const kindSpecs: Readonly<Record<string, ChartSpec>> = {
  "pie of two": chart("pie", "所", ["公办", "民办"], {园: [52, 34]}),
  "pie of long names": chart("pie", "个", long, {集团: [6, 5, 3, 2, 1]}),
  "pie with a gap, a sliver and a qualifier": chart("pie", "人", hostile, {
    学生: [12_000, "约90人", null, 0],
  }),
  "pie of huge and equal parts": chart("pie", "元", hostile, {经费: [5e11, 5e11, 5e11, 5e11]}),
  "pie of shares": chart("pie", "%", ["研究生", "本科", "专科"], {教师: [8.2, 80.3, "约11.5%"]}),
  "pyramid of ages": chart("pyramid", "人", ["3岁", "4岁", "5岁", "6岁及以上"], {
    男童: [5200, 5600, 6100, 900],
    女童: [4900, 5100, "约5800人", 750],
  }),
  "pyramid with gaps, a bound and hostile names": chart("pyramid", "", hostile, {
    '"2020" & 前': [12, null, 0, 7.5],
    "<2025>": [null, "≥9", 3, 11],
  }),
  "pyramid of many rows of huge values": chart(
    "pyramid",
    "元",
    Array.from({length: 18}, (_, row) => `${row * 5}—${row * 5 + 4}岁`),
    {
      男: Array.from({length: 18}, (_, row) => (18 - row) * 12_500_000),
      女: Array.from({length: 18}, (_, row) => (18 - row) * 11_000_000),
    },
  ),
  "pyramid of shares": chart("pyramid", "%", ["幼儿园", "小学", "初中"], {
    "2020年": [52, 96, 100],
    "2025年": [61.5, 99.2, 100],
  }),
  "areas on one another": chart("area", "所", ["2023年", "2024年", "2025年"], {
    公办: [61, 66, "约70所"],
    普惠性民办: [70, 72, 71],
    '其他 & <民办> "园"': [14, 8, 0],
  }),
  "area of two huge values": chart("area", "元", ["2024年", "2025年"], {经费: [5e11, 5e11]}),
  "bars of 100 % with a bar without data": chart(
    "percent-stacked-bar",
    "所",
    ["2020年", "2021年", "2022年"],
    {公办: [61, null, 70], "普惠 & <民办>": [70, null, "约71所"], 其他民办: [14, null, 0]},
  ),
  "bars of 100 % of shares": chart("percent-stacked-bar", "%", ["小学", "初中"], {
    研究生: [8.2, 15.4],
    本科: [80.3, 82.1],
    专科: [11.5, 2.5],
  }),
  "lying bars of 100 %": chart(
    "percent-stacked-bar",
    "元",
    Array.from({length: 12}, (_, i) => `教育集团化办学成员单位第${i + 1}组`),
    {基本: Array.from({length: 12}, (_, i) => 1e11 * i), 项目: Array.from({length: 12}, () => 3e11)},
  ),
  "bars and a line with gaps": alongSecond(
    chart("combination", "所", ["2022年", "2023年", "2024年", "2025年"], {
      幼儿园数: [120, null, 145, "约160所"],
      毛入园率: [82.1, 85, null, 92.5],
    }),
    ["毛入园率"],
    "%",
  ),
  "two kinds of bars and two lines": alongSecond(
    chart("combination", "元", hostile, {
      教育: [5e11, 1, 0, 3e10],
      "其中 & <项目>": [1e11, 1, 0, null],
      增幅: [-3.5, 0, 12, 99.5],
      占比: [45, 45, 45, 45],
    }),
    ["增幅", "占比"],
    "%",
  ),
  "points with gaps, one of them highlighted": alongSecond(
    chart(
      "scatter",
      "所",
      ["沙坪坝区", '甲 & <乙> "丙"', "石柱土家族自治县", "丰都县", "江北区", "綦江区"],
      {幼儿园数: [185, 62, 97, "约143所", null, 80], 毛入园率: [92.1, 95, 90.4, "≥93.5%", 91, null]},
      {highlight: "丰都县"},
    ),
    ["毛入园率"],
    "%",
  ),
  "points of huge and negative values": alongSecond(
    chart("scatter", "元", ["甲", "乙", "丙"], {经费: [5e11, 1e11, 3e11], 增幅: [-3.5, 0, 12]}),
    ["增幅"],
    "%",
  ),
  "area of many years": chart("area", "人", years(30), {学生: years(30).map((_, i) => 20_000 + 137 * i)}),
};
