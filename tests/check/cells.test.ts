// Kind: sources that are workbooks or data files, whose figures are named by their cells.

import {createHash} from "node:crypto";
import {describe, expect, test} from "vitest";
import type {CheckReport} from "../../src/check/check-report.ts";
import {findUncovered} from "../../src/check/find-uncovered.ts";
import {readSource} from "../../src/check/source-text.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {inMemory, tinyPackage} from "../dataset/tiny-package.ts";
import {checkTable, type Row} from "./check-table.ts";
import {sourceFolder} from "./sources.ts";
import {bookOf, type Cell, type Sheet} from "./workbook.ts";

const codes = ({diagnostics}: CheckReport) =>
  diagnostics.map(({code}) => code).filter((code) => /cell|source|printed/u.test(code));

/** What is told of the rows, in both languages, with what to do. */
const told = ({diagnostics}: CheckReport) =>
  diagnostics
    .filter(({code}) => /cell|source|printed/u.test(code))
    .map(({code, message, hint}) => `${code}: ${message.en} → ${hint?.en}`);

const heads: readonly Cell[] = ["地区", "毛入学率（%）", "在校生（万人）", "学校数"];
const sheet = (...cells: Cell[]): Record<string, Sheet> => ({统计: {rows: [heads, ["沙坪坝区", ...cells]]}});
/** A text in the only column of figures. */
const english = (text: string): Record<string, Sheet> => ({
  统计: {
    rows: [
      ["Area", "Population"],
      ["沙坪坝区", text],
    ],
  },
});
const rate = (value: number, printed = `${value}%`, more: Partial<Row> = {}): Row => ({
  ...{line: 2, locator: "统计!B2", printed, value},
  ...more,
});
const check = (sheets: Record<string, Sheet>, ...rows: Row[]) =>
  checkTable("统计.xlsx", bookOf(sheets), rows);

