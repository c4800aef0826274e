// Data that do not suit the kind of chart are refused with the reason and the way out.
import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import {alongSecond} from "../chart/kind-specs.ts";
import {chart} from "../chart/specs.ts";
import {chartBlock} from "../support/chart-block.ts";
import {parseBody} from "./brief.ts";

/** What is told of a chart, by severity and code. */
const told = (spec: ChartSpec) =>
  parseBody(`${chartBlock("图", spec)}\n`).diagnostics.map(({severity, code}) => `${severity} ${code}`);
const reasons = (spec: ChartSpec) =>
  parseBody(`${chartBlock("图", spec)}\n`).diagnostics.map(({message, hint}) => [message.zh, hint?.zh]);
const refused = ["error chart-data"];

test.each([
  ["counts", chart("pie", "所", ["甲", "乙"], {园: [52, 34]}), []],
  [
    "shares that make up the whole, but for their rounding",
    chart("pie", "%", ["甲", "乙", "丙"], {园: [33.3, 33.3, 33.3]}),
    [],
  ],
  ["shares, one of them without data", chart("pie", "%", ["甲", "乙"], {园: [60, null]}), []],
  ["shares that miss the whole", chart("pie", "%", ["甲", "乙"], {园: [60, 30]}), refused],
  ["rates that make up more than a whole", chart("pie", "%", ["甲", "乙"], {率: [85, 92]}), refused],
  [
    "rates that make up more even with a gap",
    chart("pie", "%", ["甲", "乙", "丙"], {率: [85, 92, null]}),
    refused,
  ],
  ["a part below zero", chart("pie", "个", ["甲", "乙"], {差: [-1, 2]}), refused],
  ["two series", chart("pie", "所", ["甲", "乙"], {"2024年": [1, 2], "2025年": [3, 4]}), refused],
  ["one part", chart("pie", "所", ["甲"], {园: [3]}), ["warning pie-of-one-part"]],
  ["nothing but zeros", chart("pie", "所", ["甲", "乙"], {园: [0, 0]}), ["warning empty-chart"]],
  ["no value at all", chart("pie", "%", ["甲", "乙"], {园: [null, null]}), ["warning empty-chart"]],
  [
    "a highlight",
    chart("pie", "所", ["甲", "乙"], {园: [1, 2]}, {highlight: "甲"}),
    ["warning chart-highlight"],
  ],
] as [string, ChartSpec, string[]][])("pie: %s", (_, spec, expected) => expect(told(spec)).toEqual(expected));

test("a refusal says why, and what would do", () => {
  expect(reasons(chart("pie", "%", ["甲", "乙"], {率: [85, 92]}))).toEqual([
    [
      "饼图的各部分合计应为 100%，这里合计为 177%",
      "请取同一总数的全部组成部分；互不相加的比率请改用 type: bar",
    ],
  ]);
});

test.each([
  ["several series", chart("area", "所", ["2024年", "2025年"], {公办: [1, 2], 民办: [3, 4]}), []],
  ["a gap", chart("area", "所", ["2023年", "2024年", "2025年"], {园: [1, null, 3]}), refused],
  [
    "a series without any value",
    chart("area", "所", ["2024年", "2025年"], {公办: [1, 2], 民办: [null, null]}),
    refused,
  ],
  ["a value below zero", chart("area", "%", ["2024年", "2025年"], {增幅: [1, -2]}), refused],
  ["one period", chart("area", "所", ["2025年"], {园: [3]}), ["warning line-of-one-point"]],
  ["nothing but zeros", chart("area", "所", ["2024年", "2025年"], {园: [0, 0]}), ["warning empty-chart"]],
  [
    "a sum beyond its end",
    chart("area", "所", ["2024年", "2025年"], {甲: [5, 6], 乙: [5, 6]}, {maximum: 10}),
    ["error chart-axis"],
  ],
] as [string, ChartSpec, string[]][])("area: %s", (_, spec, expected) =>
  expect(told(spec)).toEqual(expected),
);

const bars = (unit: string, rows: Parameters<typeof chart>[3], rest = {}) =>
  chart("percent-stacked-bar", unit, ["甲", "乙"], rows, rest);

test.each([
  ["counts", bars("所", {公办: [1, 2], 民办: [3, 4]}), []],
  ["shares", bars("%", {公办: [60.1, 20], 民办: [40, 80]}), []],
  ["a bar without any value", bars("所", {公办: [1, null], 民办: [3, null]}), []],
  ["a bar of zeros", bars("所", {公办: [1, 0], 民办: [3, 0]}), []],
  ["a bar without one of its parts", bars("所", {公办: [1, 2], 民办: [3, null]}), refused],
  ["one series", bars("所", {公办: [1, 2]}), refused],
  ["a part below zero", bars("所", {公办: [1, 2], 民办: [3, -1]}), refused],
  ["rates that are no parts", bars("%", {公办: [60, 20], 民办: [70, 80]}), refused],
  ["ends of the axis", bars("所", {公办: [1, 2], 民办: [3, 4]}, {maximum: 50}), ["error chart-axis"]],
  ["a highlight", bars("所", {公办: [1, 2], 民办: [3, 4]}, {highlight: "甲"}), ["warning chart-highlight"]],
  ["nothing at all", bars("所", {公办: [null, null], 民办: [null, null]}), ["warning empty-chart"]],
] as [string, ChartSpec, string[]][])("bars of 100 %%: %s", (_, spec, expected) =>
  expect(told(spec)).toEqual(expected),
);

