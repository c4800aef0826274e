import {describe, expect, test} from "vitest";
import type {DocumentMeta} from "../../src/model/document.ts";
import {type HeadedPart, tellTooLong} from "../../src/writer/tell-too-long.ts";

const limit = {most: 4, place: {file: "t.md", line: 6, column: 16}};
const meta: DocumentMeta = {
  title: "简报",
  subtitle: "",
  subject: "甲区",
  format: "docx",
  template: "t",
  theme: "plain",
  date: "2025-12-25",
  author: "",
  language: "zh",
  sectionSlides: true,
  closing: "",
  issue: "",
  issued: "",
  limit,
};

/** `["1 甲", 2.5]`: what stands under the heading 甲 of level 1 takes two and a half pages. */
const parts = (...described: [string, number][]): HeadedPart[] =>
  described.map(([heading, length], index) => ({
    level: Number(heading[0]),
    title: heading.slice(2),
    length,
    place: {file: "t.md", line: index + 10, column: 1},
  }));
const named = (...described: [string, number][]) =>
  tellTooLong(meta, 9, parts(...described))[0]?.related?.map(({message}) => message.en);

test("nothing is told of what is short enough, or has no limit", () => {
  expect(tellTooLong(meta, 4, [])).toEqual([]);
  const {limit: _, ...free} = meta;
  expect(tellTooLong(free, 40, [])).toEqual([]);
});

test("how long it is and may be, at the key; without headings too", () => {
  expect(tellTooLong(meta, 5, [])).toMatchObject([
    {
      severity: "warning",
      code: "document-too-long",
      message: {en: "“简报” takes 5 pages; its template allows 4", zh: "“简报”共 5 页，超过了 4 页的上限"},
      place: limit.place,
      related: [],
    },
  ]);
});

describe("the longest sections are named", () => {
  test("three at most, the longest first, with what stands in them, each at its heading", () => {
    const [told] = tellTooLong(
      meta,
      9,
      parts(["1 甲", 0.5], ["2 甲一", 2], ["1 乙", 1], ["1 丙", 3.04], ["1 丁", 1.5]),
    );
    expect(told?.related).toEqual([
      {message: {en: "“丙”: 3 pages", zh: "“丙”：3 页"}, place: {file: "t.md", line: 13, column: 1}},
      {message: {en: "“甲”: 2.5 pages", zh: "“甲”：2.5 页"}, place: {file: "t.md", line: 10, column: 1}},
      {message: {en: "“丁”: 1.5 pages", zh: "“丁”：1.5 页"}, place: {file: "t.md", line: 14, column: 1}},
    ]);
  });

  test("one that is nearly all of it by what stands out in it", () => {
    expect(named(["1 甲", 0.2], ["2 大", 5], ["2 小", 1], ["1 乙", 1])).toEqual([
      "“大”: 5 pages",
      "“小”: 1 page",
      "“乙”: 1 page",
    ]);
  });

  test("but not by many small pieces", () => {
    const pieces = Array.from({length: 10}, (_, index): [string, number] => [`2 第${index}`, 0.7]);
    expect(named(["1 甲", 0], ...pieces, ["1 乙", 1])).toEqual(["“甲”: 7 pages", "“乙”: 1 page"]);
  });

  test("what takes nothing is not worth leaving out", () => {
    expect(named(["1 甲", 3], ["1 附录", 0])).toEqual(["“甲”: 3 pages"]);
  });
});