describe("a cell proves a row", () => {
  test.each<[string, Record<string, Sheet>, Row]>([
    ["a number under its unit", sheet(71.3), rate(71.3)],
    ["printed without the unit", sheet(71.3), rate(71.3, "71.3")],
    ["per cent of a form", sheet({value: 0.713, format: "0.0%"}), rate(71.3)],
    ["as shown, where more is stored", sheet({value: 0.71284, format: "0.0%"}), rate(71.3)],
    ["as stored", sheet({value: 0.71284, format: "0.0%"}), rate(71.284)],
    ["digits that the form leaves out", sheet({value: 71.28371, format: "0.00"}), rate(71.28)],
    ["a half is rounded up, as Excel shows it", sheet({value: 71.285, format: "0.00"}), rate(71.29)],
    ["a formula with its stored value", sheet({formula: "A1/B1", value: 71.3}), rate(71.3)],
    ["a sum of fractions", sheet({formula: "0.1+0.2", value: 0.30000000000000004}), rate(0.3)],
    ["a number that is a text", sheet("71.3"), rate(71.3)],
    ["a text with its unit", sheet("71.3％"), rate(71.3)],
    ["a text with its qualifier", sheet("98%以上"), rate(98, "98%以上", {qualifier: "at_least"})],
    ["words around it", sheet("达到71.3%，全市第三"), rate(71.3)],
    [
      "a unit with a scale",
      sheet(1, 5.234),
      rate(52340, "5.234万人", {locator: "统计!C2", indicator: "pupils"}),
    ],
    ["a bare number in it", sheet(1, 5.234), rate(52340, "5.234", {locator: "统计!C2", indicator: "pupils"})],
    [
      "thousands in the form",
      {统计: {rows: [heads, ["沙坪坝区", 1, 2, {value: 52340, format: "#,##0"}]]}},
      rate(52340, "52,340所", {locator: "统计!D2", indicator: "schools"}),
    ],
    [
      "thousands in a text",
      sheet(1, 2, "52,340"),
      rate(52340, "52340所", {locator: "统计!D2", indicator: "schools"}),
    ],
    [
      "a form with its unit",
      sheet(1, 2, {value: 52, format: '0"所"'}),
      rate(52, "52所", {locator: "统计!D2", indicator: "schools"}),
    ],
    ["no unit anywhere", sheet(1, 2, 52), rate(52, "52", {locator: "统计!D2", indicator: "schools"})],
    ["a name in quotes, with dollars", sheet(71.3), rate(71.3, "71.3%", {locator: "'统计'!$B$2"})],
    ["a full-width mark", sheet(71.3), rate(71.3, "71.3%", {locator: "统计！B2"})],
    ["the only sheet, without its name", sheet(71.3), rate(71.3, "71.3%", {locator: "B2"})],
    [
      "a name with spaces and a quote",
      {"Year's table": {rows: [heads, ["沙坪坝区", 71.3]]}},
      rate(71.3, "71.3%", {locator: "'Year''s table'!B2"}),
    ],
    [
      "a merged cell, by one that it covers",
      {统计: {rows: [heads, ["沙坪坝区", 71.3], ["高新区"]], merged: ["B2:B3"]}},
      rate(71.3, "71.3%", {locator: "统计!B3", line: 3}),
    ],
    [
      "behind empty rows and columns",
      {统计: {rows: [[], [], ["", "", "毛入学率（%）"], [], ["", "沙坪坝区", 71.3]]}},
      rate(71.3, "71.3%", {locator: "统计!C5", line: 5}),
    ],
    [
      "a place in an order",
      {
        统计: {
          rows: [
            ["地区", "毛入学率位次"],
            ["沙坪坝区", 6],
          ],
        },
      },
      rate(6, "第6位", {indicator: "place"}),
    ],
    [
      "a text with its qualifier in English",
      english("a total of about 3.2 million people"),
      rate(3_200_000, "about 3.2 million people", {indicator: "people", qualifier: "about"}),
    ],
    [
      "words around it in English, thousands in them",
      english("All 52,340 people"),
      rate(52340, "52340 people", {indicator: "people"}),
    ],
    [
      "below zero",
      {
        统计: {
          rows: [
            ["地区", "在校生增长（%）"],
            ["沙坪坝区", {value: -0.012, format: "0.0%;(0.0%)"}],
          ],
        },
      },
      rate(-1.2, "-1.2%", {indicator: "growth"}),
    ],
  ])("%s", async (_, sheets, row) => {
    expect(told(await check(sheets, row))).toEqual([]);
  });
});

