import {describe, expect, test} from "vitest";
import {breakTitle} from "../../../src/writer/docx/break-title.ts";
import {textEms} from "../../../src/writer/docx/measure-text.ts";

test("a title that fits stays on one line", () => {
  expect(breakTitle("沙坪坝区教育发展简报", 20)).toEqual(["沙坪坝区教育发展简报"]);
});

test.each([
  [
    "沙坪坝区“十四五”教育事业发展主要指标完成情况简报",
    ["沙坪坝区“十四五”教育事业", "发展主要指标完成情况简报"],
  ],
  [
    "关于沙坪坝区推进义务教育优质均衡发展和城乡一体化工作情况以及下一阶段重点任务安排的简报",
    ["关于沙坪坝区推进义务教育优质", "均衡发展和城乡一体化工作情况", "以及下一阶段重点任务安排的简报"],
  ],
  [
    "重庆市教育事业高质量发展情况与各区县主要教育指标对照分析报告",
    ["重庆市教育事业高质量发展情况", "与各区县主要教育指标对照分析报告"],
  ],
])("%s breaks between words", (title, lines) => expect(breakTitle(title, 20)).toEqual(lines));

test("a word keeps its ending, as in the label of a number card", () => {
  expect(breakTitle("普惠性幼儿园覆盖率", 7.5)).toEqual(["普惠性", "幼儿园覆盖率"]);
});

test("a number keeps its unit, as in the detail of a number card", () => {
  for (let width = 5; width < 12; width++) {
    const lines = breakTitle("重庆高新区，2021—2025年", width);
    if (width >= 7) expect(lines.at(-1)).toMatch(/2021—2025年$/);
    expect(lines.join("")).toBe("重庆高新区，2021—2025年");
  }
});

test("lines end behind a comma rather than in the middle", () => {
  expect(breakTitle("教育社会满意度在90%以上，义务教育巩固率在99%以上", 20)).toEqual([
    "教育社会满意度在90%以上，",
    "义务教育巩固率在99%以上",
  ]);
});

test("no line begins where it may not", () => {
  const title = "专任教师持证率超过90.5%并逐年提高";
  const inside = new Set(Array.from({length: 6}, (_, offset) => title.indexOf("超过") + 1 + offset));
  for (let width = 9; width < 18; width++)
    expect(breakTitle(title, width, inside).join("|")).toContain("超过90.5%");
});

test("a word longer than a line is cut", () => {
  expect(breakTitle("abcdefghijklmnopqrstuvwxyz", 6.5)).toEqual(["abcdefghijkl", "mnopqrstuvwx", "yz"]);
});

test.each([
  "教育事业发展与改革 ".repeat(1_000),
  "a，".repeat(5_000),
  "x ".repeat(5_000),
  "\u200b".repeat(5_000),
])("a title of thousands of characters becomes full lines (%#)", (title) => {
  const lines = breakTitle(title, 20);
  expect(lines.join("").replace(/\s/gu, "")).toBe(title.replace(/\s/gu, ""));
  expect(Math.max(...lines.map(textEms))).toBeLessThanOrEqual(20.52);
  expect(Math.min(...lines.slice(0, -1).map(textEms))).toBeGreaterThan(8);
});

describe.each(Array.from({length: 60}, (_, extra) => extra + 1))("%i characters", (count) => {
  const title = "教育事业高质量发展情况统计分析报告（第三版）".repeat(3).slice(0, count);
  const lines = breakTitle(title, 20);
  const lengths = lines.map(textEms);

  test("no line too long or lonely, no mark in a wrong place", () => {
    expect(lines.join("")).toBe(title);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    if (lines.length > 1) expect(lengths.at(-1)).toBeGreaterThan(4);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）》”]/);
  });

  test("the outline is a trapezoid or a rhombus", () => {
    for (const [index, length] of lengths.entries()) {
      const beside = [lengths[index - 1], lengths[index + 1]];
      if (beside.every((other) => other !== undefined)) {
        expect(length, lines.join("/")).toBeGreaterThanOrEqual(Math.min(...(beside as number[])) - 1);
      }
    }
  });
});
