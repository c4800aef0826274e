import {describe, expect, test} from "vitest";
import type {Document, Inline} from "../../../../src/model/document.ts";
import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import {viewSlides} from "../../../../src/writer/html/slides/view-slides.ts";
import {loadTheme} from "../../pptx/load-theme.ts";
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
  observation,
  p,
  strong,
  table,
} from "../../pptx/make-document.ts";
import {px, readSheet, type SheetElement, withClass} from "./read-sheet.ts";

const meeting = loadTheme("meeting");
const means = {pictureOf: () => "/chart.png", describeChart: () => "图表"};
const link = (url: string, text: string): Inline => ({
  type: "link",
  url,
  children: [{type: "text", value: text}],
});
const lineBreak: Inline = {type: "line-break"};

const view = (document: Document, theme = meeting) => viewSlides(document, theme, means).value!;

/** The elements of the slide with this title. */
function slideOf(document: Document, title: string, theme?: SlideTheme): SheetElement[] {
  const sheet = view(document, theme).sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`no slide ${title}`);
  return readSheet(sheet.html);
}
/** Of a deck with a single slide of content. */
const slideWith = (...blocks: Parameters<typeof makeDocument>[0][number][]) =>
  slideOf(makeDocument([h(2, "本页"), ...blocks]), "本页");
const named = (elements: readonly SheetElement[], ...tags: string[]) =>
  elements.filter(({tag}) => tags.includes(tag));
const placeOf = (element: SheetElement) =>
  ["left", "top", "width", "height"].map((side) => Math.round(px(element, side)));
const fills = (elements: readonly SheetElement[]) =>
  elements
    .filter(({tag, text}) => tag === "div" && text === "")
    .map((element) => [
      element.classes.find((one) => one.startsWith("fill-")),
      placeOf(element).join(" "),
      element.style.opacity,
    ]);

describe("layouts", () => {
  const deck = makeDocument([h(1, "总体情况"), p("一段说明。"), h(2, "数字"), p("文字。")]);

  test("a title slide all in one colour has its columns, its strip and its bar", () => {
    const cover = slideOf(deck, "沙坪坝区教育发展汇报");
    expect(cover[0]!.classes).toContain("fill-cover");
    expect(fills(cover).map(([fill, , opacity]) => [fill, opacity])).toEqual([
      ...Array.from({length: 6}, () => ["fill-onCover", "0.07"]),
      ["fill-surface", undefined],
      ["fill-accent", undefined],
    ]);
    expect(fills(cover).at(-2)![1]).toBe("0 590 1280 130");
    const [title] = named(cover, "h1");
    expect(placeOf(title!)).toEqual([96, 154, 992, 168]);
    expect(px(title!, "font-size")).toBeCloseTo(44 / 0.75, 1);
    expect(title!.classes).toEqual(["box", "bottom", "ink-onCover"]);
    const [subtitle] = named(cover, "p");
    expect(subtitle!.text).toBe("“十四五”时期主要指标与重点任务");
    expect(px(subtitle!, "font-size")).toBeCloseTo(22 / 0.75, 1);
  });

  test("a title slide with a band stands on the background of the slides", () => {
    const cover = slideOf(deck, "沙坪坝区教育发展汇报", loadTheme("formal-red"));
    expect(cover[0]!.classes).toContain("fill-background");
    expect(fills(cover).map(([fill]) => fill)).toEqual([
      "fill-cover",
      "fill-accent",
      "fill-accent",
      "fill-accent",
    ]);
  });

  test("titles of content stand over a bar, beside one, or on a strip, as the theme has it", () => {
    const titles = (["meeting", "night", "formal-red"] as const).map((name) => {
      const slide = slideOf(deck, "数字", loadTheme(name));
      const [title] = named(slide, "h1");
      return [...title!.classes, ...fills(slide).map(([fill]) => fill)];
    });
    expect(titles).toEqual(
      [
        ["box", "bottom", "ink-heading", "fill-accent", "fill-border"],
        ["box", "middle", "ink-heading", "fill-accent", "fill-border"],
        ["box", "middle", "ink-onPrimary", "fill-primary", "fill-accent", "fill-border"],
      ].map((classes) => expect.arrayContaining(classes)),
    );
  });

  test("every slide but the first shows its number", () => {
    const numbers = view(deck).sheets.map(({html}) => named(readSheet(html), "p").at(-1)!);
    expect(numbers.slice(1).map(({text}) => text)).toEqual(
      numbers.slice(1).map((_, index) => String(index + 2)),
    );
    expect(numbers[0]!.text).not.toBe("1");
    expect(numbers.at(-1)!.classes).toEqual(["box", "right", "ink-onCover"]);
    expect(placeOf(numbers.at(-1)!)).toEqual([1122, 662, 86, 23]);
  });
});

