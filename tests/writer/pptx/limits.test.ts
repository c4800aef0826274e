import {describe, expect, test} from "vitest";
import type {Block} from "../../../src/model/document.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Slide, TableBox, TextBox} from "../../../src/writer/pptx/slide.ts";
import {loadTheme} from "./load-theme.ts";
import {callout, chart, columns, h, kpi, list, makeDocument, p, table} from "./make-document.ts";

const theme = loadTheme("meeting");
const sentence = "坚持教育优先发展，健全优质均衡的基本公共教育服务体系，办好人民满意的教育。";

const plan = (...blocks: Block[]) => planSlides(makeDocument(blocks), theme);
const named = (slides: readonly Slide[], title: string) =>
  slides.filter((slide) => slide.title === title || slide.title.startsWith(`${title}（续`));
const tables = (slides: readonly Slide[]) =>
  slides.flatMap(({boxes}) => boxes.filter((box): box is TableBox => box.type === "table"));
const texts = (slides: readonly Slide[]) =>
  slides.flatMap(({boxes}) => boxes.filter((box): box is TextBox => box.type === "text"));
const rowTexts = (box: TableBox) =>
  box.rows.map(({cells}) => cells.map(({runs}) => runs.map(({text}) => text).join("")));
const boxText = (box: TextBox | undefined) =>
  box?.paragraphs.map(({runs}) => runs.map(({text}) => text).join("")).join("\n");

describe("a row higher than a slide", () => {
  const long = sentence.repeat(50);
  const {value, diagnostics} = plan(
    h(2, "大表"),
    table(
      ["甲", "乙"],
      [
        ["前", "1"],
        [long, "短"],
        ["后", "2"],
      ],
    ),
  );
  const parts = tables(named(value, "大表")).map(rowTexts);

  test("is divided within its cells, the header repeated, nothing lost", () => {
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part[0]).toEqual(["甲", "乙"]);
    const rows = parts.flatMap((part) => part.slice(1));
    expect(rows.map(([cell]) => cell).join("")).toBe(`前${long}后`);
    expect(rows.map(([, cell]) => cell).join("")).toBe("1短2");
  });

  test("is told once, with slide and box", () => {
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "slide-overflow",
        message: {
          zh: expect.stringContaining("“大表”上的表格"),
          en: expect.stringContaining('table on slide "大表'),
        },
      },
    ]);
  });

  test("a header of such a height stands on the first slides only", () => {
    const parts = tables(
      named(
        plan(
          h(2, "大表"),
          table(
            [long, "乙"],
            [
              ["1", "2"],
              ["3", "4"],
            ],
          ),
        ).value,
        "大表",
      ),
    );
    const rows = parts.flatMap(({rows}) => rows);
    expect(
      rows
        .filter(({header}) => header)
        .flatMap(({cells}) => cells[0]?.runs ?? [])
        .map(({text}) => text)
        .join(""),
    ).toBe(long);
    expect(rows.filter(({header}) => !header)).toHaveLength(2);
  });
});

describe("what is too wide", () => {
  test("a table of more columns than a slide can show is divided, the first column repeated", () => {
    const header = Array.from({length: 40}, (_, index) => `列${index}`);
    const parts = tables(named(plan(h(2, "宽表"), table(header, [header])).value, "宽表"));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(rowTexts(part)[0]?.[0]).toBe("列0");
    expect(parts.flatMap((part) => rowTexts(part)[0]?.slice(1))).toEqual(header.slice(1));
  });

  test("columns too narrow for their table stand one below the other", () => {
    const header = Array.from({length: 12}, (_, index) => `列${index}`);
    const narrow = columns([table(header, [header])], [p("旁边")], [p("第三栏")]);
    const [slide] = named(plan(h(2, "分栏"), narrow).value, "分栏");
    const [box] = tables(slide ? [slide] : []);
    expect(box?.area.w).toBeGreaterThan(11);
    expect(texts(slide ? [slide] : [])[0]?.area.y).toBeGreaterThan(box?.area.y ?? 99);
  });

  test("a long word does not take the room of other columns", () => {
    const [box] = tables(
      plan(h(2, "表"), table(["网址", "说明"], [["a".repeat(300), sentence.repeat(2)]])).value,
    );
    expect(Math.min(...(box?.columnWidths ?? []))).toBeGreaterThan(2.2);
  });
});

