import {describe, expect, test} from "vitest";
import {align} from "../../src/audit/match/align.ts";
import {cellsOf} from "../../src/audit/reader/cell-range.ts";
import {comparableText, originalPiece} from "../../src/audit/text/comparable-text.ts";
import {findMentions} from "../../src/audit/text/mention.ts";
import {numberTokens} from "../../src/audit/text/number-token.ts";

test.each([
  ["９３．５１ ％", "93.51%"],
  ["1,234,567名", "1234567名"],
  ["5,100，3", "5100，3"],
  ["2020,2021", "2020，2021"],
  ["2021–2025", "2021—2025"],
  ["“甲”\u200b乙\u00ad", '"甲"乙'],
])("%s is compared as %s", (original, text) => {
  expect(comparableText(original).text).toBe(text);
});

test("a piece of the original, with the white space within", () => {
  const comparable = comparableText("率 达 93 .51% 。");
  expect(originalPiece(comparable, 2, 8)).toBe("93 .51%");
});

test("mentions with the words around them", () => {
  const text = "不足5%，超过1.5万名，3~5所，2300余个，第6位，前3位，12个百分点以上，最近9所，[1]，负债-5元";
  const tokens = numberTokens(text);
  expect(findMentions(text, tokens).map(({from, to}) => text.slice(from, to))).toEqual([
    ...["不足5%", "超过1.5万名", "3~5所", "2300余个", "第6位", "前3位", "12个百分点以上"],
    ...["近9所", "1", "-5元"],
  ]);
});

describe("alignment", () => {
  const partners = (file: string, recorded: string) =>
    align(file, numberTokens(file), recorded, numberTokens(recorded)).numbers;

  test("numbers stand for those with the same words around them", () => {
    expect(partners("甲率1%，乙率2%", "甲率8%，乙率2%")).toEqual([0, 1]);
    expect(partners("乙率2%", "甲率8%，乙率2%")).toEqual([1]);
    expect(partners("甲率8%，丙数30所，乙率2%", "甲率8%，乙率2%")).toEqual([0, undefined, 1]);
    expect(partners("甲率2%，乙率8%", "甲率8%，乙率2%")).toEqual([0, 1]);
  });
});

test("cells of a reference", () => {
  expect(cellsOf("'My Sheet'!$B$2:$C$3")).toEqual([
    "My Sheet!B2",
    "My Sheet!C2",
    "My Sheet!B3",
    "My Sheet!C3",
  ]);
  expect(cellsOf("(Sheet1!$A$1,Sheet1!$AA$3)")).toEqual(["Sheet1!A1", "Sheet1!AA3"]);
  expect(cellsOf("label 0")).toEqual([]);
  expect(cellsOf("S!$A$1:$XFD$1048576")).toHaveLength(10_000);
});