describe("text", () => {
  test("keeps the breaks of the editor and the styles within a line", () => {
    const slide = slideWith(
      p("第一行", lineBreak, "第二行有", strong("重点"), "和", figure("98%", "o1"), "。"),
      chart(),
    );
    const [para] = named(slide, "p").filter(({text}) => text.startsWith("第一行"));
    expect(para!.text).toBe("第一行\n第二行有重点和98%。");
    expect(withClass(slide, "bold").map(({text}) => text)).toContain("重点");
    expect(
      withClass(slide, "figure").map(({text, attributes}) => [text, attributes["data-observations"]]),
    ).toEqual([["98%", "o1"]]);
  });

  test("names all observations behind a computed figure", () => {
    const slide = slideWith(p("提高", figure("7个百分点", "o1", "o2"), "。"), chart());
    expect(withClass(slide, "figure")[0]!.attributes["data-observations"]).toBe("o1 o2");
  });

  test("sets no blank at the end of a line, where it would push a centred line aside", () => {
    const words = "a long English sentence ".repeat(8);
    const slide = slideWith(table(["A"], [[words]], {align: ["center"]}));
    const lines = named(slide, "td")[0]!.text.split("\n");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/\S$/);
    expect(lines.join(" ").trim()).toBe(words.trim());
  });

  test("marks items with dots, dashes and their numbers, one level deeper each", () => {
    const slide = slideWith(
      list(["甲", [p("乙"), list(["丙", "丁"], true)]]),
      list(["戊", [p("己"), list(["庚"])]], true),
    );
    const items = withClass(slide, "item").map((item) => [item.text, item.attributes["data-mark"]]);
    expect(items).toEqual([
      ["甲", "•"],
      ["乙", "•"],
      ["丙", "1."],
      ["丁", "2."],
      ["戊", "1."],
      ["己", "2."],
      ["庚", "–"],
    ]);
    const [outer, , inner] = withClass(slide, "item");
    expect(px(inner!, "padding-left")).toBeCloseTo(2 * px(outer!, "padding-left"), 1);
    expect(px(outer!, "--indent")).toBe(px(outer!, "padding-left"));
  });

  test("keeps numbers apart from figures behind them", () => {
    const indentOf = (ordered: boolean) => {
      const [item] = withClass(slideWith(list(["7项未报"], ordered)), "item");
      return px(item!, "--indent");
    };
    expect(indentOf(true)).toBeGreaterThan(1.4 * indentOf(false));
  });

  test("takes quotation marks and dashes from the Chinese font where the Latin one would be first", () => {
    const deck = makeDocument([h(2, "“十四五”规划"), p("“双减”——政策，2021—2025年 it’s。"), chart()]);
    const marks = (name: "meeting" | "formal-red") =>
      withClass(slideOf(deck, "“十四五”规划", loadTheme(name)), "chinese").map(({text}) => text);
    // The line of sources has a pair of its own.
    expect(marks("formal-red")).toEqual(["“", "”", "“", "”——", "“", "”"]);
    expect(marks("meeting")).toEqual([]);
  });
});

