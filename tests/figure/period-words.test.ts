import {expect, test} from "vitest";
import {isPeriod} from "../../src/figure/period-span.ts";
import {findPeriodWords, monthsOf, periodOf, readPeriodWord} from "../../src/figure/period-words.ts";

const say = (text: string) => findPeriodWords(text).map(({year, part}) => `${year ?? "?"} ${part}`.trim());

test.each([
  ["2025年3月", "2025 03"],
  ["2025年12月份", "2025 12"],
  ["3月", "? 03"],
  ["2025年1—6月", "2025 01/06"],
  ["1-6月", "? 01/06"],
  ["1月至6月", "? 01/06"],
  ["2025年一季度", "2025 Q1"],
  ["第4季度", "? Q4"],
  ["2025年前三季度", "2025 Q1/Q3"],
  ["2025年一至三季度", "2025 Q1/Q3"],
  ["上半年", "? H1"],
  ["2024年下半年", "2024 H2"],
  ["Mar 2025", "2025 03"],
  ["March, 2025", "2025 03"],
  ["Sept. 2025", "2025 09"],
  ["2025-Mar", "2025 03"],
  ["May", "? 05"],
  ["Jan–Jun 2025", "2025 01/06"],
  ["2025M03", "2025 03"],
  ["2025-03", "2025 03"],
  ["2025/3", "2025 03"],
  ["Q1 2025", "2025 Q1"],
  ["2025Q1", "2025 Q1"],
  ["2025-Q1", "2025 Q1"],
  ["2025 H1", "2025 H1"],
  ["H2", "? H2"],
  ["2025", "2025"],
  ["2025年", "2025"],
  ["2025年度", "2025"],
])("%s is one time", (text, expected) => {
  expect(say(text)).toEqual([expected]);
  const word = readPeriodWord(text);
  expect(word).toBeDefined();
  expect(isPeriod(periodOf(word?.year ?? 2024, word?.part ?? ""))).toBe(true);
});

test.each([
  ["2025年3月在校生（人）", ["2025 03"]],
  ["在校生 Q1（万人）", ["? Q1"]],
  ["2024年3月，2025年3月", ["2024 03", "2025 03"]],
  ["Pupils, Mar 2025", ["2025 03"]],
])("%s names times among words", (text, expected) => {
  expect(say(text)).toEqual(expected);
  expect(readPeriodWord(text)).toBeUndefined();
});

test.each([
  ["a day", "3月15日"],
  ["how long", "3个月"],
  ["no month", "13月"],
  ["a word like a month", "Marketing 12"],
  ["a verb", "You may go"],
  ["a virus", "H1N1"],
  ["years of a school", "2024-25"],
  ["a ratio", "1:3"],
  ["seasons", "四季如春"],
  ["a number with a year in it", "202503.5"],
])("%s is none: %s", (_, text) => expect(findPeriodWords(text).filter(({part}) => part !== "")).toEqual([]));

test("the months of parts of a year", () => {
  expect(["03", "Q2", "H2", "01/06", "Q1/Q3", ""].map(monthsOf)).toEqual([
    {from: 3, to: 3},
    {from: 4, to: 6},
    {from: 7, to: 12},
    {from: 1, to: 6},
    {from: 1, to: 9},
    {from: 1, to: 12},
  ]);
});
