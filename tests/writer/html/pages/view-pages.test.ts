import {describe, expect, test} from "vitest";
import type {Block, Document} from "../../../../src/model/document.ts";
import type {WordTheme} from "../../../../src/theme/word-theme.ts";
import {viewPages} from "../../../../src/writer/html/pages/view-pages.ts";
import {writeWord} from "../../../support/write-word.ts";
import {
  chart,
  figure,
  fullDocument,
  heading,
  list,
  makeDocument,
  meta,
  paragraph,
  readTheme,
  table,
  text,
  themeNames,
} from "../../docx/sample-document.ts";
import {elementsOf, figuresOf, pagesOf, textOf, valuesOf, withoutSpace} from "./read-sheets.ts";

const means = {pictureOf: () => "chart.png", describeChart: ({title}: {title: string}) => `图：${title}`};
const show = (document: Document, theme: WordTheme = readTheme("gongwen")) =>
  viewPages(document, theme, means).value;
const showPages = (...blocks: Block[]) => pagesOf(show(makeDocument(...blocks)));
const linesOf = (html: string) =>
  elementsOf(html, "p", "li", "h1", "h2").reduce(
    (sum, {inner}) => sum + Math.max(1, inner.split('<span class="line').length - 1),
    0,
  );
const sentence = "教育是国之大计、党之大计，要坚持把教育摆在优先发展的战略位置。";

describe.each(themeNames)("%s", (name) => {
  const theme = readTheme(name);
  test("sheets have the size of the paper; only the first bears no header", () => {
    const {sheets, format} = show(makeDocument(paragraph(sentence.repeat(160))), theme);
    expect(format).toBe("docx");
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map(({width, height}) => [width, height])).toEqual(sheets.map(() => [794, 1123]));
    const headers = sheets.map(({html}) => textOf(elementsOf(html, "header")[0]!.inner));
    expect(headers).toEqual(sheets.map((_, index) => (index > 0 && theme.header.show ? meta.title : "")));
    const {before, after, afterTotal} = theme.pageNumber;
    const total = afterTotal === undefined ? "" : `${sheets.length}${afterTotal}`;
    const footers = sheets.map(({html}) => textOf(elementsOf(html, "footer")[0]!.inner));
    expect(footers).toEqual(sheets.map((_, index) => `${before}${index + 1}${after}${total}`));
  });

  test("the style reaches nothing but the sheets", () => {
    const {style} = show(fullDocument(), theme);
    const selectors = style
      .split("\n")
      .flatMap((rule) => rule.slice(0, rule.indexOf("{")).split(/,(?![^(]*\))/));
    expect(selectors.length).toBeGreaterThan(40);
    expect(selectors.filter((selector) => !selector.startsWith(".sheet"))).toEqual([]);
    expect(style).toContain(`"${theme.styles.body.latin}"`);
    expect(style).toContain(`"${theme.styles.heading1.eastAsia}"`);
  });

  test("everything that a briefing may hold stands on as many pages as in the file", async () => {
    const document = fullDocument();
    const drawings = new Map(
      document.blocks.flatMap((block) =>
        block.type === "chart" ? [[block, {png: new Uint8Array([1]), width: 960, height: 480}]] : [],
      ),
    );
    const {length} = await writeWord(document, theme, {drawings, describeChart: means.describeChart});
    expect({pages: show(document, theme).sheets.length}).toEqual(length);
  });
});

test("page numbers stand outside: odd pages right, even ones left", () => {
  const {sheets} = show(makeDocument(paragraph(sentence.repeat(80))));
  const classes = sheets.map(
    ({html}) => elementsOf(elementsOf(html, "footer")[0]!.inner, "p")[0]!.attributes.class,
  );
  expect(classes.slice(0, 3)).toEqual(["Footer right", "Footer left", "Footer right"]);
});

