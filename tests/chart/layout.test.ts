import {createRequire} from "node:module";
import type {createCanvas} from "@napi-rs/canvas";
import {describe, expect, test} from "vitest";
import {chartFontFamily, registerChartFont} from "../../src/chart/chart-font.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {formatTick} from "../../src/chart/format-tick.ts";
import {planHeader} from "../../src/chart/plan-header.ts";
import {textWidth} from "../../src/chart/text-width.ts";
import {planValueAxis} from "../../src/chart/value-axis.ts";
import {wrapText} from "../../src/chart/wrap-text.ts";
import {chart} from "./specs.ts";

const require = createRequire(import.meta.url);

test("planned widths are those of the font", () => {
  registerChartFont();
  const canvas = createRequire(require.resolve("chartjs-node-canvas"))("canvas") as {
    createCanvas: typeof createCanvas;
  };
  const context = canvas.createCanvas(10, 10).getContext("2d");
  for (const [weight, slack] of [
    ["regular", 0.01],
    ["bold", 0.1],
  ] as const) {
    context.font = `${weight === "bold" ? 700 : 400} 100px "${chartFontFamily}"`;
    for (const text of ["≥85%", "约12,000人次", "2025年", "TEACHERS", "学前三年毛入园率（%）"]) {
      const drawn = context.measureText(text).width;
      expect(textWidth(text, 100, weight) / drawn).toBeGreaterThan(0.995);
      expect(textWidth(text, 100, weight) / drawn).toBeLessThan(1 + slack);
    }
  }
});

describe("wrapText", () => {
  const wrap = (text: string, characters: number) => wrapText(text, characters * 20, 20);

  test("breaks between words, in even lines", () => {
    expect(wrap("普惠性幼儿园覆盖率", 6)).toEqual(["普惠性幼儿园", "覆盖率"]);
    expect(wrap("九年义务教育巩固率", 6)).toEqual(["九年义务", "教育巩固率"]);
  });

  test("keeps numbers and years whole", () => {
    for (const line of wrap("2025年达到98.5%以上", 4)) expect(line).not.toMatch(/\d$|^[.%年]/);
  });

  test("no line starts with closing or ends with opening punctuation", () => {
    for (let width = 3; width < 14; width += 1) {
      for (const line of wrap("学段贯通型（小学—初中—高中），含“一贯制”学校。", width)) {
        expect(line).not.toMatch(/^[，。）”—]|[（“]$/);
      }
    }
  });

  test("loses nothing", () => {
    expect(wrap("义务教育阶段 集团化办学覆盖率", 4).join("").replaceAll(" ", "")).toBe(
      "义务教育阶段集团化办学覆盖率",
    );
    expect(wrap("", 4)).toEqual([]);
  });
});

test("numbers on axes are written in Chinese style", () => {
  expect(formatTick(12000, 15000)).toBe("1.2万");
  expect(formatTick(5000, 15000)).toBe("0.5万");
  expect(formatTick(5000, 8000)).toBe("5000");
  expect(formatTick(2.5e8, 3e8)).toBe("2.5亿");
  expect(formatTick(0, 15000)).toBe("0");
  expect(formatTick(0.30000000000000004, 0.4)).toBe("0.3");
});

describe("planValueAxis", () => {
  const ends = (unit: string, values: number[], rest = {}) => {
    const names = values.map((_, i) => `第${i}`);
    const {minimum, maximum, step} = planValueAxis(chart("bar", unit, names, {一: values}, rest));
    return [minimum, maximum, step];
  };

  test.each([
    ["%", [90, 85], [0, 100, 20]],
    ["%", [100], [0, 100, 20]],
    ["%", [4.2, 3.9], [0, 5, 1]],
    ["%", [120], [0, 125, 25]],
    ["", [0.35, 0.25], [0, 0.4, 0.1]],
    ["人", [3, 12000], [0, 12500, 2500]],
    ["%", [-6.2, 4.5], [-7.5, 5, 2.5]],
    ["", [0, 0], [0, 1, 1]],
    ["所", [], [0, 1, 1]],
  ])("%s %j → %j", (unit, values, expected) => expect(ends(unit, values)).toEqual(expected));

  test("keeps given ends", () => {
    expect(ends("%", [97, 98.5], {minimum: 90})).toEqual([90, 100, 2]);
    expect(ends("%", [97, 98.5], {minimum: 90, maximum: 99}).slice(0, 2)).toEqual([90, 99]);
  });
});

describe("planHeader", () => {
  const names = ["甲"];
  test("one series needs no legend", () => {
    expect(planHeader(chart("bar", "%", names, {一: [1]}), style, frames.wide).swatches).toEqual([]);
    expect(planHeader(chart("bar", "", names, {一: [1]}), style, frames.wide).height).toBe(0);
  });

  test("unit and legend share a line while they fit", () => {
    const short = planHeader(chart("bar", "%", names, {基线: [1], 目标: [2]}), style, frames.half);
    expect(new Set(short.notes.map(({y}) => y)).size).toBe(1);
    expect(short.notes[0]?.text).toBe("单位：%");
    const series = Object.fromEntries(["一", "二", "三", "四"].map((n) => [`第${n}季度累计完成情况`, [1]]));
    const long = planHeader(chart("bar", "%", names, series), style, frames.half);
    expect(new Set(long.notes.map(({y}) => y)).size).toBe(3);
    for (const {text, x, size} of long.notes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + textWidth(text, size)).toBeLessThanOrEqual(frames.half.width);
    }
  });
});
