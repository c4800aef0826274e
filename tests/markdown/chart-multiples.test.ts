// Small multiples that would show nothing are refused with the reason and the way out.
import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import {alongSecond} from "../chart/kind-specs.ts";
import {longSpec} from "../chart/long-specs.ts";
import {chart} from "../chart/specs.ts";
import {chartBlock} from "../support/chart-block.ts";
import {blocks, parseBody} from "./brief.ts";

const multiples = "series" as const;
const told = (spec: ChartSpec) =>
  parseBody(`${chartBlock("图", spec)}\n`).diagnostics.map(({severity, code}) => `${severity} ${code}`);
const refused = ["error chart-multiples"];
const years = ["2020年", "2021年", "2022年"];

test.each([
  ["lines", longSpec(4, 2010, 2020, {multiples}), []],
  ["areas without gaps", longSpec(4, 2010, 2020, {multiples, type: "area"}), []],
  ["bars", longSpec(2, 2018, 2020, {multiples, type: "bar"}), []],
  ["one to look at, of areas too", longSpec(4, 2010, 2020, {multiples, type: "area", highlight: "中国"}), []],
  [
    "one to look at that is not there",
    longSpec(4, 2010, 2020, {multiples, highlight: "冰岛"}),
    ["warning chart-highlight"],
  ],
  ["one series", longSpec(1, 2010, 2020, {multiples}), refused],
  ["two periods", longSpec(4, 2019, 2020, {multiples}), refused],
  ["a doughnut", chart("doughnut", "所", years, {园: [1, 2, 3]}, {multiples}), refused],
  ["a dumbbell", chart("dumbbell", "%", years, {起: [1, 2, 3], 终: [4, 5, 6]}, {multiples}), refused],
  ["stacked bars", chart("stacked-bar", "所", years, {甲: [1, 2, 3], 乙: [4, 5, 6]}, {multiples}), refused],
  [
    "areas with a gap",
    longSpec(4, 2003, 2020, {multiples, type: "area", hasGaps: true}),
    ["error chart-data"],
  ],
] as [string, ChartSpec, string[]][])("%s", (_, spec, expected) => {
  expect(told(spec)).toEqual(expected);
});

test("mixed units are refused as in any line", () => {
  const mixed = alongSecond(
    chart("line", "所", years, {园: [1, 2, 3], 率: [4, 5, 6]}, {multiples}),
    ["率"],
    "%",
  );
  expect(told(mixed)).toContain("error chart-data");
});

test("reason and way out", () => {
  const [first] = parseBody(`${chartBlock("图", longSpec(1, 2010, 2020, {multiples}))}\n`).diagnostics;
  expect([first?.message.zh, first?.hint?.zh]).toEqual(["只有一个系列，分不成几张小图", "请不写 multiples"]);
  const [second] = parseBody(`${chartBlock("图", longSpec(4, 2019, 2020, {multiples}))}\n`).diagnostics;
  expect(second?.message.en).toBe("small multiples show a course, and here are 2 periods only");
});

test("another word than series is an error, and what is said is in the document", () => {
  const block = chartBlock("图", longSpec(4, 2010, 2020, {multiples}));
  expect(JSON.stringify(blocks(block))).toContain('"multiples":"series"');
  const codes = parseBody(`${block.replace('"series"}', '"area"}')}\n`).diagnostics.map(({code}) => code);
  expect(codes).not.toEqual([]);
});
