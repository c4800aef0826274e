// What differed between the picture of a chart and the chart that Office draws: numbers along the axis, remarks, labels.
import {describe, expect, test} from "vitest";
import {axisFormat} from "../../src/chart/axis-format.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {planVertical} from "../../src/chart/plan-vertical.ts";
import {planValueAxis} from "../../src/chart/value-axis.ts";
import {writePart} from "../../src/ooxml/plain-element.ts";
import {seriesLabels} from "../../src/writer/native-chart/labels.ts";
import {chart} from "./specs.ts";

/** As Excel and LibreOffice print a number: sections or conditions, commas behind the last digit, quoted text. */
function print(format: string, value: number): string {
  const sections = format.split(";").map((section) => ({
    equals: /^\[=([-\d.e+]+)\]/u.exec(section)?.[1],
    code: section.replace(/^\[=[^\]]*\]/u, ""),
  }));
  const conditional = sections.find(({equals}) => equals !== undefined && Number(equals) === value);
  if (sections[0]?.equals !== undefined)
    return printCode((conditional ?? sections.find(({equals}) => equals === undefined))!.code, value);
  const index = sections.length === 1 ? 0 : value > 0 ? 0 : value < 0 ? 1 : 2;
  return printCode(sections[index]!.code, sections.length === 1 ? value : Math.abs(value));
}

