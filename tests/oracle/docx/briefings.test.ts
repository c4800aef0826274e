import {describe, expect, test} from "vitest";
import {describeChart} from "../../../src/chart/describe-chart.ts";
import {zh} from "../../../src/language/zh.ts";
import type {Document} from "../../../src/model/document.ts";
import {lightStates} from "../../../src/model/light.ts";
import {writeWord} from "../../support/write-word.ts";
import {
  chart,
  draw,
  figure,
  fullDocument,
  heading,
  list,
  makeDocument,
  paragraph,
  place,
  readTheme,
  table,
  text,
  themeNames,
} from "../../writer/docx/sample-document.ts";
import {realBriefings} from "../../writer/html/pages/real-briefings.ts";
import {differences} from "../compare-parts.ts";
import {normalizeLibrary} from "../normalize-library.ts";
import {writeWithDocx} from "./write-with-docx.ts";

/** Every kind of node in every place where it may stand, and texts that XML or Word might trip over. */
const odd: Document = makeDocument(
  heading(2, "一级 <&>“引”"),
  {
    type: "paragraph",
    children: [text("见"), {type: "reference", target: "t", text: "表1"}, text("。")],
    place,
  },
  {...table("带号的表", ["甲", "乙（很长很长很长的表头）"], [["1", figure("≥95%", "b1")]]), id: "t"},
  table(
    "",
    ["无题", "表"],
    Array.from({length: 12}, (_, row) => [`第${row}行`, `${row}.5`]),
  ),
  table(
    "宽于版心",
    ["地区", ...Array.from({length: 30}, (_, year) => `${2000 + year}年`)],
    [["云阳县", ...Array.from({length: 30}, (_, year) => `${70 + year / 10}岁`)]],
  ),
  table(
    "",
    ["无题", ...Array.from({length: 30}, (_, year) => `${2000 + year}年`)],
    [["云阳县", ...Array.from({length: 30}, (_, year) => `${70 + year / 10}岁`)]],
  ),
  paragraph("灯", ...lightStates.map((state) => ({type: "light", state, text: zh.lights[state]}) as const)),
  {
    ...table(
      "合并",
      ["领域", "指标"],
      Array.from({length: 20}, (_, row) => [row === 0 ? "学前" : row < 15 ? "" : `第${row}行`, `${row}`]),
    ),
    rowSpans: Array.from({length: 20}, (_, row) => [row === 0 ? 15 : row < 15 ? 0 : 1, 1]),
  },
  {
    type: "points",
    title: [text("要点")],
    items: [{tag: [text("目标")], text: [text("达到"), figure("98%", "a1")]}],
    place,
  },
  {type: "headline", children: [text("目标已定，"), figure("≥95%", "b1"), text("待报")], place},
  heading(3, "二级"),
  heading(4, "三级"),
  list(true, [paragraph("一"), list(true, [paragraph("（一）")], [paragraph("（二）")])], [paragraph("二")]),
  list(false, [paragraph("点"), list(false, [paragraph("下"), list(true, [paragraph("深")])])]),
  paragraph("主要做法："),
  list(true, [paragraph("另起一列")]),
  {
    type: "callout",
    blocks: [paragraph("提示"), list(false, [paragraph("点")], [paragraph("点")]), heading(3, "框内标题")],
    place,
  },
  {
    type: "columns",
    columns: [[paragraph("左"), heading(3, "栏内标题")], [list(true, [paragraph("右")])]],
    place,
  },
  {type: "columns", columns: [[table("栏内表", ["甲"], [["1"]])], [paragraph("右")]], place},
  {
    type: "key-figures",
    cards: [{value: [figure("93.6%", "a1")], label: [text("一个很长很长很长很长很长的标签")], detail: []}],
    place,
  },
  {type: "key-figures", cards: [{value: [], label: [], detail: []}], place},
  {
    type: "paragraph",
    place,
    children: [
      {type: "strong", children: [{type: "emphasis", children: [{type: "code", value: "a<b 码"}]}]},
      {type: "link", url: "https://example.org/?a=1&b=“2”", children: [text("链"), figure("9个", "c1")]},
      {
        type: "deleted",
        children: [text("旧"), figure("9个", "c1"), {type: "strong", children: [text("重")]}],
      },
      {type: "superscript", children: [text("注"), figure("9个", "c1")]},
      {type: "link", url: "https://y.org", children: [{type: "subscript", children: [text("max")]}]},
      {type: "line-break"},
      text("tab\tquote\"'end"),
      {type: "inferred-mark"},
    ],
  },
  chart("柱形<图>", "a1", "c1"),
  {
    type: "heading",
    level: 2,
    children: [text("含"), {type: "link", url: "https://x.org", children: [text("链接")]}],
    place,
  },
  chart("又一图", "a1"),
  {type: "appendix", place},
  heading(2, "附录"),
);

/**
 * Both ways, part by part. Where they differ on purpose, what differs is taken out of both:
 *
 * - Lists have the same numbers in all documents (bullets 2, headings 3, then the ordered ones), so that styles do not
 *   depend on what a document says; docx numbers them in the order in which it meets them.
 * - Links to one address share a relationship; docx writes one for each link. No document here has two.
 * - The number of pages at the foot is empty until Word counts them, as the number of the page is; docx says 1.
 */
async function compare(document: Document, themeName: (typeof themeNames)[number]) {
  const theme = readTheme(themeName);
  const means = {drawings: draw(document), describeChart};
  const ours = await writeWord(document, theme, means);
  const theirs = normalizeLibrary(await writeWithDocx(document, theme, means), document.meta.date);
  return differences(ours.bytes, theirs, (name, xml) =>
    name === "word/numbering.xml" ? xml.replace(/<w:num w.*<\/w:num>/s, "") : numberLists(emptyTotal(xml)),
  );
}

const emptyTotal = (xml: string) =>
  xml.replace(/(NUMPAGES<\/w:instrText><\/w:r><w:r><w:fldChar [^>]*\/>)<w:t[^>]*>1<\/w:t>/g, "$1");

/** Numbers of lists in the order in which the part names them. */
function numberLists(xml: string): string {
  const known = new Map([["0", "0"]]);
  return xml.replace(/<w:numId w:val="(\d+)"\/>/g, (_, number: string) => {
    known.set(number, known.get(number) ?? String(known.size));
    return `<w:numId w:val="${known.get(number)}"/>`;
  });
}

const real = await realBriefings("all");

describe.each(themeNames)("theme %s: docx writes the same", (theme) => {
  test.each([
    ["all that a briefing may hold", fullDocument()],
    ["every node in every place", odd],
    ["nothing", makeDocument()],
    [
      "with an issue line",
      {...fullDocument(), meta: {...fullDocument().meta, issue: "第3期", issued: "2026年3月5日"}},
    ],
    [
      "without author and subtitle",
      {...fullDocument(), meta: {...fullDocument().meta, author: "", subtitle: ""}},
    ],
  ])("%s", async (_, document) => {
    expect(await compare(document, theme)).toEqual([]);
  });

  test.each(real.map((document) => [document.meta.title, document] as const))("%s", async (_, document) => {
    expect(await compare(document, theme)).toEqual([]);
  });
});
