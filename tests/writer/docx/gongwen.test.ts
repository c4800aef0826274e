// Every figure of GB/T 9704-2012 (党政机关公文格式) that a Word file can carry, read in the finished file.
import type {Element} from "@xmldom/xmldom";
import {beforeAll, describe, expect, test} from "vitest";
import {all, first, textOf, value, type WordPackage} from "./read-package.ts";
import {makeDocument, meta, paragraph, readFull, write} from "./sample-document.ts";

let word: WordPackage;
beforeAll(async () => {
  word = await readFull("gongwen");
});

const number = (node: Element | undefined, attribute: string) => Number(node?.getAttribute(`w:${attribute}`));
const millimetres = (twips: number) => (twips / 1440) * 25.4;

describe("the page", () => {
  const page = (name: string, attribute: string) => number(first(word.body, name), attribute);
  const margin = (side: string) => page("w:pgMar", side);

  test.each([
    ["paper, width", () => page("w:pgSz", "w"), 11906],
    ["paper, height", () => page("w:pgSz", "h"), 16838],
    ["top margin, 37 mm", () => margin("top"), 2098],
    ["left margin, 28 mm", () => margin("left"), 1587],
    ["right margin, 26 mm", () => margin("right"), 1474],
    ["bottom margin, 35 mm", () => margin("bottom"), 1984],
    ["characters closer by 0.207 pt", () => page("w:docGrid", "charSpace"), -848],
  ])("%s", (_, read, twips) => expect(read()).toBe(twips));

  test("the type area is 156 × 225 mm", () => {
    expect(millimetres(11906 - margin("left") - margin("right"))).toBeCloseTo(156, 0);
    expect(millimetres(16838 - margin("top") - margin("bottom"))).toBeCloseTo(225, 0);
  });

  // 22 lines of 29 pt would be 0.2 pt higher than the type area, and Word would set 21: hence 579 twips, not 580.
  test("22 lines of 28 characters fill it, and no more", () => {
    expect(first(word.body, "w:docGrid")?.getAttribute("w:type")).toBe("linesAndChars");
    const lines = (16838 - margin("top") - margin("bottom")) / page("w:docGrid", "linePitch");
    expect(Math.floor(lines)).toBe(22);
    const characters = (11906 - margin("left") - margin("right")) / 20 / (16 - 848 / 4096);
    expect(Math.floor(characters)).toBe(28);
  });

  test("printed on both sides, with odd and even pages of their own", () => {
    expect(first(word.xml("word/settings.xml"), "w:evenAndOddHeaders")).toBeDefined();
  });
});

/** Style, East Asian font, size in half-points, alignment, hundredths of a character that the first line is indented. */
const styles: readonly [string, string, string, number, string, number][] = [
  ["the title: size 2, 小标宋, centred", "Title", "方正小标宋简体", 44, "center", 0],
  ["一、: size 3, 黑体", "Heading1", "黑体", 32, "left", 200],
  ["（一）: size 3, 楷体", "Heading2", "楷体_GB2312", 32, "left", 200],
  ["1.: size 3, 仿宋", "Heading3", "仿宋_GB2312", 32, "left", 200],
  ["（1）: size 3, 仿宋", "Heading4", "仿宋_GB2312", 32, "left", 200],
  ["the text: size 3, 仿宋, two characters in", "BodyText", "仿宋_GB2312", 32, "both", 200],
  ["lists", "ListParagraph", "仿宋_GB2312", 32, "both", 0],
  ["the page number: size 4, 宋体", "Footer", "宋体", 28, "left", 0],
];

describe.each(styles)("%s", (_, id, font, halfPoints, alignment, indent) => {
  test("fonts of both scripts and size", () => {
    const style = word.style(id);
    const fonts = first(style, "w:rFonts");
    expect(fonts?.getAttribute("w:eastAsia")).toBe(font);
    // 4号半角宋体数字: the digits of the page number are 宋体 too.
    const latin = id === "Footer" ? "宋体" : "Times New Roman";
    expect([fonts?.getAttribute("w:ascii"), fonts?.getAttribute("w:hAnsi")]).toEqual([latin, latin]);
    expect(value(style, "w:sz")).toBe(String(halfPoints));
    expect(value(style, "w:b")).toBe("false");
  });

  test("alignment and indent by characters", () => {
    const style = word.style(id);
    expect(value(style, "w:jc")).toBe(alignment);
    expect(number(first(style, "w:ind"), "firstLineChars") || 0).toBe(indent);
  });
});

