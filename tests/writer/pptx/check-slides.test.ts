import {beforeAll, describe, expect, test, vi} from "vitest";
import {describeChart} from "../../../src/chart/describe-chart.ts";
import {contentRules, tasteHints} from "../../../src/diagnostic/content-rules.ts";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import type {ChartSpec} from "../../../src/model/chart.ts";
import type {Block, Chart} from "../../../src/model/document.ts";
import {inches, points} from "../../../src/model/length.ts";
import {planNatives} from "../../../src/pipeline/document/chart-form-of.ts";
import {checkSlides} from "../../../src/writer/pptx/check-slides.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Box, Para, Slide} from "../../../src/writer/pptx/slide.ts";
import {drawing} from "../docx/sample-document.ts";
import {loadTheme} from "./load-theme.ts";
import {chart, figure, h, inlines, kpi, makeDocument, notes, p, table} from "./make-document.ts";
import {packDeck} from "./pack-deck.ts";

vi.setConfig({testTimeout: 30_000});

const theme = loadTheme("meeting");
const area = {x: inches(1), y: inches(2), w: inches(4), h: inches(1)};
const inset = {x: inches(0), y: inches(0)};

const para = (text: string, size = 18): Para => ({
  runs: [{text, bold: false, colour: "text", observations: []}],
  size: points(size),
  lineHeight: points(size * 1.4),
  spaceBefore: points(0),
  align: "left",
});
const box = (text: string, more: Partial<Extract<Box, {type: "text"}>> = {}): Box => ({
  type: "text",
  name: "正文",
  area,
  paragraphs: [para(text)],
  valign: "top",
  inset,
  ...more,
});
const grid = (name: string, cell = "1"): Box => ({
  type: "table",
  name,
  area,
  rows: [{height: inches(0.4), header: true, shaded: false, cells: [para(cell)]}],
  columnWidths: [inches(4)],
  inset,
});
const chartBox = (spec: Partial<ChartSpec>, name = "图"): Box => ({
  type: "chart",
  name,
  area,
  chart: chart(spec),
});
const slide = (title: string, boxes: readonly Box[] = [], more: Partial<Slide> = {}): Slide => ({
  layout: "content",
  title,
  titleSize: points(28),
  subtitle: "",
  subtitleSize: points(18),
  boxes,
  notes: [],
  hidden: false,
  ...more,
});
const codes = (slides: readonly Slide[], title = "汇报") =>
  checkSlides(slides, theme, {title}, []).map(({severity, code, message}) => {
    const rule = /\(lint rule ([a-z-]+)\)$/.exec(message.en)?.[1];
    return severity === "warning" ? code : `${code}: ${rule}`;
  });

/** A rule, a plan that breaks it, and one that nearly does. */
const cases: readonly [string, readonly Slide[], readonly Slide[]][] = [
  ["file-unsound: slide-without-title", [slide(" ")], [slide("题")]],
  ["file-unsound: slide-title-twice", [slide("表 1"), slide("表1")], [slide("表1"), slide("表2")]],
  [
    "file-unsound: placeholder-empty",
    [slide("题", [], {layout: "cover", subtitle: "单击此处编辑副标题"})],
    [slide("单击此处", [], {layout: "cover", subtitle: "请单击此处"})],
  ],
  [
    "file-unsound: shape-extent",
    [slide("题", [box("字", {area: {...area, h: inches(0)}})])],
    [slide("题", [box("字", {area: {...area, h: inches(0.01)}})])],
  ],
  [
    "file-unsound: shape-off-slide",
    [slide("题", [box("字", {area: {...area, y: inches(theme.slide.height - 0.99)}})])],
    [slide("题", [box("字", {area: {...area, y: inches(theme.slide.height - 1)}})])],
  ],
  ["file-unsound: object-without-description", [slide("题", [grid(" ")])], [slide("题", [grid("表")])]],
  [
    "file-unsound: object-without-description",
    [slide("题", [chartBox({}, "")])],
    [slide("题", [chartBox({})])],
  ],
  ["small-text", [slide("题", [], {titleSize: points(8.5)})], [slide("题", [], {titleSize: points(9)})]],
  [
    "small-text",
    [slide("题", [box("字", {paragraphs: [para("字", 8)]})])],
    [slide("题", [box("字", {paragraphs: [para(" ", 8)]})])],
  ],
  [
    "small-text",
    [slide("题", [], {subtitle: "副", subtitleSize: points(8)})],
    [slide("题", [], {subtitle: "", subtitleSize: points(8)})],
  ],
  ["program-value", [slide("undefined")], [slide("undefined 是什么")]],
  ["program-value", [slide("题", [box("NaN")])], [slide("题", [box("NaN%")])]],
  ["program-value", [slide("题", [grid("表", "[object Object]")])], [slide("题", [grid("表", "object")])]],
  ["program-value", [slide("题", [grid("null")])], [slide("题", [grid("nullable")])]],
  ["program-value", [slide("题", [], {notes: [["nu", "ll"]]})], [slide("题", [], {notes: [["0"]]})]],
  [
    "program-value",
    [slide("题", [chartBox({categories: ["undefined", "2025年"]})])],
    [slide("题", [chartBox({})])],
  ],
  [
    "truncated-bar-axis",
    [slide("题", [chartBox({minimum: 50})])],
    [slide("题", [chartBox({minimum: 50, type: "line"}), chartBox({minimum: 0})])],
  ],
];

