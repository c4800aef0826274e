// Kind: tables whose heads, rows and titles name months, quarters and half-years.

import {describe, expect, test} from "vitest";
import type {CheckReport} from "../../src/check/check-report.ts";
import {checkTable, type Row} from "./check-table.ts";
import {bookOf} from "./workbook.ts";

const wrong = ({diagnostics}: CheckReport) =>
  diagnostics.filter(({code}) => /cell|source|printed|uncovered/u.test(code)).map(({message}) => message.en);

const pupils = (period: string, value: number, more: Partial<Row> = {}): Row => ({
  ...{line: 2, printed: `${value}人`, value, indicator: "pupils", period},
  ...more,
});

describe.each<[string, string, string, string]>([
  ["months", "2025-03", "2025年3月", "2025年4月"],
  ["months as numbers", "2025-03", "2025-03", "2025-04"],
  ["months as databanks write them", "2025-03", "2025M03", "2025M04"],
  ["months in English", "2025-03", "Mar 2025", "Apr 2025"],
  ["quarters", "2025-Q1", "2025年一季度", "2025年二季度"],
  ["quarters in short", "2025-Q1", "2025Q1", "2025Q2"],
  ["quarters in English", "2025-Q2", "Q2 2025", "Q3 2025"],
  ["halves", "2025-H1", "2025年上半年", "2025年下半年"],
  ["halves in English", "2025-H2", "2025 H2", "2025 H1"],
  ["months from the first on", "2025-01/2025-06", "2025年1—6月", "2025年1—7月"],
  ["the same months, called otherwise", "2025-H1", "2025年1—6月", "2025年1—7月"],
  ["another year", "2025-03", "2025年3月", "2024年3月"],
])("%s", (_, period, own, other) => {
  test("in heads", async () => {
    const table = `地区,${other},${own}\n单位：人,,\n沙坪坝区,71,72\n`.replace("单位：人,,\n", "");
    const units = table.replace("地区", "地区（人）");
    expect(
      wrong(await checkTable("a.csv", units, [pupils(period, 72, {locator: "C2"})], undefined, false)),
    ).toEqual([]);
    const [found] = wrong(
      await checkTable("a.csv", units, [pupils(period, 71, {locator: "B2"})], undefined, false),
    );
    expect(found).toContain("of something else");
  });

  test("in rows", async () => {
    const table = `时期,在校生（人）\n${other},71\n${own},72\n`;
    const at = (line: number, value: number) => pupils(period, value, {line, locator: `B${line}`});
    expect(wrong(await checkTable("a.csv", table, [at(3, 72)], undefined, false))).toEqual([]);
    const [found] = wrong(await checkTable("a.csv", table, [at(2, 71)], undefined, false));
    expect(found).toContain("of something else");
  });
});

test("a line of a table proves a month, and the times in heads are no numbers", async () => {
  const table = "地区,2025年2月,2025年3月\n单位：人\n".replace("单位：人\n", "");
  const whole = `表1 在校生（单位：人）,,\n${table}沙坪坝区,71,72\n`;
  const rows = [pupils("2025-02", 71, {line: 3}), pupils("2025-03", 72, {line: 3})];
  expect(wrong(await checkTable("a.csv", whole, rows))).toEqual([]);
  const [found] = wrong(
    await checkTable("a.csv", whole, [pupils("2025-04", 71, {line: 3})], undefined, false),
  );
  expect(found).toContain("under other words");
});

describe("two lines of heads", () => {
  const rows = [
    ["2024—2025年在校生（单位：人）"],
    ["地区", "2024年", "", "2025年", ""],
    ["", "一季度", "二季度", "一季度", "二季度"],
    ["沙坪坝区", 71, 72, 73, 74],
  ];
  const book = bookOf({统计: {rows, merged: ["B2:C2", "D2:E2"]}});
  test.each([
    ["2024-Q1", "B", 71, true],
    ["2025-Q1", "D", 73, true],
    ["2025-Q2", "D", 73, false],
    ["2024-Q1", "D", 73, false],
    ["2025", "D", 73, false],
    ["2025-06", "E", 74, true],
  ])("%s in column %s", async (period, column, value, isProved) => {
    const row = pupils(period, value, {line: 4, locator: `统计!${column}4`});
    expect(wrong(await checkTable("a.xlsx", book, [row], undefined, false))).toHaveLength(isProved ? 0 : 1);
  });
});

test("months below a year in the title", async () => {
  const table = "2025年在校生（单位：人）,,\n地区,3月,4月\n沙坪坝区,71,72\n";
  const of = async (period: string) =>
    wrong(await checkTable("a.csv", table, [pupils(period, 71, {line: 3, locator: "B3"})], undefined, false));
  expect(await of("2025-03")).toEqual([]);
  expect((await of("2025-04"))[0]).toContain("of something else");
  expect((await of("2024-03"))[0]).toContain("of something else");
});

test("a table of one count may name its month: what there is in a year", async () => {
  const table = "地区,2025年9月在校生（人）\n沙坪坝区,71\n";
  expect(
    wrong(await checkTable("a.csv", table, [pupils("2025", 71, {locator: "B2"})], undefined, false)),
  ).toEqual([]);
});

describe.each<[string, string, string]>([
  ["Chinese", "3月", "4月"],
  ["English", "March", "April"],
  ["English in short", "Mar", "Apr."],
])("months alone in %s", (_, march, april) => {
  test("tell the columns of a table apart, and are no numbers", async () => {
    const table = `2025年在校生（单位：人）,,\n地区,${march},${april}\n沙坪坝区,71,72\n`;
    const rows = [
      pupils("2025-03", 71, {line: 3, locator: "B3"}),
      pupils("2025-04", 72, {line: 3, locator: "C3"}),
    ];
    expect(wrong(await checkTable("a.csv", table, rows))).toEqual([]);
    const other = [pupils("2025-04", 71, {line: 3, locator: "B3"})];
    expect(wrong(await checkTable("a.csv", table, other, undefined, false))[0]).toContain(
      "of something else",
    );
  });
});