describe("text over several pages", () => {
  test("is cut at lines, of which a page holds no more than 22, and no word is lost", () => {
    const pages = showPages(heading(1, "一节"), paragraph(sentence.repeat(70)), paragraph("末。"));
    expect(pages.length).toBeGreaterThan(3);
    expect(Math.max(...pages.map(linesOf))).toBe(22);
    expect(withoutSpace(textOf(pages.join("")))).toContain(sentence.repeat(70));
    // Only where it begins does a paragraph have its indent.
    const parts = pages.flatMap((html) =>
      elementsOf(html, "p").filter(({inner}) => inner.includes("国之大计")),
    );
    expect(parts.map(({attributes}) => attributes.class)).toEqual([
      "BodyText",
      ...parts.slice(1).map(() => "BodyText rest"),
    ]);
  });

  test("its last line is not spread, nor one that the editor broke", () => {
    const [html] = showPages(paragraph(sentence, {type: "line-break"}, sentence));
    const classes = [...html!.matchAll(/class="(line[^"]*)"/g)].map(([, name]) => name);
    expect(classes).toEqual(["line", "line last", "line", "line last"]);
  });

  test("a table repeats its header on each page", () => {
    const rows = Array.from({length: 70}, (_, index) => [`第${index}行`, "1"]);
    const pages = showPages(paragraph("前文。"), table("长表", ["名称", "数值"], rows));
    const withRows = pages.filter((html) => html.includes("行</p>"));
    expect(withRows.length).toBeGreaterThan(2);
    for (const html of withRows)
      expect(elementsOf(html, "thead").map(({inner}) => textOf(inner))).toEqual(["名称数值"]);
    expect([...textOf(pages.join("")).matchAll(/第(\d+)行/g)].map(([, index]) => Number(index))).toEqual(
      rows.map((_, index) => index),
    );
  });

  test("columns taller than a page are cut at lines", () => {
    const long = Array.from({length: 90}, (_, index) => `〔${index}〕${sentence}`);
    const columns: Block = {
      type: "columns",
      columns: [[paragraph(long.join(""))], [paragraph("右栏。")]],
      place: {file: "t.md"},
    };
    const pages = showPages(columns, paragraph("末。"));
    expect(pages.length).toBeGreaterThan(6);
    expect(Math.max(...pages.map(linesOf))).toBeLessThanOrEqual(24);
    expect(withoutSpace(textOf(pages.join(""))).replace("右栏。", "")).toContain(long.join(""));
    expect(textOf(pages[0]!)).toContain("右栏。");
  });

  test("a chart comes after the text that fits before it, as in the file", () => {
    const lines = Array.from({length: 12}, (_, index) => paragraph(`第${index}段。`));
    const pages = showPages(
      ...lines,
      {...chart("趋势", "a1"), id: "trend"},
      paragraph("后文。"),
      heading(1, "二"),
    );
    const all = textOf(pages.join(""));
    expect(all.indexOf("后文。")).toBeLessThan(all.indexOf("图1　趋势"));
  });
});

describe("lists", () => {
  const marksOf = (html: string) =>
    elementsOf(html, "li").map(({inner}) => /<span class="mark">([^<]*)</.exec(inner)?.[1] ?? "");
  test("count as Word counts them; inner ones begin anew", () => {
    const inner = () => list(true, [paragraph("子一")], [paragraph("子二")]);
    const [html] = showPages(
      list(true, [paragraph("甲"), inner()], [paragraph("乙"), inner()]),
      list(true, [paragraph("丙")]),
      list(false, [paragraph("丁")]),
    );
    expect(marksOf(html!)).toEqual(["1.", "（1）", "（2）", "2.", "（1）", "（2）", "1.", "•"]);
    expect(elementsOf(html!, "ol").length).toBeGreaterThan(0);
    expect(elementsOf(html!, "ul").map(({inner: items}) => textOf(items))).toEqual(["•丁"]);
  });
  test("an item that goes on overleaf has its mark once", () => {
    const pages = showPages(paragraph(sentence.repeat(11)), list(false, [paragraph(sentence.repeat(12))]));
    const items = pages.filter((html) => html.includes("<li"));
    expect(items).toHaveLength(2);
    expect(items.map(marksOf)).toEqual([["•"], [""]]);
  });
});