describe("a plan that breaks a rule is told so, one that nearly does is not", () => {
  test.each(cases)("%s", (code, broken, sound) => {
    expect(codes(broken)).toEqual([code]);
    expect(codes(sound)).toEqual([]);
  });

  test("a deck without title", () => {
    expect(codes([slide("题")], "\u200b ")).toEqual(["file-unsound: core-properties-incomplete"]);
  });

  test("texts of a chart that PowerPoint draws, by their size on the slide", () => {
    const [native] = planNatives([chart({})], makeDocument([]), theme).values();
    if (!native) throw new Error("no native chart was planned");
    const at = (scale: number) =>
      checkSlides([slide("题")], theme, {title: "汇报"}, [{chart: native, fonts: {scale}}]);
    expect(at(0.75)).toEqual([]);
    expect(at(0.3)).toMatchObject([
      {code: "small-text", severity: "warning", hint: tasteHints["small-text"]},
    ]);
  });
});

describe("what is told", () => {
  test("says where as editors count, and each rule once", () => {
    const slides = [slide("一"), slide("二", [box("NaN"), box("null")]), slide("三", [box("NaN")])];
    expect(checkSlides(slides, theme, {title: "汇报"}, [])).toEqual([
      {
        severity: "warning",
        code: "program-value",
        message: {
          en: 'slide 2 “二”: the text is "NaN" (lint rule program-value)',
          zh: "第2页“二”：文字是“NaN”（检查规则 program-value）",
        },
        hint: tasteHints["program-value"],
      },
    ]);
  });

  test("asks to report what no editor can have wanted", () => {
    const [found] = checkSlides([slide("")], theme, {title: "汇报"}, []);
    expect(found).toMatchObject({severity: "error", hint: {en: expect.stringContaining("report")}});
    expect(found?.message.zh).toBe("第1页：标题占位符是空的（检查规则 slide-without-title）");
  });
});

describe("the finished deck", () => {
  const deck = async (blocks: readonly Block[], natives: readonly Chart[] = []) => {
    const document = makeDocument(blocks);
    const {value: slides} = planSlides(document, theme);
    const drawn = blocks.flatMap((block) =>
      block.type === "chart" && !natives.includes(block) ? [block] : [],
    );
    const {bytes, diagnostics} = await packDeck(document, theme, {
      drawings: new Map(drawn.map((node) => [node, drawing(160, 90)])),
      natives: planNatives(natives, document, theme),
      describeChart,
    });
    if (!bytes) throw new Error(JSON.stringify(diagnostics));
    const linted = lintPackage(bytes);
    const checked = checkSlides(slides, theme, document.meta, []);
    return {linted: new Set(linted.map(({rule}) => rule)), checked: new Set(checked.map(({code}) => code))};
  };
  const bars = chart({title: "柱", minimum: 50});

  test.each<[string, readonly Block[], readonly Chart[], string[]]>([
    [
      "nothing to tell",
      [
        h(1, "总体"),
        h(2, "数字"),
        kpi([[[figure("97.6%", "o1")], "毛入园率"]]),
        notes(p("开场")),
        h(2, "图"),
        chart({}),
        h(2, "表"),
        table(["指标", "值"], [["毛入园率", "97.6%"]], {caption: inlines("指标表")}),
      ],
      [],
      [],
    ],
    ["program-value", [h(1, "总体"), h(2, "undefined"), p("字")], [], ["program-value"]],
    ["small-text", [h(2, "很长".repeat(300)), p("字")], [], ["small-text"]],
    ["truncated-bar-axis", [h(2, "图"), bars], [bars], ["truncated-bar-axis"]],
  ])("%s: the linter says the same", async (_, blocks, natives, expected) => {
    const {linted, checked} = await deck(blocks, natives);
    expect([...checked]).toEqual(expected);
    expect([...linted]).toEqual(expected);
  });

  test("slides that sound alike are not written", async () => {
    const document = makeDocument([h(2, "表 1"), p("甲"), h(2, "表1"), p("乙")]);
    const {bytes, diagnostics} = await packDeck(document, theme, {drawings: new Map(), describeChart});
    expect(bytes).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {code: "file-unsound", message: {en: expect.stringContaining("slide-title-twice")}},
    ]);
  });
});

describe("the rules", () => {
  let seen: ReadonlySet<string>;
  beforeAll(() => {
    seen = new Set(cases.map(([code]) => code.replace("file-unsound: ", "")));
  });

  test("that decks can break have a case each", () => {
    const words = [
      "drawing-without-description",
      "heading-level-skipped",
      "hyperlink-empty",
      "row-may-split",
    ];
    const ofWord = new Set([...words, "table-without-description", "core-properties-incomplete"]);
    expect(contentRules.filter((rule) => !seen.has(rule) && !ofWord.has(rule))).toEqual([]);
  });
});