test("the part that is missing is named", () => {
  expect(reasons(bars("所", {公办: [1, 2], 民办: [3, null]}))[0]?.[0]).toBe(
    "“乙”的占比算不出来：“民办”没有数据",
  );
});

const combined = (rows: Parameters<typeof chart>[3], second: string[], unit = "%", rest = {}) =>
  alongSecond(chart("combination", "所", ["2024年", "2025年"], rows, rest), second, unit);

test.each([
  ["bars and a line", combined({园: [1, 2], 率: [80, 90]}, ["率"]), []],
  ["a line without any value", combined({园: [1, 2], 率: [null, null]}, ["率"]), []],
  ["a line below zero", combined({园: [1, 2], 增幅: [-3, 2]}, ["增幅"]), []],
  ["bars alone", combined({园: [1, 2], 校: [3, 4]}, []), refused],
  ["a line alone", combined({率: [80, 90]}, ["率"]), refused],
  ["one unit on both axes", combined({园: [1, 2], 校: [80, 90]}, ["校"], "所"), refused],
  ["three lines", combined({园: [1, 2], 甲: [3, 4], 乙: [3, 4], 丙: [3, 4]}, ["甲", "乙", "丙"]), refused],
  ["bars below zero", combined({差: [-1, 2], 率: [80, 90]}, ["率"]), refused],
  [
    "ends of the axis",
    combined({园: [1, 2], 率: [80, 90]}, ["率"], "%", {maximum: 100}),
    ["error chart-axis"],
  ],
  [
    "bars of another kind with a second axis",
    {...combined({园: [1, 2], 率: [80, 90]}, ["率"]), type: "bar"},
    refused,
  ],
] as [string, ChartSpec, string[]][])("combination: %s", (_, spec, expected) =>
  expect(told(spec)).toEqual(expected),
);

const points = (rows: Parameters<typeof chart>[3], unit = "%", rest = {}) =>
  alongSecond(chart("scatter", "所", ["甲", "乙", "丙", "丁"], rows, rest), ["率", "比"], unit);

test.each([
  ["four points", points({园: [1, 2, 3, 4], 率: [80, 90, 70, 60]}), []],
  ["one unit on both axes", points({园: [1, 2, 3, 4], 率: [4, 3, 2, 1]}, "所"), []],
  ["three points and a gap", points({园: [1, 2, null, 4], 率: [80, 90, 70, 60]}), []],
  ["two points", points({园: [1, 2, null, null], 率: [80, 90, 70, 60]}), refused],
  ["one indicator", points({园: [1, 2, 3, 4]}), refused],
  ["three indicators", points({园: [1, 2, 3, 4], 率: [80, 90, 70, 60], 比: [1, 2, 3, 4]}), refused],
  ["none of them along the second axis", points({园: [1, 2, 3, 4], 校: [1, 2, 3, 4]}), refused],
  [
    "ends of the axis",
    points({园: [1, 2, 3, 4], 率: [80, 90, 70, 60]}, "%", {minimum: 1}),
    ["error chart-axis"],
  ],
  ["a highlighted point", points({园: [1, 2, 3, 4], 率: [80, 90, 70, 60]}, "%", {highlight: "乙"}), []],
] as [string, ChartSpec, string[]][])("scatter: %s", (_, spec, expected) =>
  expect(told(spec)).toEqual(expected),
);

test("points without one of their values stand last, in every face", () => {
  const {value} = parseBody(`${chartBlock("图", points({园: [null, 2, 3, 4], 率: [80, 90, 70, 60]}))}\n`);
  const [block] = value!.blocks;
  expect(block?.type === "chart" && block.spec.categories).toEqual(["乙", "丙", "丁", "甲"]);
});

const sides = (data: Parameters<typeof chart>[3], more: Parameters<typeof chart>[4] = {}) =>
  chart("pyramid", "人", ["3岁", "4岁"], data, more);

test.each([
  ["two series", sides({男: [1, 2], 女: [3, 4]}), []],
  ["a gap and a bound", sides({男: [1, null], 女: ["≥3人", 4]}), []],
  ["a zero", sides({男: [0, 2], 女: [3, 0]}), []],
  ["an end of the axes", sides({男: [1, 2], 女: [3, 4]}, {minimum: 0, maximum: 10}), []],
  ["one series", sides({男: [1, 2]}), refused],
  ["three series", sides({男: [1, 2], 女: [3, 4], 合计: [4, 6]}), refused],
  ["a value below zero", sides({男: [1, -2], 女: [3, 4]}), refused],
  ["another unit", alongSecond(sides({男: [1, 2], 女: [3, 4]}), ["女"], "%"), refused],
  ["a beginning of the axes", sides({男: [5, 6], 女: [7, 8]}, {minimum: 4}), ["error chart-axis"]],
  ["an end below a value", sides({男: [5, 6], 女: [7, 8]}, {maximum: 7}), ["error chart-axis"]],
  ["a highlight", sides({男: [1, 2], 女: [3, 4]}, {highlight: "3岁"}), ["warning chart-highlight"]],
  ["nothing but zeros", sides({男: [0, 0], 女: [0, 0]}), ["warning empty-chart"]],
] as [string, ChartSpec, string[]][])("pyramid: %s", (_, spec, expected) =>
  expect(told(spec)).toEqual(expected),
);