describe("what cannot be divided", () => {
  test("a chart below a caption of many lines is lower, not over the edge", () => {
    const {value, diagnostics} = plan(h(2, "图"), chart({title: sentence.repeat(5)}));
    const [slide] = named(value, "图");
    const box = slide?.boxes.find(({type}) => type === "chart");
    expect((box?.area.y ?? 9) + (box?.area.h ?? 9)).toBeLessThan(6.7);
    expect(diagnostics).toEqual([]);
  });

  test("a card higher than a slide goes on in another card", () => {
    const label = sentence.repeat(20);
    const slides = named(
      plan(
        h(2, "卡片"),
        kpi([
          ["1", label],
          ["2", "短"],
        ]),
      ).value,
      "卡片",
    );
    expect(slides.length).toBeGreaterThan(1);
    const words = texts(slides).map(boxText).join("").replaceAll("\n", "");
    expect(words).toContain("短");
    expect(words.replace("1", "").replace("2短", "")).toBe(label);
  });

  test("lead-ins without end are divided all the same", () => {
    const heads = Array.from({length: 40}, (_, index) => h(3, `小标题${index + 1}`));
    const slides = named(plan(h(2, "标题"), ...heads, list([sentence])).value, "标题");
    expect(texts(slides).map(boxText).join("\n").split("\n")).toHaveLength(41);
  });

  test("a callout goes on on the next slide", () => {
    const slides = named(plan(h(2, "提示"), p("前"), callout(p(sentence.repeat(40)))).value, "提示");
    expect(slides.length).toBeGreaterThan(1);
    expect(texts(slides).map(boxText).join("")).toBe(`前${sentence.repeat(40)}`);
  });
});

describe("fixed places", () => {
  test("a title of any length fits, and one below the theme's limit is told with its slide", () => {
    const title = "教育".repeat(200);
    const {value, diagnostics} = planSlides(
      makeDocument([h(1, title), h(2, title), p("好")], {meta: {title}}),
      theme,
    );
    const least = Math.min(...value.map(({titleSize}) => titleSize));
    expect(least).toBeLessThan(theme.sizes.headingMinimum);
    expect(diagnostics.filter(({code}) => code === "title-too-long").length).toBeGreaterThanOrEqual(3);
    expect(diagnostics[0]?.message.zh).toContain("教育教育");
  });

  test("the number 二十一 stays on one line of its badge", () => {
    const sections = Array.from({length: 21}, (_, index) => [
      h(1, `第${index}题`),
      h(2, `题${index}`),
    ]).flat();
    const badges = texts(plan(...sections).value).filter(({name}) => name.startsWith("序号"));
    const [size] =
      badges.find((badge) => boxText(badge) === "二十一")?.paragraphs.map((para) => para.size) ?? [];
    expect(badges).toHaveLength(21);
    expect((size ?? 99) * 3).toBeLessThanOrEqual(0.57 * 72);
  });

  test("agenda entries too long for two columns stand in one, on more slides", () => {
    const titles = Array.from({length: 8}, (_, index) => `${index}${sentence.repeat(3)}`);
    const {value, diagnostics} = plan(
      ...titles.flatMap((title) => [h(1, title), h(2, `甲${title.slice(0, 5)}`)]),
    );
    const agenda = named(value, "目录");
    expect(agenda.length).toBeGreaterThan(1);
    expect(diagnostics.filter(({code}) => code === "text-too-long")).toEqual([]);
  });

  test("an imprint and a subtitle of any length fit, and are told", () => {
    const meta = {author: sentence.repeat(20), subtitle: sentence.repeat(12)};
    const {value, diagnostics} = planSlides(makeDocument([h(2, "甲"), p("好")], {meta}), theme);
    expect(value[0]?.subtitleSize).toBeLessThan(theme.sizes.bodyMinimum);
    expect(diagnostics.map(({code, message}) => [code, /imprint|subtitle/.exec(message.en)?.[0]])).toEqual([
      ["text-too-long", "subtitle"],
      ["text-too-long", "imprint"],
    ]);
  });
});
