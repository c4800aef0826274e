import {describe, expect, test} from "vitest";
import type {Twip} from "../../../src/model/length.ts";
import {fitColumns, planColumnWidths, shapeColumns} from "../../../src/writer/docx/column-widths.ts";
import {textEms} from "../../../src/writer/docx/measure-text.ts";
import {figure, table} from "./sample-document.ts";

const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);
const plan = (...shapes: [boolean, number, number][]) =>
  planColumnWidths(
    shapes.map(([numeric, bodyEms, headerEms]) => ({
      numeric,
      bodyEms,
      headerEms,
      cellEms: [bodyEms],
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

test("a table with more figures than room is set smaller, down to 9 points", () => {
  const shapes = (count: number) =>
    shapeColumns(
      table(
        "",
        Array.from({length: count}, () => "列"),
        [Array.from({length: count}, () => "128.6亿元")],
      ),
    );
  const fitted = (count: number) => fitColumns(shapes(count), 12, 200 as Twip, 8845 as Twip);
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