describe("boxes", () => {
  test("a table keeps its widths, its header, its shades and its alignment", () => {
    const slide = slideWith(
      table(
        ["指标", "值"],
        [
          ["甲", figure("1%", "o1")],
          ["乙", "2%"],
          ["丙", "3%"],
        ],
        {align: ["left", "right"]},
      ),
    );
    const [grid] = named(slide, "table");
    const [, , width, height] = placeOf(grid!);
    const sum = (tag: string, property: string) =>
      named(slide, tag).reduce((total, one) => total + px(one, property), 0);
    expect(named(slide, "col")).toHaveLength(2);
    expect(sum("col", "width")).toBeCloseTo(width!, -1);
    expect(Math.abs(sum("tr", "height") - height!)).toBeLessThan(1);
    expect(named(slide, "th").map(({text, attributes}) => [text, attributes.scope])).toEqual([
      ["指标", "col"],
      ["值", "col"],
    ]);
    expect(named(slide, "tr").map(({classes}) => classes[0])).toEqual([
      "fill-primary",
      "",
      "fill-surface",
      "",
    ]);
    expect(named(slide, "td").map(({classes}) => classes.includes("right"))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test("a chart is the picture that the preview draws, with the words for those who cannot see it", () => {
    const wide = chart();
    const half = chart({title: "右图"});
    const {value} = viewSlides(
      makeDocument([h(2, "图"), wide, h(2, "并列"), columns([p("文字")], [half])]),
      meeting,
      {
        pictureOf: (one) => (one === wide ? "/charts/1?a=1&b=2" : "/charts/2"),
        describeChart: ({title}) => `柱形图“${title}”：2020年85%`,
      },
    );
    const pictures = value!.sheets.flatMap(({html}) => named(readSheet(html), "img"));
    expect(pictures.map(({attributes}) => [attributes.src, attributes.alt])).toEqual([
      ["/charts/1?a=1&b=2", "柱形图“学前教育主要指标”：2020年85%"],
      ["/charts/2", "柱形图“右图”：2020年85%"],
    ]);
    expect(value!.style).toMatch(/img\.box\{[^}]*object-fit:contain/);
    expect(px(pictures[0]!, "width")).toBeGreaterThan(px(pictures[1]!, "width"));
  });

  test("cards and remarks stand on their ground, with their distance from its edge", () => {
    const slide = slideWith(kpi([[figure("97.6%", "o1"), "毛入园率", "2025年"]]), callout(p("提示")));
    const grounds = withClass(slide, "fill-surface").filter(({text}) => text !== "");
    expect(grounds.map(({text}) => text)).toEqual(["97.6%毛入园率2025年", "提示"]);
    for (const ground of grounds) expect(ground.style.padding).toMatch(/^[\d.]+px [\d.]+px$/);
  });
});

describe("what a text can hold", () => {
  const nasty = `<script>alert("1&2")</script><img src=x onerror='y'>`;
  const [first] = makeDocument([]).observations;
  const deck = makeDocument(
    [
      h(1, nasty),
      h(2, `页 ${nasty}`),
      p(nasty, figure(nasty, `o"1`, "o&2"), link(`https://example.org/?q="<b>"&a=1`, nasty)),
      table([nasty], [[figure(nasty, `o"1`)]]),
      h(2, "图"),
      chart(),
      notes(p(nasty, figure(nasty, `o"1`))),
    ],
    {meta: {title: nasty, subtitle: nasty}, observations: [{...observation(`o"1`), ...first, id: `o"1`}]},
  );
  const {sheets, style} = viewSlides(deck, meeting, {pictureOf: () => `/a"b&c`, describeChart: () => nasty})
    .value!;

  test("never becomes an element, an attribute or a script", () => {
    for (const {html, notes: spoken} of sheets) {
      for (const {tag, attributes} of [...readSheet(html), ...readSheet(spoken)]) {
        expect(["script", "style", "b"]).not.toContain(tag);
        expect(Object.keys(attributes).filter((one) => one.startsWith("on"))).toEqual([]);
      }
      expect(html).not.toMatch(/<script/i);
      expect(spoken).not.toMatch(/<script/i);
    }
    expect(style).not.toContain("<");
  });

  test("reads as it was written", () => {
    const all = sheets.map(({html}) => readSheet(html));
    const written = nasty.replace(/\s/g, "");
    const titles = all.flatMap((one) => named(one, "h1")).map(({text}) => text.replace(/\s/g, ""));
    expect(titles.filter((title) => title.includes(written))).toHaveLength(3);
    const figures = all.flatMap((one) => withClass(one, "figure"));
    expect(figures.map(({attributes}) => attributes["data-observations"])).toEqual([`o"1 o&2`, `o"1`]);
    const [picture] = all.flatMap((one) => named(one, "img"));
    expect([picture!.attributes.src, picture!.attributes.alt]).toEqual([`/a"b&c`, nasty]);
    const spoken = sheets.flatMap((sheet) => readSheet(sheet.notes));
    expect(spoken.map(({text}) => text)).toContain(nasty + nasty);
    const cited = withClass(spoken, "figure").map(({attributes}) => attributes["data-observations"]);
    expect(cited).toContain(`o"1`);
  });

  test("links lead to web and mail addresses only, and tell nothing of the preview", () => {
    const slide = slideWith(
      p(
        link("https://example.org/?a=1&b=2", "网站"),
        link("mailto:a@b.cn", "邮箱"),
        link("javascript:alert(1)", "脚本"),
      ),
    );
    expect(named(slide, "a").map(({text, attributes}) => [text, attributes.href])).toEqual([
      ["网站", "https://example.org/?a=1&b=2"],
      ["邮箱", "mailto:a@b.cn"],
    ]);
    for (const {attributes} of named(slide, "a")) expect(attributes.rel).toContain("noreferrer");
    expect(slide[0]!.text).toContain("脚本");
  });
});

describe("style", () => {
  test.each(["meeting", "formal-red", "night"] as const)(
    "%s holds for sheets alone, in the colours of the theme",
    (name) => {
      const theme = loadTheme(name);
      const {style} = view(makeDocument([]), theme);
      const selectors = [...style.matchAll(/(?:^|\})\s*([^{}]+)\{/g)].flatMap(([, one]) =>
        one!.split(/,(?![^(]*\))/),
      );
      expect(selectors.length).toBeGreaterThan(20);
      for (const selector of selectors) expect(selector).toMatch(/^\.sheet /);
      expect(style).toContain(`.ink-heading{color:#${theme.colours.heading}}`);
      expect(style).toContain(`.fill-cover{background:#${theme.colours.cover}}`);
    },
  );

  test("the same document and theme make the same string", () => {
    const deck = () => makeDocument([h(1, "甲"), h(2, "乙"), p("文字"), table(["a"], [["b"]])]);
    expect(JSON.stringify(view(deck()))).toBe(JSON.stringify(view(deck())));
  });
});
