import {describe, expect, test} from "vitest";
import type {Twip} from "../../../src/model/length.ts";
import {breakHeader} from "../../../src/writer/docx/break-header.ts";
import {fitSize, planColumnWidths, shapeColumns} from "../../../src/writer/docx/column-widths.ts";
import {textEms} from "../../../src/writer/docx/measure-text.ts";
import {figure, table} from "./sample-document.ts";

const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);
const plan = (...shapes: [boolean, number, number][]) =>
  planColumnWidths(
    shapes.map(([numeric, bodyEms, headerEms]) => ({
      numeric,
      hasLatin: numeric,
      bodyEms,
      headerEms,
      lineEms: [headerEms, bodyEms],
      wholeEms: 0,
    })),
    10,
    200 as Twip,
    8845 as Twip,
  );

test.each([
  [[[false, 8, 2]]],
  [
    [
      [false, 8, 2],
      [true, 3, 4],
      [true, 3, 4],
      [false, 3, 2],
    ],
  ],
  [
    [
      [false, 40, 2],
      [true, 3, 4],
      [false, 90, 4],
    ],
  ],
  [Array.from({length: 12}, () => [true, 6, 4])],
  [Array.from({length: 15}, () => [false, 60, 4])],
] as [[boolean, number, number][]][])("widths add up to the twip: %j", (shapes) => {
  const widths = plan(...shapes);
  expect(sum(widths)).toBe(8845);
  expect(widths.every((width) => width > 0 && Number.isInteger(width))).toBe(true);
});

test("figures keep the room of one line while texts wrap", () => {
  const [name, number] = plan([false, 100, 2], [true, 7, 4]);
  expect(number).toBeGreaterThanOrEqual(7 * 200);
  expect(name).toBeGreaterThan(number ?? 0);
});

test("a column holds the longest number of its texts and of its header whole", () => {
  const shapes = shapeColumns(
    table(
      "",
      ["指标", "来源", "2021—2023年"],
      [
        ["字".repeat(40), "字".repeat(90), "较多"],
        ["字".repeat(20), "平均受教育年限为1024.25万平方米", "多"],
      ],
    ),
  );
  const [, source, period] = planColumnWidths(shapes, 12, 200 as Twip, 6400 as Twip);
  // Digits of two thirds of an em, in the widest of fonts.
  expect(source).toBeGreaterThanOrEqual((6 * 0.64 + 0.5 + 4) * 240 + 200);
  expect(period).toBeGreaterThanOrEqual((8 * 0.64 + 2) * 240 + 200);
});

test("short texts stand on one line beside a long one that wraps anyway", () => {
  const short = ["智慧教育示范区建设", "字".repeat(12), "区教委、区大数据局"];
  const shapes = shapeColumns(
    table("", ["项目", "内容", "单位"], [["项目", "字".repeat(60), "单位"], short, short]),
  );
  const widths = planColumnWidths(shapes, 12, 200 as Twip, 8845 as Twip);
  expect(sum(widths)).toBe(8845);
  for (const column of [0, 2]) expect(widths[column]).toBeGreaterThanOrEqual(9 * 240 + 200);
});

test("names get the room that no figure needs, and headers two lines, before a name breaks", () => {
  const header = ["领域", "指标", "2020年基期", "2025年目标", "拟变化", "全市2025年", "完成值", "完成情况"];
  const row = (name: string) => ["学前教育", name, "99.5%", "100%", "+13.7", "93.51%", "—", "未报"];
  const names = ["毛入园率", "普惠性幼儿园覆盖率", "残疾儿童义务教育入学率", "主要劳动年龄人口受高教比例数"];
  const shapes = shapeColumns(table("", header, names.map(row)));
  const [padding, total] = [140 as Twip, 9637 as Twip];
  const sizePt = fitSize(shapes, 10.5, padding, total);
  const widths = planColumnWidths(shapes, sizePt, padding, total);
  expect(sizePt).toBe(10.5);
  const rooms = widths.map((width) => (width - 140) / 20 / sizePt);
  for (const [column, cell] of row(names.at(-1)!).entries())
    expect(rooms[column], cell).toBeGreaterThanOrEqual(textEms(cell));
});

