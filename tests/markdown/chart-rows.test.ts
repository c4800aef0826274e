import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import {chart} from "../chart/specs.ts";
import {parseBody} from "./brief.ts";

/** What is told of a chart block, by severity, code and remedy. */
function told(spec: ChartSpec): string[] {
  const {type, unit, categories, series, differences, highlight} = spec;
  const cited = series.map((one) => ({
    ...one,
    points: one.points.map((point) => point && {...point, observations: ["a"]}),
  }));
  const data = {unit, categories, series: cited, ...(differences && {differences})};
  const block = {type, title: "图", data, ...(highlight && {highlight})};
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
  expect(told(chart("dumbbell", "%", rows(2), pair(2), {differences: ["+10"]}))).toEqual([
    "error chart-data: ",
  ]);
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
