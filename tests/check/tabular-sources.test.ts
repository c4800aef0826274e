import {describe, expect, test} from "vitest";
import type {CheckReport} from "../../src/check/check-report.ts";
import {checkTable as check, type Row} from "./check-table.ts";

const codes = ({diagnostics}: CheckReport) =>
  diagnostics.map(({code}) => code).filter((code) => /source|printed|uncovered/u.test(code));

const utf8 = (text: string) => new TextEncoder().encode(text);

type Case = readonly [what: string, file: string, table: string | Uint8Array, row: Row];

const proved: Case[] = [
  [
    "a unit in Chinese brackets",
    "a.csv",
    "地区,毛入学率（%）\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the bare number of the cell",
    "a.csv",
    "地区,毛入学率（%）\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7", value: 71.7},
  ],
  [
    "a unit behind a slash",
    "a.csv",
    "地区,毛入学率/%\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a full-width slash",
    "a.csv",
    "地区,毛入学率／％\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7％", value: 71.7},
  ],
  [
    "a unit with a scale",
    "a.csv",
    "地区,在校生（万人）\n沙坪坝,5.234\n",
    {line: 2, printed: "5.234万人", value: 52340, indicator: "pupils"},
  ],
  [
    "a bare number in a scale",
    "a.csv",
    "地区,在校生（万人）\n沙坪坝,5.234\n",
    {line: 2, printed: "5.234", value: 52340, indicator: "pupils"},
  ],
  [
    "a unit in the first cell of the row",
    "a.csv",
    "在校生（人）,52340\n",
    {line: 1, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "a unit in a line above",
    "a.csv",
    "表3 在校学生数\n单位：万人,\n地区,2020\n沙坪坝区,5.2\n",
    {line: 4, printed: "5.2万人", value: 52000, indicator: "pupils"},
  ],
  [
    "a unit in the title, cells empty behind it",
    "a.csv",
    "表3 学校数（单位：所）,,\n地区,2019,2020\n沙坪坝区,51,52\n",
    {line: 3, printed: "52所", value: 52, indicator: "schools"},
  ],
  [
    "a column of units",
    "a.csv",
    "指标,单位,2019,2020\n在校生,人,52000,52340\n",
    {line: 2, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "thousands in quotes",
    "a.csv",
    '地区,在校生（人）\n沙坪坝区,"52,340"\n',
    {line: 2, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "thousands, printed with them",
    "a.csv",
    '地区,在校生（人）\n沙坪坝区,"52,340"\n',
    {line: 2, printed: "52,340人", value: 52340, indicator: "pupils"},
  ],
  [
    "other measure words of the indicator",
    "a.csv",
    "地区,在校生（名）\n沙坪坝区,52340\n",
    {line: 2, printed: "52340名", value: 52340, indicator: "pupils"},
  ],
  [
    "money in a smaller unit",
    "a.csv",
    "地区,教育经费（元）\n沙坪坝区,12500\n",
    {line: 2, printed: "12500元", value: 1.25, indicator: "funds"},
  ],
  [
    "a cell that prints its unit",
    "a.csv",
    "地区,毛入学率\n沙坪坝区,71.7%\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a rank",
    "a.csv",
    "地区,毛入学率位次\n沙坪坝区,6\n",
    {line: 2, printed: "第6位", value: 6, indicator: "place"},
  ],
  [
    "a number without a unit",
    "a.csv",
    "地区,差异系数\n沙坪坝区,0.33\n",
    {line: 2, printed: "0.33", value: 0.33, indicator: "ratio"},
  ],
  [
    "a fall",
    "a.csv",
    "地区,在校生增长（%）\n沙坪坝区,-1.2\n",
    {line: 2, printed: "-1.2%", value: -1.2, indicator: "growth"},
  ],
  [
    "two lines of heads, the upper one merged",
    "a.csv",
    "地区,在校生（人）,,毛入学率（%）,\n,2019,2020,2019,2020\n沙坪坝区,52000,52340,70.1,71.7\n",
    {line: 3, printed: "71.7%", value: 71.7},
  ],
  [
    "a long table",
    "a.csv",
    "area,indicator,unit,year,value\n沙坪坝区,毛入学率,%,2019,70.1\n沙坪坝区,毛入学率,%,2020,71.7\n",
    {line: 3, printed: "71.7%", value: 71.7},
  ],
  [
    "a long table with the unit in the name",
    "a.csv",
    "国家,指标,年份,数值\n沙坪坝区,毛入学率（%）,2020,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "heads of the World Bank",
    "a.csv",
    "Country,Series,2019 [YR2019],2020 [YR2020]\n沙坪坝区,毛入学率 (% gross),70.1,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a second table in the file",
    "a.csv",
    "表1\n地区,学校数（所）\n沙坪坝区,71\n\n表2\n地区,毛入学率（%）\n沙坪坝区,71.7\n",
    {line: 7, printed: "71.7%", value: 71.7},
  ],
  [
    "a school year",
    "a.csv",
    "指标,2019-2020学年\n毛入学率（%）,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  ["tabs", "a.tsv", "地区\t毛入学率（%）\n沙坪坝区\t71.7\n", {line: 2, printed: "71.7%", value: 71.7}],
  ["semicolons", "a.csv", "地区;毛入学率（%）\n沙坪坝区;71.7\n", {line: 2, printed: "71.7%", value: 71.7}],
  [
    "a table of Markdown",
    "a.md",
    "# 一\n\n单位：%\n\n| 地区 | 毛入学率 |\n| --- | --: |\n| 沙坪坝区 | 71.7 |\n",
    {line: 7, printed: "71.7%", value: 71.7},
  ],
  [
    "a table of tabs in a text",
    "a.txt",
    "各区情况\n地区\t毛入学率（%）\n沙坪坝区\t71.7\n",
    {line: 3, printed: "71.7%", value: 71.7},
  ],
  [
    "UTF-8 with a mark",
    "a.csv",
    utf8("\ufeff地区,毛入学率（%）\r\n沙坪坝区,71.7\r\n"),
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "UTF-16",
    "a.csv",
    Buffer.from("\ufeff地区\t毛入学率（%）\r\n沙坪坝区\t71.7\r\n", "utf16le"),
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  // 地区,毛入学率（%） / 沙坪坝区,71.7 in GBK
  [
    "GBK",
    "a.csv",
    Buffer.from("b5d8c7f82cc3abc8ebd1a7c2caa3a825a3a90ac9b3c6bab0d3c7f82c37312e370a", "hex"),
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a head over two lines in quotes",
    "a.csv",
    '地区,"毛入学率\n（%）"\n沙坪坝区,71.7\n',
    {line: 3, printed: "71.7%", value: 71.7},
  ],
];

const refused: Case[] = [
  [
    "another unit in the head",
    "a.csv",
    "地区,毛入学率（人）\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  ["no unit at all", "a.csv", "地区,毛入学率\n沙坪坝区,71.7\n", {line: 2, printed: "71.7%", value: 71.7}],
  [
    "no unit at all, the number bare",
    "a.csv",
    "地区,毛入学率\n沙坪坝区,71.7\n",
    {line: 2, printed: "71.7", value: 71.7},
  ],
  [
    "a larger scale",
    "a.csv",
    "地区,在校生（万人）\n沙坪坝区,52340\n",
    {line: 2, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "a larger scale, the number bare",
    "a.csv",
    "地区,在校生（万人）\n沙坪坝区,52340\n",
    {line: 2, printed: "52340", value: 52340, indicator: "pupils"},
  ],
  [
    "a smaller scale",
    "a.csv",
    "地区,在校生（人）\n沙坪坝区,5.2\n",
    {line: 2, printed: "5.2万人", value: 52000, indicator: "pupils"},
  ],
  [
    "a larger scale in the title",
    "a.csv",
    "单位：万人\n地区,在校生\n沙坪坝区,52340\n",
    {line: 3, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "a scale that nobody knows",
    "a.csv",
    "单位：人\n地区,在校生（thousand）\n沙坪坝区,52340\n",
    {line: 3, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "several units in the title",
    "a.csv",
    "单位：万人、%\n地区,毛入学率\n沙坪坝区,71.7\n",
    {line: 3, printed: "71.7%", value: 71.7},
  ],
  [
    "a head and a column of units that differ",
    "a.csv",
    "指标,单位,数值（万人）\n在校生,人,52340\n",
    {line: 2, printed: "52340人", value: 52340, indicator: "pupils"},
  ],
  [
    "another row",
    "a.csv",
    "地区,毛入学率（%）\n沙坪坝区,71.7\n重庆市,80.1\n",
    {line: 2, printed: "80.1%", value: 80.1},
  ],
  [
    "the row of another area",
    "a.csv",
    "地区,毛入学率（%）\n重庆市,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the column of another area",
    "a.csv",
    "指标,重庆市,沙坪坝区\n毛入学率（%）,71.7,80.1\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the column of the whole, beside that of the area",
    "a.csv",
    "指标,全市,沙坪坝区\n毛入学率（%）,71.7,80.1\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the column of another indicator",
    "a.csv",
    "地区,毛入学率（%）,巩固率（%）\n沙坪坝区,80.1,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a cell with its unit under another indicator",
    "a.csv",
    "地区,毛入学率,巩固率\n沙坪坝区,80.1%,71.7%\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a column of the unit beside that of the indicator",
    "a.csv",
    "地区,毛入学率（%）,达标率（%）\n沙坪坝区,80.1,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the row of another indicator",
    "a.csv",
    "指标,单位,2020\n巩固率,%,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the column of another year",
    "a.csv",
    "地区,2019,2020\n毛入学率（%）,71.7,80.1\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "the row of another year",
    "a.csv",
    "国家,指标,年份,数值\n沙坪坝区,毛入学率（%）,2019,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a change of the indicator",
    "a.csv",
    "指标,数值（%）,比上年增长（%）\n毛入学率,80.1,71.7\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "a piece of a number with thousands",
    "a.csv",
    '地区,在校生（人）\n沙坪坝区,"52,340"\n',
    {line: 2, printed: "340人", value: 340, indicator: "pupils"},
  ],
  [
    "the start of a decimal",
    "a.csv",
    "地区,毛入学率（%）\n沙坪坝区,71.75\n",
    {line: 2, printed: "71.7%", value: 71.7},
  ],
  [
    "two cells read as one",
    "a.tsv",
    "地区\t学校数（所）\t班数（个）\n沙坪坝区\t52\t34所\n",
    {line: 2, printed: "5234所", value: 5234, indicator: "schools"},
  ],
  [
    "an ordinal",
    "a.csv",
    "序号,指标,单位,2020\n71,学校数,所,80\n",
    {line: 2, printed: "71所", value: 71, indicator: "schools"},
  ],
  [
    "the year of the row",
    "a.csv",
    "年份,学校数（所）\n2020,80\n",
    {line: 2, printed: "2020所", value: 2020, indicator: "schools"},
  ],
  [
    "the unit of the table before",
    "a.csv",
    "单位：%\n地区,毛入学率\n重庆市,90\n\n地区,入学情况\n沙坪坝区,71.7\n",
    {line: 6, printed: "71.7%", value: 71.7},
  ],
  [
    "an amount taken for a share",
    "a.csv",
    "单位：%\n地区,毛入学率,在校生（人）\n沙坪坝区,80.1,71.7\n",
    {line: 3, printed: "71.7%", value: 71.7},
  ],
];

describe("tabular sources", () => {
  test.each(proved)("%s proves a row, and the number is accounted for", async (_, file, table, row) => {
    const report = await check(file, table, [row]);
    const shown = row.printed.replace(/[^\d.,]/gu, "");
    expect(codes(report).filter((code) => code !== "uncovered-number")).toEqual([]);
    expect(report.counts.verified).toBe(1);
    const open = report.diagnostics.filter(({code}) => code === "uncovered-number");
    expect(open.filter(({message}) => message.en.startsWith(`"${shown}`))).toEqual([]);
  });

  test.each(refused)("%s proves nothing", async (_, file, table, row) => {
    const report = await check(file, table, [row]);
    expect(report.counts.verified).toBe(0);
    expect(codes(report)).toContain("not-in-source");
    expect(report.verdict).toBe("data-invalid");
  });

  test("one cell proves one row, and each cell of a line its own", async () => {
    const table = "指标,2019,2020\n毛入学率（%）,71.7,71.7\n";
    const rows = ["2019", "2020"].map((period) => ({line: 2, printed: "71.7%", value: 71.7, period}));
    const both = await check("a.csv", table, rows);
    expect(codes(both)).toEqual([]);
    expect(both.counts).toMatchObject({verified: 2, numbers: 2, uncovered: 0});
    const twice = await check("a.csv", table, [rows[1]!, {...rows[1]!, indicator: "rate"}]);
    expect(codes(twice)).toContain("not-in-source");
  });

  test("the message tells what the table says, and where the row stands", async () => {
    const table = "地区,在校生（万人）\n重庆市,5.1\n沙坪坝区,5.2\n";
    const inOther = await check("a.csv", table, [
      {line: 3, printed: "5.2人", value: 5.2, indicator: "pupils"},
    ]);
    expect(inOther.diagnostics[0]?.message.zh).toContain("5.2万人");
    const moved = await check("a.csv", table, [
      {line: 2, printed: "5.2万人", value: 52000, indicator: "pupils"},
    ]);
    expect(moved.diagnostics[0]?.hint?.zh).toContain("第 3 行");
  });

  test("years of heads, ordinals and the scale of a unit are no figures, and every other number is", async () => {
    const table =
      "表1 学校情况（万所）\n序号,代码,指标,单位,2019,2020年\n1,500106,学校数,所,51,52\n2,500107,在校生,万人,5,6\n";
    const report = await check("a.csv", table, [{line: 3, printed: "52所", value: 52, indicator: "schools"}]);
    const open = report.diagnostics.filter(({code}) => code === "uncovered-number");
    expect(open.map(({message}) => /"(.+?)"/u.exec(message.en)?.[1])).toEqual(["51", "5", "6"]);
    expect(report.counts).toMatchObject({numbers: 4, uncovered: 3});
  });

  test("numbers side by side are counted one by one", async () => {
    const report = await check("a.csv", "学校数（所）,在校生（人）,班\n12,340,560\n", [
      {line: 2, printed: "12所", value: 12, indicator: "schools"},
    ]);
    expect(report.counts).toMatchObject({verified: 1, numbers: 3, uncovered: 2});
  });

  test("a bare number that is not its row's value is refused without sources too", async () => {
    const report = await check("a.csv", "地区,毛入学率（%）\n沙坪坝区,71.7\n", [
      {line: 2, printed: "71.7", value: 0.717},
    ]);
    expect(codes(report)).toContain("printed-means-otherwise");
  });
});
