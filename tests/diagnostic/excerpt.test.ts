import {describe, expect, test} from "vitest";
import {formatExcerpt} from "../../src/cli/format-excerpt.ts";
import type {Terminal} from "../../src/cli/terminal.ts";
import {displayWidth} from "../../src/diagnostic/display-width.ts";
import {findExcerpt, splitFile} from "../../src/diagnostic/excerpt.ts";

const plain: Terminal = {
  language: "en",
  colours: false,
  interactive: false,
  annotates: false,
  out() {},
  say() {},
};

/** The spot is where `⟦` stands in the text. */
function show(text: string, message = "wrong"): string[] {
  const before = text.slice(0, text.indexOf("⟦")).split(/\r\n|\n|\r/);
  const place = {file: "t.md", line: before.length, column: before.at(-1)!.length + 1};
  const excerpt = findExcerpt({place, message: {en: message, zh: ""}}, splitFile(text.replace("⟦", "")));
  return excerpt ? formatExcerpt(excerpt, "error", plain) : [];
}

describe("what is marked", () => {
  test.each([
    ["what the message quotes", "文 ⟦毛入园率 文", 'no "毛入园率"', "毛入园率"],
    ["with its quotation marks", '{{figure ⟦"enrolmen"}}', 'there is no indicator "enrolmen"', '"enrolmen"'],
    ["a whole mustache", "文{{⟦figur}}文".replace("{{⟦", "⟦{{"), "wrong", "{{figur}}"],
    ["a mustache with braces in a text", '⟦{{figure "}}"}}文', "wrong", '{{figure "}}"}}'],
    ["a number", "有⟦97.8%的人", "wrong", "97.8%"],
    ["a word", "ab ⟦cd-ef gh", "wrong", "cd-ef"],
    ["the mark of a block", "⟦:::nots", "wrong", ":::nots"],
    ["one character of anything else", "甲⟦乙丙", "wrong", "乙"],
    ["not a part of a word that is quoted", "⟦isolated", 'no "is"', "isolated"],
  ])("%s", (_, text, message, marked) => {
    const [line = "", carets = ""] = show(text, message);
    expect(line).toBe(`  1 | ${text.replace("⟦", "")}`);
    const before = line.slice(0, line.indexOf(marked));
    expect(carets.indexOf("^")).toBe(displayWidth(before));
    expect(carets.trim().split(" ").at(-1)).toBe("^".repeat(displayWidth(marked)));
  });
});

test("carets stand under wide characters, behind tabs and named control characters", () => {
  expect(show("\t毛入园\u0007⟦ab")).toEqual(["  1 |     毛入园U+0007ab", "    |                 ^^"]);
});

test("the end of a line is marked behind it", () => {
  expect(show("甲\r\nab⟦\r\n乙")).toEqual(["  2 | ab", "    |   ^"]);
});

test.each([
  ["CRLF", "\r\n"],
  ["LF", "\n"],
  ["CR", "\r"],
])("lines end with %s", (_, end) => {
  expect(show(["甲", "乙⟦x", "丙"].join(end))[0]).toBe("  2 | 乙x");
});

test("a long line is cut around the spot, to a line of a terminal", () => {
  const [line = "", carets = ""] = show(`${"前".repeat(300)}⟦here${"后".repeat(300)}`);
  expect(displayWidth(line)).toBeLessThanOrEqual(110);
  expect(line).toMatch(/^ {2}1 \| …前+here后+…$/);
  expect(carets.indexOf("^")).toBe(displayWidth(line.slice(0, line.indexOf("here"))));
});

test("a long mark is cut, and never a pair of UTF-16 units", () => {
  const [line = ""] = show(`⟦"${"𠀀".repeat(200)}"`);
  expect(line).toMatch(/^ {2}1 \| "𠀀+…$/u);
  expect(displayWidth(line)).toBeLessThanOrEqual(110);
});

test("no excerpt without a line, or of a line that is gone", () => {
  const message = {en: "", zh: ""};
  expect(findExcerpt({place: {file: "a"}, message}, ["x"])).toBeUndefined();
  expect(findExcerpt({place: {file: "a", line: 3, column: 1}, message}, ["x"])).toBeUndefined();
});
