import type {ChartPoint, ChartSpec, ChartType, DrawingSize} from "../../src/model/chart.ts";

/** A point from its value and, where it is not simply value and unit, its text. */
export function point(value: number, text = String(value)): ChartPoint {
  return {value, text, observations: []};
}

type Row = readonly (number | string | null)[];

/** Builds a spec from short rows: a number gets the unit, a string such as `≥85%` is read as value and text. */
export function chart(
  type: ChartType,
  unit: string,
  categories: readonly string[],
  series: Readonly<Record<string, Row>>,
  rest: Partial<ChartSpec> = {},
): ChartSpec {
  return {
    type,
    title: "示例图表",
    unit,
    categories,
    series: Object.entries(series).map(([name, row]) => ({
      name,
      points: row.map((cell) => {
        if (cell === null) return null;
        if (typeof cell === "number") return point(cell, `${cell}${unit}`);
        return point(Number(cell.replace(/[^\d.-]/g, "")), cell);
      }),
    })),
    labels: "auto",
    minimum: null,
    maximum: null,
    ...rest,
  };
}

const indicators = [
  "学前三年毛入园率",
  "普惠性幼儿园覆盖率",
  "九年义务教育巩固率",
  "高中阶段毛入学率",
  "残疾儿童少年入学率",
  "公办园在园幼儿占比",
];
const districts = ["沙坪坝区", "渝中区", "重庆高新区", "两江新区", "石柱土家族自治县"];
const groupKinds = [
  "城乡一体型教育集团",
  "名校带动型",
  "学段贯通型（小学—初中—高中）",
  "高校附属型",
  "职业教育集团",
];

/** Charts as briefings really show them, and the awkward ones. */
export const pictures: Readonly<Record<string, [ChartSpec, DrawingSize]>> = {
  "01-bar-baseline-target": [
    chart("bar", "%", indicators, {
      "2020年基线": [90.6, 85, 95.5, 97, 95, 51.3],
      "2025年目标": ["≥92%", "≥90%", "96%", "98.5%", "≥97%", "55%"],
    }),
    "wide",
  ],
  "02-bar-half": [
    chart("bar", "%", indicators.slice(0, 4), {
      "2020年": [90.6, 85, 95.5, 97],
      "2025年": ["≥92%", "≥90%", "96%", "98.5%"],
    }),
    "half",
  ],
  "03-horizontal-districts": [
    chart("horizontal-bar", "所", districts, {幼儿园: [185, 62, 97, 143, 76]}),
    "wide",
  ],
  "04-horizontal-half-long": [
    chart(
      "horizontal-bar",
      "%",
      ["义务教育阶段随迁子女公办学校就读比例", "中小学教师本科及以上学历比例", "建成智慧校园比例"],
      {
        "2020年": [92.5, "约80%", null],
        "2025年": ["≥95%", "≥90%", "100%"],
      },
    ),
    "half",
  ],
  "05-doughnut-17": [chart("doughnut", "个", groupKinds, {集团: [6, 5, 3, 2, 1]}), "wide"],
  "06-doughnut-half": [chart("doughnut", "个", groupKinds, {集团: [6, 5, 3, 2, null]}), "half"],
  "07-stacked": [
    chart("stacked-bar", "所", ["2018年", "2019年", "2020年", "2021年", "2022年"], {
      公办: [45, 52, 61, 66, 70],
      普惠性民办: [60, 66, 70, 72, 71],
      其他民办: [30, 22, 14, 8, 3],
    }),
    "wide",
  ],
  "08-single": [chart("bar", "%", ["学前三年毛入园率"], {"2020年": [90.6], "2025年": ["≥92%"]}), "half"],
  "09-missing": [
    chart("bar", "%", indicators.slice(0, 5), {
      "2020年基线": [90.6, null, 95.5, 97, 95],
      "2025年目标": ["≥92%", "≥90%", null, "98.5%", "≥97%"],
    }),
    "wide",
  ],
  "10-small-values": [chart("bar", "", ["小学", "初中", "高中"], {校际差异系数: [0.35, 0.28, 0.25]}), "half"],
  "11-large-values": [
    chart("bar", "人", ["幼儿园", "小学", "初中", "普通高中", "中等职业学校", "特殊教育学校"], {
      在校学生: ["3人", "约12000人", 8450, 5210, 2100, 86],
    }),
    "wide",
  ],
  "12-line": [
    chart("line", "%", ["2019年", "2020年", "2021年", "2022年", "2023年", "2024年"], {
      沙坪坝区: [82.1, 85, 86.4, null, 90.2, 92.5],
      全市: [80.5, 82.9, 85.3, 87.8, 89.5, 91],
    }),
    "wide",
  ],
  "13-line-many": [
    chart(
      "line",
      "人",
      Array.from({length: 15}, (_, i) => `${2010 + i}年`),
      {在园幼儿: Array.from({length: 15}, (_, i) => 21000 + Math.round(4000 * Math.sin(i / 3)))},
    ),
    "half",
  ],
  "14-horizontal-many": [
    chart(
      "horizontal-bar",
      "%",
      Array.from(
        {length: 14},
        (_, i) => `${["沙坪坝", "九龙坡", "江北", "南岸", "渝北", "巴南", "北碚"][i % 7]}区第${i + 1}片`,
      ),
      {
        "2020年": Array.from({length: 14}, (_, i) => 60 + i * 2),
        "2025年": Array.from({length: 14}, (_, i) => 70 + i * 2),
      },
    ),
    "wide",
  ],
  "15-bar-change": [
    chart("bar", "%", ["在园幼儿数", "小学在校生", "初中在校生", "专任教师"], {
      同比变化: ["-6.2%", "1.8%", "4.5%", "-0.4%"],
    }),
    "wide",
  ],
  "16-long-names-upright": [
    chart(
      "bar",
      "%",
      [...indicators, "义务教育阶段集团化办学覆盖率", "中小学课后服务覆盖率", "教育信息化2.0达标学校比例"],
      {
        "2020年": [90.6, 85, 95.5, 97, 95, 51.3, 60, 100, 45],
        "2025年": [92, 90, 96, 98.5, 97, 55, 85, 100, 90],
      },
    ),
    "wide",
  ],
  "17-three-series": [
    chart("bar", "%", districts, {
      "2020年": [90.6, 91, 88.2, 93, 85.1],
      "2023年": [91.5, 92.4, 90.1, 94.2, 88],
      "2025年目标": [92, 93, 92, 95, 90],
    }),
    "wide",
  ],
  "18-stacked-half-share": [
    chart("stacked-bar", "%", ["小学", "初中", "高中"], {
      研究生: [8.2, 15.4, 24.1],
      本科: [80.3, 82.1, 74.9],
      专科及以下: [11.5, 2.5, 1],
    }),
    "half",
  ],
  "19-crowded-auto": [
    chart(
      "bar",
      "",
      Array.from({length: 12}, (_, i) => `${i + 1}月`),
      {
        入园: Array.from({length: 12}, (_, i) => `${10200 + i * 310}人次`),
        离园: Array.from({length: 12}, (_, i) => `${9000 + i * 250}人次`),
      },
      {labels: "show"},
    ),
    "wide",
  ],
  "20-hundred": [
    chart("horizontal-bar", "%", ["课后服务覆盖率", "体质健康达标率"], {"2025年": ["100%", "≥98%"]}),
    "half",
  ],
};
