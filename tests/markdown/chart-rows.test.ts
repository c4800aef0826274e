import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import {chart} from "../chart/specs.ts";
import {parseBody} from "./brief.ts";

/** What is told of a chart block, by severity, code and remedy. */
function told(spec: ChartSpec, more: object = {}): string[] {
  const {type, unit, categories, series, differences, highlight} = spec;
  const cited = series.map((one) => ({
    ...one,
    points: one.points.map((point) => point && {...point, observations: ["a"]}),
  }));
  const data = {unit, categories, series: cited, ...(differences && {differences})};
  const block = {type, title: "图", data, ...(highlight && {highlight}), ...more};
  const {diagnostics} = parseBody(`\`\`\`chart\n${JSON.stringify(block)}\n\`\`\`\n`);
  return diagnostics.map(({severity, code, hint}) => `${severity} ${code}: ${hint?.zh ?? ""}`);
}

const rows = (count: number) => Array.from({length: count}, (_, i) => `第${i + 1}项`);
const pair = (count: number) => ({起: rows(count).map((_, i) => i), 终: rows(count).map((_, i) => 10 + i)});

test("a dumbbell takes two series and eight rows", () => {
  expect(told(chart("dumbbell", "%", rows(8), pair(8)))).toEqual([]);
  expect(told(chart("dumbbell", "%", rows(9), pair(9)))).toEqual([
    "error chart-data: 请用 take 选取主要的几项，或改用表格",
  ]);
  expect(told(chart("dumbbell", "%", ["甲"], {起: [1]}))[0]).toMatch(/^error chart-data: 依次为：起点/);
});

test("a bullet takes three series and four rows, progress only percentages", () => {
  expect(told(chart("bullet", "所", ["甲"], {起: [1], 终: [2], 全市: [null]}))).toEqual([]);
  expect(told(chart("bullet", "所", rows(5), {...pair(5), 全市: rows(5).map(() => 3)}))).toHaveLength(1);
  expect(told(chart("progress", "所", ["甲"], {现有: [1]}))).toEqual([
    "error chart-data: 请改用 type: dumbbell",
  ]);
});

test("there is a difference for every row", () => {
  const uneven = chart("dumbbell", "%", rows(2), pair(2), {differences: ["+10"]});
  expect(told(uneven)).toEqual(["error chart-data: "]);
  expect(told(uneven, {sort: "gap"})).toEqual(["error chart-data: "]);
});

test("bars of percentages that all lie within five points are told, with the way out", () => {
  const remedy = "warning close-bars: 两个系列可改用 type: dumbbell，其余请改用表格";
  expect(told(chart("bar", "%", ["甲", "乙"], {率: [95.2, 99]}))).toEqual([remedy]);
  expect(told(chart("horizontal-bar", "%", ["甲"], {起: [98], 终: [99]}))).toEqual([remedy]);
  expect(told(chart("bar", "%", ["甲", "乙"], {率: [94, 99]}))).toEqual([]);
  expect(told(chart("bar", "所", ["甲", "乙"], {数: [98, 99]}))).toEqual([]);
  expect(told(chart("line", "%", ["甲", "乙"], {率: [98, 99]}))).toEqual([]);
});

test("a highlight names what is in the chart, of a kind that can highlight", () => {
  const bars = chart("bar", "%", ["沙坪坝区", "渝中区"], {率: [60, 99]});
  expect(told({...bars, highlight: "沙坪坝区"})).toEqual([]);
  expect(told({...bars, highlight: "沙坪垻区"})).toEqual(["warning chart-highlight: 是不是“沙坪坝区”？"]);
  const ring = chart("doughnut", "所", ["公办", "民办"], {园: [60, 9]}, {highlight: "公办"});
  expect(told(ring)).toEqual(["warning chart-highlight: "]);
});

const empty = "warning empty-chart: 请写成一句话，改用表格，或用 {{#if}} 把图表块包起来";

test.each([
  ["a ring of zeros", chart("doughnut", "所", ["甲", "乙"], {园: [0, 0]})],
  ["a ring of zeros and gaps", chart("doughnut", "所", ["甲", "乙"], {园: [0, null]})],
  ["bars of zeros", chart("bar", "%", ["甲", "乙"], {率: [0, 0]})],
  ["stacks without a value", chart("stacked-bar", "所", ["甲"], {公办: [null], 民办: [null]})],
  ["a line of zeros", chart("line", "人", ["2024年", "2025年"], {数: [0, 0]})],
  ["rows of zeros", chart("dumbbell", "所", ["甲"], {起: [0], 终: [0]})],
])("a chart that shows nothing is told: %s", (_, spec) => expect(told(spec)).toEqual([empty]));

test.each([
  ["one period", chart("line", "%", ["2024年"], {率: [81]})],
  ["one period, three lines", chart("line", "%", ["2024年"], {甲: [81], 乙: [62], 丙: [null]})],
])("a line of one point is told: %s", (_, spec) => {
  expect(told(spec)).toEqual([
    "warning line-of-one-point: 请改用 type: bar，写成一句话，或用 {{#if}} 把图表块包起来",
  ]);
});

test("little is not nothing: one bar, one piece, two points, a negative number", () => {
  expect(told(chart("bar", "%", ["2024年"], {率: [81]}))).toEqual([]);
  expect(told(chart("doughnut", "所", ["甲", "乙"], {园: [0, 1]}))).toEqual([]);
  expect(told(chart("line", "%", ["2024年", "2025年"], {率: [81, null]}))).toEqual([]);
  expect(told(chart("bar", "个", ["甲", "乙"], {差: [-1, 0]}))).toEqual([]);
});

test("a negative number is no part of a ring", () => {
  expect(told(chart("doughnut", "个", ["甲", "乙"], {差: [-1, 2]}))).toEqual([
    "error chart-data: 请改用 type: bar",
  ]);
});