test("a header too long for its column breaks at its bracket or year, else between words as evenly as they allow", () => {
  expect(breakHeader("2020年（基期）", 4)).toEqual(["2020年", "（基期）"]);
  expect(breakHeader("2020年基期", 3.5)).toEqual(["2020年", "基期"]);
  expect(breakHeader("2025年上半年基期", 7)).toEqual(["2025年上半年", "基期"]);
  expect(breakHeader("2025年第一季度基期", 8)).toEqual(["2025年第一季度", "基期"]);
  expect(breakHeader("全市2025年", 3.5)).toEqual(["全市", "2025年"]);
  expect(breakHeader("完成情况", 3)).toEqual(["完成", "情况"]);
  expect(breakHeader("规划期内累计变化", 5)).toEqual(["规划期内", "累计变化"]);
  expect(breakHeader("开展心理健康教育的学校", 4)).toBeUndefined();
});

test("a table with more figures than room is set smaller, down to 9 points", () => {
  const shapes = (count: number) =>
    shapeColumns(
      table(
        "",
        Array.from({length: count}, () => "列"),
        [Array.from({length: count}, () => "128.6亿元")],
      ),
    );
  const [padding, total] = [200 as Twip, 8845 as Twip];
  const fitted = (count: number) => {
    const sizePt = fitSize(shapes(count), 12, padding, total);
    return {sizePt, widths: planColumnWidths(shapes(count), sizePt, padding, total)};
  };
  expect(fitted(4).sizePt).toBe(12);
  const {sizePt, widths} = fitted(7);
  expect(sizePt).toBeLessThan(12);
  for (const width of widths)
    expect((width - 200) / 20 / sizePt).toBeGreaterThanOrEqual(textEms("128.6亿元"));
  expect(fitted(20).sizePt).toBe(9);
  expect(sum(fitted(20).widths)).toBe(8845);
});

describe("columns of figures", () => {
  const numeric = (...cells: string[]) =>
    shapeColumns(
      table(
        "",
        ["列"],
        cells.map((cell) => [cell]),
      ),
    )[0]?.numeric;

  test.each([
    "93.6%",
    "≥95%",
    "超过99%",
    "1.2万人",
    "12,345所",
    "85%—90%",
    "-3.2%",
    "不低于20%",
    "2025年",
    "8.26平方米",
  ])("%s is one", (cell) => expect(numeric(cell)).toBe(true));
  test.each(["教育集团", "第3批学校名单", "区教委、各镇街", "建设16个集团，覆盖85%"])("%s is none", (cell) =>
    expect(numeric(cell)).toBe(false),
  );
  test("gaps may be said with a dash", () => expect(numeric("93.6%", "—", "暂无数据")).toBe(true));
  test("a figure node is one whatever its text", () => {
    expect(shapeColumns(table("", ["列"], [[figure("位居全市前三，其中第1", "a1")]]))[0]?.numeric).toBe(true);
  });
  test("dashes alone make no figures", () => expect(numeric("—", "—")).toBe(false));
});

test("a column is as wide as the longest word of its bold header, in the font that stands in for one that is not there", () => {
  const months = ["November 2024", "December 2024", "January 2025", "Comparison"];
  const block = table(
    "",
    ["Indicator", ...months],
    [["Mortality of children under five", ...months.map(() => figure("9.1", "o1"))]],
  );
  const shapes = shapeColumns(block);
  // DejaVu Sans Bold: November 5.78, December 5.72, January 5.04, Comparison 6.68 ems.
  const bold = [5.78, 5.72, 5.04, 6.68];
  shapes.slice(1).forEach(({wholeEms}, index) => {
    expect(wholeEms + 0.4).toBeGreaterThan(bold[index] ?? 0);
  });
});