describe("a cell does not", () => {
  test.each<[string, Record<string, Sheet>, Row, string, string]>([
    ["another number", sheet(70.2), rate(71.3), 'B2 holds "70.2%", not "71.3%"', "correct the locator"],
    ["a rounded one", sheet(71.28371), rate(71.3), 'holds "71.28371%"', "write all digits"],
    ["nothing", sheet(""), rate(71.3), "is empty", "correct the locator"],
    ["a formula without a value", sheet({formula: "A1"}), rate(71.3), "has a formula", "save it"],
    [
      "an error of Excel",
      sheet({value: "#N/A", type: "e"}),
      rate(71.3),
      'holds "#N/A"',
      "correct the locator",
    ],
    ["a dash", sheet("—"), rate(71.3), 'holds "-"', "correct the locator"],
    [
      "the number in another unit",
      sheet(1, 52340),
      rate(52340, "52340人", {locator: "统计!C2", indicator: "pupils"}),
      'holds "52340万人"',
      "unit of the indicator",
    ],
    ["a piece of a text", sheet("超过71.3%"), rate(71.3), 'holds "超过71.3%"', "correct the locator"],
    [
      "a piece of a text in English",
      english("about 3.2 million people"),
      rate(3_200_000, "3.2 million people", {indicator: "people"}),
      'holds "about 3.2 million people"',
      "correct the locator",
    ],
    [
      "an amount without its currency",
      english("some USD 52,340 people"),
      rate(52340, "52340 people", {indicator: "people"}),
      'holds "some USD 52,340 people"',
      "correct the locator",
    ],
    [
      "a number without its scale",
      english("3.2 bn people"),
      rate(3.2, "3.2", {indicator: "people"}),
      'holds "3.2 bn people"',
      "correct the locator",
    ],
    [
      "the next row",
      {统计: {rows: [heads, ["沙坪坝区", 71.3], ["高新区", 70.2]]}},
      rate(71.3, "71.3%", {locator: "统计!B3", line: 3}),
      'B3 holds "70.2%"',
      "统计!B2 holds it: correct the locator",
    ],
    [
      "the same number of another area",
      {统计: {rows: [heads, ["沙坪坝区", 71.3], ["高新区", 71.3]]}},
      rate(71.3, "71.3%", {locator: "统计!B3", line: 3}),
      "of something else (毛入学率(%)，高新区)",
      "统计!B2 holds it",
    ],
    [
      "another sheet that holds it",
      {...sheet(70.2), 附表: {rows: [heads, ["沙坪坝区", 71.3]]}},
      rate(71.3),
      'holds "70.2%"',
      "附表!B2 holds it",
    ],
    ["a sheet that is not there", sheet(71.3), rate(71.3, "71.3%", {locator: "总表!B2"}), "no sheet", "统计"],
    [
      "a hidden sheet",
      {...sheet(71.3), 底表: {rows: [heads, ["沙坪坝区", 71.3]], isHidden: true}},
      rate(71.3, "71.3%", {locator: "底表!B2"}),
      "no sheet",
      "统计",
    ],
    [
      "no sheet, of several",
      {...sheet(71.3), 附表: {rows: [heads]}},
      rate(71.3, "71.3%", {locator: "B2"}),
      "names none",
      "统计, 附表",
    ],
    [
      "a row below the last",
      sheet(71.3),
      rate(71.3, "71.3%", {locator: "统计!B9", line: 9}),
      "below the last row, which is 2",
      "correct",
    ],
    ["words instead of a cell", sheet(71.3), rate(71.3, "71.3%", {locator: "表1"}), "no cell", "Sheet1!C12"],
    ["another line", sheet(71.3), rate(71.3, "71.3%", {line: 5}), "line 2, but the row says line 5", "line"],
  ])("%s", async (_, sheets, row, message, hint) => {
    const found = told(await check(sheets, row));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]?.split(" → ")[1]).toContain(hint);
  });

  test("two rows of one thing do not share a cell, two of a cell with both may", async () => {
    const both = await check(sheet(71.3), rate(71.3), rate(71.3));
    expect(codes(both)).toContain("not-in-source");
    const shared = await check(sheet(71.3), rate(71.3), rate(71.3, "71.3%", {status: "baseline"}));
    expect(told(shared)).toEqual([]);
  });
});

test("cells beyond the columns that are read are not those of the next row", async () => {
  const far = Array.from({length: 500}, (): Cell => "");
  const rows = [heads, ["沙坪坝区", ...far, {formula: "A1"}], ["高新区", 71.3]] as const;
  const row = rate(71.3, "71.3%", {locator: "统计!B3", line: 3, area: "CQ-GXQ"});
  expect(told(await check({统计: {rows}}, row))).toEqual([]);
});

test("a source with more open numbers than a call can have arguments is told whole", async () => {
  const {value: dataset} = await loadDataset("", inMemory(tinyPackage()));
  const source = dataset?.sources[0];
  if (!dataset || !source) throw new Error("the tiny package has a source");
  const text = readSource("1人\n".repeat(150_000), "a.txt", new Set());
  const sources = {texts: new Map([[source.id, text]]), tables: new Map()};
  const found = findUncovered({...dataset, notFigures: []}, sources, new Map(), sourceFolder({}));
  expect(found.diagnostics.length).toBe(150_000);
});

