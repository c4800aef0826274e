import {describe, expect, test} from "vitest";
import type {Inline} from "../../../src/model/document.ts";
import {millimetresToTwips} from "../../../src/model/length.ts";
import {all, first, textOf, type WordPackage} from "./read-package.ts";
import {
  chart,
  makeDocument,
  paragraph,
  place,
  readTheme,
  table,
  themeNames,
  write,
} from "./sample-document.ts";

const mark: Inline = {type: "inferred-mark"};
const remark = "* 年份为推定：来源未注明年份。";
const footers = (word: WordPackage) =>
  [1, 2, 3].map((number) => all(word.xml(`word/footer${number}.xml`), "w:p"));

describe.each(themeNames)("theme %s", (theme) => {
  test("the mark stands in the text, and the foot of every page explains it", async () => {
    const word = await write(makeDocument(paragraph("2025年", mark, "达标")), readTheme(theme));
    expect(word.paragraphs.map(textOf)).toContain("2025年*达标");
    for (const paragraphs of footers(word)) {
      expect(paragraphs.map(textOf)[0]).toBe(remark);
      expect(paragraphs).toHaveLength(2);
    }
  });

  test("it takes no room from the text", async () => {
    const word = await write(makeDocument(paragraph("2025年", mark)), readTheme(theme));
    const {page, styles} = readTheme(theme);
    const room = millimetresToTwips(page.marginsMm.bottom) - millimetresToTwips(page.marginsMm.footer);
    const line = Number(first(footers(word)[0]![0]!, "w:spacing")?.getAttribute("w:line"));
    expect(line).toBeGreaterThanOrEqual(180);
    expect(line + styles.footer.lineExactPt! * 20).toBeLessThanOrEqual(room);
  });
});

test.each([
  ["title", {title: [mark], items: []}],
  ["tag", {title: [], items: [{tag: [mark], text: []}]}],
  ["text", {title: [], items: [{tag: [], text: [{type: "strong" as const, children: [mark]}]}]}],
])("a mark that stands only in the %s of points counts", async (_part, points) => {
  const block = {type: "points" as const, place, ...points};
  expect(footers(await write(makeDocument(block)))[0]?.map(textOf)).toContain(remark);
});

test("tables and charts count, a star that somebody typed does not", async () => {
  const inferredChart = chart("图", "a1");
  const marked = [
    table("", ["时期", "数值"], [[mark, "1"]]),
    {...inferredChart, spec: {...inferredChart.spec, inferred: true as const}},
  ];
  for (const block of marked)
    expect(footers(await write(makeDocument(block)))[0]?.map(textOf)).toContain(remark);
  const plain = footers(await write(makeDocument(paragraph("2025年*"))));
  expect(plain.every((paragraphs) => paragraphs.length === 1)).toBe(true);
});