function printCode(code: string, value: number): string {
  if (code.includes("General")) return code.replace("General", String(value)).replaceAll('"', "");
  if (code.startsWith("#,##0")) return value.toLocaleString("en-US");
  const scaled = String(Math.round(value / 1000 ** (code.match(/,/gu) ?? []).length));
  const literal = /^0"\."(0+)/u.exec(code);
  const tail = code.replace(/^-?0(?:"\."0+)?,*/u, "").replaceAll('"', "");
  const sign = code.startsWith("-") ? "-" : "";
  if (literal === null) return sign + (code === "0" ? scaled : scaled + tail);
  const decimals = literal[1]!.length;
  const digits = scaled.padStart(decimals + 1, "0");
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}${tail}`;
}

/** Without the zeros that a number format must print: 0.50亿. */
const alike = (text: string) => text.replace(/^-?\d+\.\d+(?=[万亿])/u, (digits) => String(Number(digits)));

/** What LibreOffice makes of a value by a format with conditions and separators between digits. */
function printSeparated(format: string, value: number): string {
  const fitting = format.split(";").find((section) => {
    const [, sign = "", bound = ""] = /^\[(>=|>|=)([\d.]+)\]/u.exec(section) ?? [];
    const holds = {">=": value >= +bound, ">": value > +bound, "=": value === +bound}[sign];
    return holds ?? (format.startsWith("[") || value > 0 || section === "0");
  })!;
  const code = fitting.replace(/^\[[^\]]*\]/u, "");
  if (code.startsWith("#,##0")) return value.toLocaleString("en-US") + code.slice(5).replaceAll('"', "");
  const digits = [...String(Math.round(value / 1000 ** (code.match(/(?<!"),/gu) ?? []).length))];
  const tokens = code.replace(/(?<!"),/gu, "").match(/"[^"]*"|0/gu) ?? [];
  const places = tokens.filter((token) => token === "0").length;
  while (digits.length < places) digits.unshift("0");
  let isFirst = true;
  return tokens
    .map((token) => {
      if (token !== "0") return token.replaceAll('"', "");
      const taken = digits.splice(0, isFirst ? digits.length - places + 1 : 1).join("");
      isFirst = false;
      return taken;
    })
    .join("");
}

describe("with thousands separators a native axis says what the axis of the picture says", () => {
  test.each<[string, readonly (number | string)[], string]>([
    ["1,250,000", [1_234_567, 52_340], ""],
    ["8,000", [7600, 300], ""],
    ["150,000万", ["137986万人", "4.12万人"], ""],
    ["1,500万", ["1434万人", "52万人"], ""],
    ["15,000亿", ["13798亿人", "4000亿人"], ""],
    ["1,500亿", ["1298亿人", "40亿人"], ""],
    ["1,250,000", [1_234_567, 52_340], "人"],
    ["150,000万", ["137986万人", "4.12万人"], "人"],
  ])("up to %s", (last, values, unit) => {
    const spec = chart("bar", "人", values.map(String), {甲: values}, {thousandsSeparators: true});
    const scaled = (text: string) => (text.includes("亿") ? 1e8 : text.includes("万") ? 1e4 : 1);
    const series = spec.series.map(({name, points}) => ({
      name,
      points: points.map((each) => each && {...each, value: each.value * scaled(each.text)}),
    }));
    const axis = planValueAxis({...spec, series});
    expect(axis.ticks.at(-1)).toBe(last);
    const format = axisFormat(axis, unit);
    const expected = axis.ticks.map((tick, index) => (index === axis.ticks.length - 1 ? tick + unit : tick));
    expect(axis.ticks.map((_, index) => printSeparated(format, axis.minimum + index * axis.step))).toEqual(
      expected,
    );
  });
});

describe("a native axis says what the axis of the picture says", () => {
  test.each([
    ["1250亿", [125e9, 61e9]],
    ["125亿", [12_345_678_901.34, 5e9]],
    ["1.2亿", [1.2e8, 3e7]],
    ["25000亿", [2.2e12]],
    ["200万", [1_760_000, 400_000]],
    ["1000万", [9_800_000]],
    ["6万", [52_340, 3400]],
    ["1万", [9800.5, 10_000]],
    ["1.5万", [15_000, 12_000]],
    ["hundreds", [185, 97]],
    ["decimals", [0.35, 0.28]],
    ["below zero", [-12.4, 3.5]],
    ["far below zero", [-4_200_000, 1_500_000]],
  ])("up to %s", (_, values) => {
    const axis = planValueAxis(chart("bar", "人", values.map(String), {甲: values}));
    const format = axisFormat(axis);
    const printed = axis.ticks.map((_tick, index) =>
      print(format, Number((axis.minimum + index * axis.step).toPrecision(12))),
    );
    expect(printed.map(alike)).toEqual(axis.ticks.map(alike));
    expect(printed.join()).not.toMatch(/\d{6}/u);
  });

  test("rows print their unit behind the last number only", () => {
    const axis = planValueAxis(chart("bar", "人", ["甲", "乙"], {甲: [52_340, 20_000]}));
    const format = axisFormat(axis, "人");
    expect([0, 20_000, 60_000].map((value) => print(format, value))).toEqual(["0", "2.0万", "6.0万人"]);
  });

  test("LibreOffice knows no units of an axis, and would print 125000000000亿", () => {
    const {axes} = planNative(chart("bar", "元", ["甲", "乙"], {甲: [125e9, 61e9]}), style, "wide");
    expect(axes?.format).toBe('0,,,"0亿";-0,,,"0亿";0');
  });
});

describe("labels of native charts stay on one line", () => {
  test.each([
    ["bar", 12_345_678_901.34],
    ["horizontal-bar", 9_876_543_210.5],
    ["stacked-bar", 45],
    ["line", 41_200.25],
    ["doughnut", 5_432_109_876.9],
  ] as const)("%s %d", (type, value) => {
    const spec = chart(type, "平方米", ["甲", "乙"], {一: [value, value * 0.9]}, {labels: "show"});
    const planned = planNative(spec, style, "wide");
    const fonts = {latin: "Arial", eastAsia: "黑体", scale: 0.5};
    const xml = writePart(seriesLabels({chart: planned, fonts}, 0));
    const bodies = xml.match(/<a:bodyPr[^>]*>/gu) ?? [];
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter((body) => !body.includes('wrap="none"'))).toEqual([]);
  });
});

describe("pictures of lines say what is missing, as native charts do", () => {
  test.each([
    ["the begin", [null, 2, 3]],
    ["the middle", [1, null, 3]],
    ["the end", [1, 2, null]],
    ["two places", [null, 2, null]],
  ])("at %s", (_, values) => {
    const names = ["2023年", "2024年", "2025年"];
    const spec = chart("line", "人", names, {甲: values});
    const {remark} = planNative(spec, style, "wide");
    const gaps = names.filter((__, index) => values[index] === null);
    expect(remark).toBe(`注：${gaps.join("、")}无数据。`);
    for (const size of ["wide", "half"] as const) expect(footOf(spec, size).replaceAll(" ", "")).toBe(remark);
  });

  test("of several lines, with the line; nothing where nothing is missing, nor below bars, which say it in place", () => {
    const names = ["2024年", "2025年"];
    expect(footOf(chart("line", "人", names, {甲: [1, null], 乙: [1, 2]}), "wide")).toBe(
      "注：2025年（甲）无数据。",
    );
    expect(footOf(chart("line", "人", names, {甲: [1, 3], 乙: [1, 2]}), "wide")).toBe("");
    expect(footOf(chart("bar", "人", names, {甲: [1, null]}), "wide")).toBe("");
  });

  const footOf = (spec: Parameters<typeof planVertical>[0], size: keyof typeof frames) =>
    planVertical(spec, style, frames[size])!
      .foot.notes.map(({text}) => text)
      .join("");
});

describe("names of long times in native charts have the room that LibreOffice needs", () => {
  const years = (count: number) => Array.from({length: count}, (_, i) => `${2025 - count + 1 + i}年`);

  test.each([
    [17, "wide"],
    [30, "wide"],
    [60, "wide"],
    [17, "half"],
  ] as const)("%d years, %s", (count, size) => {
    const names = years(count);
    const {axes, plot, height} = planNative(
      chart("area", "人", names, {甲: names.map((_, index) => index + 1)}),
      style,
      size,
    );
    expect(axes?.areNamesUpright).toBe(true);
    const room = height - plot.y - plot.height;
    // Five characters, half of each digit's width, and what LibreOffice leaves around them.
    expect(room).toBeGreaterThan(3 * (axes?.nameSize ?? 0) * 1.3);
    expect((plot.width / count) * (axes?.nameInterval ?? 0)).toBeGreaterThanOrEqual(axes?.nameSize ?? 0);
  });

  test("few years stay level", () => {
    const {axes} = planNative(chart("line", "人", years(5), {甲: [1, 2, 3, 4, 5]}), style, "wide");
    expect(axes).toMatchObject({areNamesUpright: false, nameInterval: 1});
  });
});
