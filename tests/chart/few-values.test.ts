import {createRequire} from "node:module";
import type {createCanvas, loadImage} from "@napi-rs/canvas";
import {describe, expect, test} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {describeGaps} from "../../src/chart/describe-gaps.ts";
import {fontSize, frames} from "../../src/chart/drawing-frame.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {planVertical} from "../../src/chart/plan-vertical.ts";
import {planValueAxis} from "../../src/chart/value-axis.ts";
import {en} from "../../src/language/en.ts";
import {zh} from "../../src/language/zh.ts";
import type {ChartSpec, DrawingSize} from "../../src/model/chart.ts";
import {chart} from "./specs.ts";

const require = createRequire(import.meta.url);
const canvas = createRequire(require.resolve("chartjs-node-canvas"))("canvas") as {
  createCanvas: typeof createCanvas;
  loadImage: typeof loadImage;
};

describe("counts have whole numbers on their axis", () => {
  const ticksOf = (
    type: "bar" | "line" | "stacked-bar",
    unit: string,
    values: (number | null)[],
    rest = {},
  ) => planValueAxis(chart(type, unit, values.map(String), {数: values}, rest)).ticks;

  test.each([
    ["所", [1, 0, 1], ["0", "1"]],
    ["所", [0, 0], ["0", "1"]],
    ["所", [2, 1, null], ["0", "1", "2"]],
    ["个", [3], ["0", "1", "2", "3"]],
    ["人", [9, 12], ["0", "5", "10", "15"]],
    ["人", [-1, 2], ["-2", "-1", "0", "1", "2"]],
    ["%", [4, 3], ["0", "1", "2", "3", "4"]],
  ])("%s %j", (unit, values, ticks) => {
    for (const type of ["bar", "line", "stacked-bar"] as const)
      expect(ticksOf(type, unit, values)).toEqual(ticks);
  });

  test("what is measured keeps its fractions, and so does an axis whose end has one", () => {
    expect(ticksOf("bar", "", [0.35, 0.25])).toEqual(["0", "0.1", "0.2", "0.3", "0.4"]);
    expect(ticksOf("bar", "年", [1.5, 2])).toEqual(["0", "0.5", "1", "1.5", "2"]);
    expect(ticksOf("line", "", [1, 2], {maximum: 2.5})).toEqual(["0", "0.5", "1", "1.5", "2", "2.5"]);
  });
});

const years = (count: number, nameOf: (year: number) => string = (year) => `${year}年`) =>
  Array.from({length: count}, (_, i) => nameOf(2025 - count + i));

describe("time runs to the right: bars over periods stay upright, however many", () => {
  const isLying = (spec: ChartSpec, size: DrawingSize) =>
    (marks[spec.type](spec, style, size).options as {indexAxis?: string}).indexAxis === "y";
  const halves = Array.from({length: 16}, (_, i) => [2018 + Math.floor(i / 2), (i % 2) + 1] as const);
  const cases: [string, string[], ChartSpec["language"]?][] = [
    ["16 years", years(16)],
    ["30 years", years(30)],
    ["inferred years", years(18, (year) => `${year}年*`)],
    ["spans of years", years(14, (year) => `${year}—${year + 1}年`)],
    ["school years", years(14, (year) => `${year}—${year + 1}学年`)],
    ["months", Array.from({length: 24}, (_, i) => `${2024 + Math.floor(i / 12)}年${(i % 12) + 1}月`)],
    ["half-years", halves.map(([year, half]) => zh.dates.half(year, half))],
    ["half-years in English", halves.map(([year, half]) => en.dates.half(year, half)), "en"],
    ["quarters in English", halves.map(([year, half]) => en.dates.quarter(year, 2 * half)), "en"],
  ];

  test.each(cases)("%s", (_, names, language) => {
    for (const type of ["bar", "stacked-bar"] as const) {
      for (const size of ["wide", "half"] as const) {
        const spec = chart(
          type,
          "所",
          names,
          {园: names.map((__, i) => 20 + i)},
          {...(language && {language})},
        );
        expect(isLying(spec, size)).toBe(false);
        const shown = planVertical(spec, style, frames[size])?.names.lines ?? [];
        const every = shown.findIndex((lines, c) => c > 0 && lines.length > 0);
        expect(shown[0]?.join("")).toBe(names[0]?.replaceAll(" ", ""));
        expect(shown.map((lines) => lines.length > 0)).toEqual(names.map((__, c) => c % every === 0));
        const {shape, axes} = planNative(spec, style, size);
        expect([shape, axes?.areNamesUpright]).toEqual(["upright", every > 1]);
      }
    }
  });

  test("what is no time is named in full, and lies down", () => {
    const areas = Array.from({length: 16}, (_, i) => `第${i + 1}片区中心学校`);
    expect(isLying(chart("bar", "所", areas, {园: areas.map((_, i) => 20 + i)}), "wide")).toBe(true);
    const mixed = [...years(15), "土家族苗族自治县"];
    expect(isLying(chart("bar", "所", mixed, {园: mixed.map((_, i) => 20 + i)}), "wide")).toBe(true);
  });
});

test.each([["2024年"], ["沙坪坝"]])("the only name below a line is as large as others: %s", (name) => {
  for (const size of ["wide", "half"] as const) {
    const plan = planVertical(chart("line", "%", [name], {率: [81]}), style, frames[size]);
    expect(plan?.names).toEqual({lines: [[name]], size: fontSize.name});
  }
});

describe("a ring without pieces is drawn as an empty ring", () => {
  async function colourAt(spec: ChartSpec, size: DrawingSize): Promise<string> {
    const {png, width, height} = (await openChartStudio().value?.draw(spec, style, size)) ?? {};
    const image = await canvas.loadImage(Buffer.from(png ?? []));
    const context = canvas.createCanvas(width ?? 1, height ?? 1).getContext("2d");
    context.drawImage(image, 0, 0);
    const {padding} = marks.doughnut(spec, style, size).options!.layout as {
      padding: {left: number; top: number; bottom: number};
    };
    const diameter = frames[size].height - padding.top - padding.bottom;
    const [x, y] = [2 * (padding.left + diameter * 0.1), 2 * (padding.top + diameter / 2)];
    const [r = 0, g = 0, b = 0] = context.getImageData(x, y, 1, 1).data;
    return `#${[r, g, b].map((each) => each.toString(16).padStart(2, "0")).join("")}`;
  }

  test.each([
    ["zeros", [0, 0, 0], style.grid],
    ["no data", [null, null], style.grid],
    ["one piece", [0, 3], style.colours[1]],
  ])("%s", async (_, values, colour) => {
    const spec = chart(
      "doughnut",
      "所",
      values.map((__, i) => `第${i}类`),
      {园: values},
      {labels: "hide"},
    );
    for (const size of ["wide", "half"] as const)
      expect((await colourAt(spec, size)).toLowerCase()).toBe(colour?.toLowerCase());
  });
});

test("what has no value at all is named once below the chart", () => {
  const none = [null, null];
  expect(describeGaps(chart("bar", "%", ["甲", "乙"], {基期: [1, 2], 目标: none}))).toBe("注：目标无数据。");
  expect(describeGaps(chart("bar", "%", ["甲", "乙"], {a: [1, null], b: [2, null]}))).toBe("注：乙无数据。");
  expect(describeGaps(chart("line", "%", ["甲", "乙"], {a: [1, null], 本区: none}))).toBe(
    "注：本区、乙无数据。",
  );
});