describe("a data file of rows", () => {
  const csv =
    "country,indicator,year,value\nCQ-GXQ,rate,2020,71.3\n500106,rate,2020,70\nCQ-GXQ,kept,2020,88\n";
  const of = (locator: string, line: number, value: number, more: Partial<Row> = {}) =>
    checkTable("who.csv", csv, [{locator, line, value, printed: String(value), area: "CQ-GXQ", ...more}]);

  test("is proved by its cells", async () => expect(told(await of("D2", 2, 71.3))).toEqual([]));

  test("codes of areas, ids of indicators and years in the row tell what else a number is", async () => {
    expect(told(await of("D4", 4, 88))[0]).toContain("of something else");
    expect(told(await of("D2", 2, 71.3, {period: "2021"}))[0]).toContain("of something else");
    expect(told(await of("D2", 2, 71.3, {indicator: "kept"}))[0]).toContain("of something else");
    const other = "country,indicator,year,value\nNOR,rate,2020,71.3\nCQ-GXQ,rate,2020,71.3\n";
    const row = {locator: "D3", line: 3, value: 71.3, printed: "71.3", area: "500106"};
    expect(told(await checkTable("who.csv", other, [row]))[0]).toContain("of something else");
  });

  test("rows are counted as a spreadsheet counts them, whatever breaks within cells", async () => {
    const broken = 'name,"value\n(rate)"\n"a\nb",71.3\n';
    const row = {value: 71.3, printed: "71.3", locator: "B2"};
    expect(told(await checkTable("a.csv", broken, [{...row, line: 3}]))).toEqual([]);
    expect(told(await checkTable("a.csv", broken, [{...row, line: 2}]))).toEqual([]);
    expect(told(await checkTable("a.csv", broken, [{...row, line: 6}]))[0]).toContain("line 3");
  });

  test.each(["a.tsv", "a.tab"])("tabs part cells as well: %s", async (file) => {
    const row = {value: 71.3, printed: "71.3%", locator: "B2", line: 2};
    expect(told(await checkTable(file, "地区\t毛入学率（%）\n沙坪坝区\t71.3\n", [row]))).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  test.each<[string, Uint8Array, string]>([
    ["no workbook", new TextEncoder().encode("text"), "cannot be read"],
    ["cut off", bookOf(sheet(71.3)).slice(0, 600), "cannot be read"],
    ["an old one", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "cannot be read"],
  ])("%s", async (_, bytes, message) => {
    const [found = ""] = told(await checkTable("统计.xlsx", bytes, [rate(71.3)]));
    expect(found).toContain("source-not-readable");
    expect(found).toContain(message);
  });

  test("a file that has changed is told beside its cells", async () => {
    const bytes = bookOf(sheet(71.3));
    expect(createHash("sha256").update(bytes).digest("hex")).toHaveLength(64);
    const report = await checkTable("统计.xlsx", bytes, [rate(71.3)], bookOf(sheet(71.4)));
    expect(codes(report).toSorted()).toEqual(["cell-differs", "source-changed"]);
  });
});

test("numbers of a workbook that nothing accounts for are told by their cells, runs as one", async () => {
  const rows = [
    heads,
    ["沙坪坝区", 71.3, 5, 3],
    ...["甲区", "乙区", "丙区"].map((area, row) => [area, 60 + row]),
  ];
  const {diagnostics, counts} = await check({统计: {rows}}, rate(71.3));
  const open = diagnostics.filter(({code}) => code === "uncovered-number");
  expect(open.map(({message, place}) => `${place?.line}:${place?.column} ${message.en}`)).toEqual([
    '2:3 "5" in 统计!C2 is no observation, and not listed as no figure',
    '2:4 "3" in 统计!D2 is no observation, and not listed as no figure',
    "3:2 the 3 numbers in 统计!B3:B5 are no observation, and not listed as no figure",
  ]);
  expect(counts).toMatchObject({verified: 1, numbers: 6, uncovered: 5});
});

test("many rows are indexed once, however many rows are wrong", async () => {
  const lines = Array.from({length: 20_000}, (_, index) => `r${index},${index + 0.5}`);
  const rows = Array.from({length: 19}, (_, index): Row => {
    const value = index * 1000 + 0.5;
    return {
      line: index * 1000 + 3,
      locator: `B${index * 1000 + 3}`,
      value,
      printed: String(value),
      indicator: "ratio",
    };
  });
  const report = await checkTable(
    "large.csv",
    `name,差异系数\n${lines.join("\n")}\n`,
    rows,
    undefined,
    false,
  );
  const found = told(report);
  expect(found).toHaveLength(19);
  expect(found.every((each, index) => each.includes(`B${index * 1000 + 2} holds it`))).toBe(true);
});
