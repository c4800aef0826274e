import {expect, test} from "vitest";
import {draft, prove} from "./draft.ts";

/** Shapes as reports have them, close together: nothing may be left out, and no row may claim the place of another. */
const texts: readonly string[] = [
  "2024年，全区2024名学生参加，其中24名获奖，占2.4%。24小时热线2条。",
  "“十四五”以来，5所学校获评“五好学校”，5个项目入选“1+5+N”计划，第五批5个。",
  "一、基础\n（一）“三个一”工程\n1.建设3所学校。3年内建成30所，第三年建成3所。\n2.培训300人次、30期、3轮。",
  "普惠率由86%增至93%，提高7个百分点；公办率50%、50%以上学校达标，50所学校参与50次活动。",
  "见专栏1：2021—2025年新增学位1.2万个（其中2023年2000个），改扩建12所，投入1.2亿元。",
  "近百项活动、数百名教师、上千人次，每校1名、每生1000元，一半以上参加，三分之一的学校、七成教师。",
  "生师比1:12.5，差异系数0.35，班额45人，第1名、第一批、第二名2人，电话023-12345678。",
];

test.each(texts)("%s", (text) => {
  expect(prove(text, draft(text))).toEqual([]);
});

test("all of them in one text", () => {
  const text = texts.join("\n\n");
  expect(prove(text, draft(text))).toEqual([]);
});

test("a long text takes a time that grows with it", () => {
  const text = texts.join("\n\n");
  const long = Array.from({length: 60}, () => text).join("\n\n");
  const many = draft(long);
  const one = draft(text);
  expect(many.figures.length).toBe(60 * one.figures.length);
});

/** What took minutes when each number was held against all others of its line. */
test.each([
  ["one line", texts.join("").replaceAll("\n", "").repeat(40)],
  ["a year beside each figure", "2025年有5所学校，".repeat(1500)],
  ["quotation marks that never close", "“5所（".repeat(2000)],
])("a text of %s is read in bounded time", (_, text) => {
  expect(draft(text).figures.length).toBeGreaterThan(1000);
});

test.each([
  ["1".repeat(100_000), 1],
  ["一二三".repeat(40_000), 1],
])("a number of more letters than a pattern may have is set aside", (text, count) => {
  const {figures, setAside} = draft(text);
  expect(figures.length + setAside.length).toBe(count);
});