test("headings are numbered without contents too, a deeper one within the one above", () => {
  const [html] = showPages(heading(2, "甲"), heading(3, "乙"), heading(2, "丙"));
  expect(elementsOf(html!, "h2", "h3").map(({inner}) => textOf(inner))).toEqual([
    "一、甲",
    "（一）乙",
    "二、丙",
    "资料来源",
  ]);
});

describe("what leads somewhere", () => {
  test("the number after a figure leads to its source, a reference to its caption", () => {
    const [html] = showPages(
      paragraph("达到", figure("93.6%", "b1"), "，见", {type: "reference", target: "key", text: "表1"}, "。"),
      {...table("要点", ["甲"], [["1"]]), id: "key"},
    );
    const links = elementsOf(html!, "a").map(({inner, attributes}) => [textOf(inner), attributes.href]);
    expect(links).toEqual([
      ["表1", "#table_1"],
      ["[2]", "#source_2"],
    ]);
    const targets = elementsOf(html!, "span").filter(({attributes}) => attributes.id === "source_2");
    expect(targets.map(({inner}) => textOf(inner))).toEqual(["[2]"]);
    expect(valuesOf(html!, "id")).toContain("table_1");
    expect(figuresOf(html!)).toEqual([{text: "93.6%", observations: "b1"}]);
  });
  test("a link outside tells nobody where it comes from", () => {
    const url = 'https://example.com/?a=1&b="2"';
    const [html] = showPages(paragraph({type: "link", url, children: [text("网页")]}));
    expect(elementsOf(html!, "a").map(({attributes}) => attributes)).toEqual([
      {href: url, class: "outside", target: "_blank", rel: "noreferrer"},
    ]);
  });
});

test("no text becomes a tag or leaves its attribute", () => {
  const evil = `<script>alert(1)</script><img src=x onerror="alert(1)">&amp;'">`;
  const document = makeDocument(
    heading(1, evil),
    paragraph(
      evil,
      figure(evil, "a1"),
      {type: "code", value: evil},
      {type: "emphasis", children: [text(evil)]},
    ),
    list(true, [paragraph(evil)]),
    table(evil, [evil], [[evil]]),
    chart(evil, "a1"),
    {
      type: "key-figures",
      cards: [{value: [text("1")], label: [text(evil)], detail: [text(evil)]}],
      place: {file: "t.md"},
    },
  );
  const {value: view} = viewPages(
    {...document, meta: {...meta, title: evil, subtitle: evil, author: evil}},
    readTheme("gongwen"),
    {pictureOf: () => `x.png?"${evil}`, describeChart: () => evil},
  );
  const html = view.sheets.map((sheet) => sheet.html).join("");
  const tags = new Set([...html.matchAll(/<([^\s/>]+)/g)].map(([, tag]) => tag));
  expect([...tags].filter((tag) => /script|iframe|style|object/.test(tag!))).toEqual([]);
  // Nothing but the attributes that we write, each with a quoted value.
  const loose = html.replace(/<\/?[a-z0-9]+(?: [a-z-]+="[^"<>]*")*>/g, "");
  expect(loose).not.toMatch(/[<>]/);
  expect(html).not.toMatch(/ on\w+="/);
  expect(withoutSpace(textOf(html))).toContain(withoutSpace(evil));
  expect(valuesOf(html, "alt")).toEqual([evil]);
});

test("the same document is the same page", () => {
  expect(show(fullDocument())).toEqual(show(fullDocument()));
});

test("a list of the sheets names the headings that stand on them", () => {
  const {sheets} = show(makeDocument(heading(1, "甲"), paragraph(sentence.repeat(70)), heading(1, "乙")));
  expect(sheets.map(({title}) => title)).toEqual([
    meta.title,
    ...sheets.slice(1, -2).map(() => "一、甲"),
    "二、乙",
    "资料来源",
  ]);
});
