import {expect, test} from "vitest";
import {
  breakLines,
  countLines,
  narrowLatin,
  wideLatin,
} from "../../../../src/writer/docx/pages/count-lines.ts";

const lines = (text: string, room: number, indent = 0) =>
  countLines([{text, scale: 1}], room, indent, narrowLatin);

test.each<[string, string, number, number]>([
  ["nothing", "", 10, 1],
  ["as many characters as fit", "一二三四五六七八九十", 10, 1],
  ["one more", "一二三四五六七八九十一", 10, 2],
  ["a mark may hang over the edge", "一二三四五六七八九十。", 10, 1],
  ["other marks take a character along", "一二三四五六七八九十）一二三四五六七八", 10, 2],
  ["an opening mark goes with what follows", "一二三四五六七八九（一二三四五六七八九", 10, 2],
  ["digits are half as wide", "12345678901234567890", 10, 1],
  ["a number stays whole, with its unit", "一二三四五六七八2025年一二三四五六七八九十", 10, 3],
  ["a word too long for a line is cut", "1".repeat(50), 10, 3],
  ["a break is a break", "一\n二", 10, 2],
  ["there is a little room between Han and digits", "一二三四五六七八1年", 9.7, 2],
])("%s", (_, text, room, count) => expect(lines(text, room)).toBe(count));

test("the first line may be shorter", () => {
  expect(lines("一二三四五六七八", 8)).toBe(1);
  expect(lines("一二三四五六七八", 8, 2)).toBe(2);
});

test("superscripts are smaller, sans-serif digits wider", () => {
  const piece = (scale: number) => [
    {text: "一二三四五六七八九", scale: 1},
    {text: "[12]", scale},
  ];
  expect(countLines(piece(0.62), 10.1, 0, narrowLatin)).toBe(1);
  expect(countLines(piece(1), 10.1, 0, narrowLatin)).toBe(2);
  expect(countLines([{text: "1234567890", scale: 1}], 5, 0, narrowLatin)).toBe(1);
  expect(countLines([{text: "1234567890", scale: 1}], 5, 0, wideLatin)).toBe(2);
});

test.each<[string, string, string[]]>([
  ["between characters", "一二三四五六", ["一二三四五", "六"]],
  ["before a number that stays whole", "一二三四2025年", ["一二三四", "2025年"]],
  ["a mark hangs over the edge", "一二三四五。六七", ["一二三四五。", "六七"]],
  ["after a break", "一\n二", ["一\n", "二"]],
  ["within a word that no line can hold", "1".repeat(24), ["1".repeat(10), "1".repeat(10), "1111"]],
  ["rare characters stay whole", "𠮷𠮷𠮷𠮷𠮷𠮷", ["𠮷𠮷𠮷𠮷𠮷", "𠮷"]],
])("lines begin %s", (_, text, expected) => {
  const starts = breakLines([{text, scale: 1}], 5, 0, narrowLatin).map(({at}) => at);
  expect(starts.map((at, index) => text.slice(at, starts[index + 1]))).toEqual(expected);
});

test("lines begin within the piece that they divide", () => {
  const pieces = ["一二三", "四五六七", "八"].map((text) => ({text, scale: 1}));
  expect(breakLines(pieces, 5, 0, narrowLatin)).toEqual([
    {piece: 0, at: 0},
    {piece: 1, at: 2},
  ]);
});