test.each(["Heading1", "Heading2", "Heading3", "Heading4", "BodyText", "ListParagraph"])(
  "%s: a fixed distance of lines, 28.95 pt, and no white between paragraphs",
  (id) => {
    const spacing = first(word.style(id), "w:spacing");
    expect(spacing?.getAttribute("w:lineRule")).toBe("exact");
    expect([number(spacing, "line"), number(spacing, "before"), number(spacing, "after")]).toEqual([
      579, 0, 0,
    ]);
  },
);

test("text of size 3 stands 28 characters to the line without the help of the grid", () => {
  const run = first(word.style("BodyText"), "w:rPr")!;
  expect(value(run, "w:snapToGrid")).toBe("false");
  const points = 16 + Number(value(run, "w:spacing")) / 20;
  const room = (11906 - 1587 - 1474) / 20;
  expect(27 * points + 16).toBeLessThan(room - 1);
  expect(28 * points + 16).toBeGreaterThan(room);
});

test("headings are numbered 一、（一）1.（1）", () => {
  const numbering = word.xml("word/numbering.xml");
  const list = all(numbering, "w:abstractNum").find((node) => value(node, "w:pStyle") === "Heading1")!;
  expect(
    all(list, "w:lvl")
      .slice(0, 4)
      .map((level) => [value(level, "w:numFmt"), value(level, "w:lvlText"), value(level, "w:suff")]),
  ).toEqual([
    ["chineseCountingThousand", "%1、", "nothing"],
    ["chineseCountingThousand", "（%2）", "nothing"],
    ["decimal", "%3.", "nothing"],
    ["decimal", "（%4）", "nothing"],
  ]);
});

describe("the page number", () => {
  const footer = (type: string) => {
    const relations = all(word.xml("word/_rels/document.xml.rels"), "Relationship");
    const reference = all(word.body, "w:footerReference").find(
      (node) => node.getAttribute("w:type") === type,
    );
    const target = relations.find((node) => node.getAttribute("Id") === reference?.getAttribute("r:id"));
    return word.xml(`word/${target?.getAttribute("Target")}`);
  };

  test.each([
    ["odd pages, right", "default", "right"],
    ["the first page, which is odd", "first", "right"],
    ["even pages, left", "even", "left"],
  ])("%s: between dashes, one character in", (_, type, side) => {
    const story = footer(type);
    expect(textOf(story.documentElement!)).toBe("—  —");
    expect(first(story, "w:instrText")?.textContent?.trim()).toBe("PAGE");
    expect(value(story, "w:jc")).toBe(side);
    // One character of size 4.
    expect(number(first(story, "w:ind"), side)).toBe(280);
  });

  test("its dashes are 7 mm below the type area", () => {
    const margins = first(word.body, "w:pgMar");
    const line = number(first(word.style("Footer"), "w:spacing"), "line");
    const middle = number(margins, "bottom") - number(margins, "footer") - line / 2;
    expect(Math.abs(millimetres(middle) - 7)).toBeLessThan(1);
  });
});

test("a long title is broken at word sense", async () => {
  const title = "沙坪坝区“十四五”教育事业发展主要指标完成情况简报";
  const long = await write({...makeDocument(paragraph("文。")), meta: {...meta, title}});
  expect(long.styled("Title")).toEqual(["沙坪坝区“十四五”教育事业\n发展主要指标完成情况简报"]);
});

test("text and headings are black", () => {
  for (const id of ["Title", "Heading1", "Heading2", "BodyText", "ListParagraph", "Footer"]) {
    expect(value(word.style(id), "w:color"), id).toBe("000000");
  }
});
