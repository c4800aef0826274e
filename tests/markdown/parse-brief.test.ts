import {describe, expect, test} from "vitest";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import {inlineText} from "../../src/query/inline-text.ts";
import {blocks, front, parseBody} from "./brief.ts";

const text = (value: string) => ({type: "text", value});
const strong = (value: string) => ({type: "strong", children: [text(value)]});
const paragraph = (...children: unknown[]) => ({
  type: "paragraph",
  children: children.map((child) => (typeof child === "string" ? text(child) : child)),
});
const heading = (level: number, value: string) => ({type: "heading", level, children: [text(value)]});
const figure = (value: string, ...observations: string[]) => ({type: "figure", text: value, observations});
const lineBreak = {type: "line-break"};

describe("inline text", () => {
  const cases: Record<string, [string, unknown[]]> = {
    "emphasis before a Chinese colon": ["**重点：**正文", [strong("重点："), "正文"]],
    "emphasis around Chinese quotes": ["前**“引号”**后", ["前", strong("“引号”"), "后"]],
    "emphasis around brackets": ["前**（括号）**后", ["前", strong("（括号）"), "后"]],
    "weak emphasis": ["前*强调*后", ["前", {type: "emphasis", children: [text("强调")]}, "后"]],
    "emphasis of a figure": [
      '**率:figure[98%]{obs="a"}**',
      [{type: "strong", children: [text("率"), figure("98%", "a")]}],
    ],
    "a figure": ['率为:figure[98%]{obs="a"}。', ["率为", figure("98%", "a"), "。"]],
    "a figure of two observations": [':figure[4\\.6个百分点]{obs="a b"}', [figure("4.6个百分点", "a", "b")]],
    "a ratio": ["比例1:2", ["比例1:2"]],
    "a colon before letters": ["时间:abc，比a:b", ["时间:abc，比a:b"]],
    "a time": ["10:30开会", ["10:30开会"]],
    "the word figure after a colon": ["见:figure", ["见:figure"]],
    code: ["用`a*b`", ["用", {type: "code", value: "a*b"}]],
    "a link": [
      "见[官网](https://a.cn)",
      ["见", {type: "link", url: "https://a.cn", children: [text("官网")]}],
    ],
    "an address": [
      "见 https://a.cn",
      ["见 ", {type: "link", url: "https://a.cn", children: [text("https://a.cn")]}],
    ],
    "an address whose escapes say text": ["见www\\.a.cn和a\\@b.cn", ["见www.a.cn和a@b.cn"]],
    "escapes and entities": ["\\*a\\* &amp; \\&amp;", ["*a* & &amp;"]],
    "one tilde": ["3~5所，6~8所", ["3~5所，6~8所"]],
    "a comment": ["前<!-- 注 -->后", ["前后"]],
    "a hard break by backslash": ["前\\\n后", ["前", lineBreak, "后"]],
    "a hard break by spaces": ["前  \n后", ["前", lineBreak, "后"]],
    "lines of Chinese": ["前文\n后文", ["前文后文"]],
    "lines of Chinese with indents": ["前文\n  后文", ["前文后文"]],
    "lines of rare Chinese": ["𠮷\n𠮷", ["𠮷𠮷"]],
    "lines of Latin": ["one\ntwo", ["one two"]],
    "a line of Latin before Chinese": ["one\n二", ["one二"]],
    "a line after Chinese punctuation": ["前文。\n“后文”", ["前文。“后文”"]],
    "lines of emphasis": ["**前**\n**后**", [strong("前"), strong("后")]],
    "lines of Latin emphasis": ["**a**\n**b**", [strong("a"), " ", strong("b")]],
    "lines inside emphasis": ["**前\n后**", [strong("前后")]],
    "a line that begins with a figure": ['共\n:figure[98%]{obs="a"}', ["共", figure("98%", "a")]],
  };
  test.each(Object.entries(cases))("%s", (_, [body, children]) => {
    expect(blocks(body)).toEqual([paragraph(...children)]);
  });
});

describe("blocks", () => {
  const column = (value: string) => [paragraph(value)];
  const cases: Record<string, [string, unknown[]]> = {
    nothing: ["", []],
    headings: [
      "# 一\n## 二\n### 三\n#### 四",
      [heading(1, "一"), heading(2, "二"), heading(3, "三"), heading(4, "四")],
    ],
    "a heading with closing signs": ["## 二 ##", [heading(2, "二")]],
    paragraphs: ["一\n\n二", [paragraph("一"), paragraph("二")]],
    "a comment": ["一\n\n<!-- 注\n\n注 -->\n\n二", [paragraph("一"), paragraph("二")]],
    "two comments on a line": ["<!-- 一 --> <!-- 二 -->\n\n二", [paragraph("二")]],
    "a list": ["- 一\n- 二", [{type: "list", ordered: false, items: [column("一"), column("二")]}]],
    "a loose list": ["- 一\n\n- 二", [{type: "list", ordered: false, items: [column("一"), column("二")]}]],
    "a numbered list": ["1. 一\n2. 二", [{type: "list", ordered: true, items: [column("一"), column("二")]}]],
    "a nested list": [
      "- 一\n  1. 甲\n  2. 乙\n- 二",
      [
        {
          type: "list",
          ordered: false,
          items: [
            [paragraph("一"), {type: "list", ordered: true, items: [column("甲"), column("乙")]}],
            column("二"),
          ],
        },
      ],
    ],
    "an item of two paragraphs": [
      "- 一\n\n  二",
      [{type: "list", ordered: false, items: [[paragraph("一"), paragraph("二")]]}],
    ],
    "a slide break": ["一\n\n---\n\n二", [paragraph("一"), {type: "slide-break"}, paragraph("二")]],
    "a slide break of stars": ["***", [{type: "slide-break"}]],
    "a callout": [
      ":::callout\n一\n\n- 二\n:::",
      [{type: "callout", blocks: [paragraph("一"), {type: "list", ordered: false, items: [column("二")]}]}],
    ],
    "notes right after a paragraph": [
      "一\n:::notes\n二\n:::\n三",
      [paragraph("一"), {type: "notes", blocks: [paragraph("二")]}, paragraph("三")],
    ],
    "empty notes": [":::notes\n:::\n", []],
    "notes of a comment only": [":::notes\n<!-- 注 -->\n:::", []],
    columns: [
      "::::columns\n<!-- 左 -->\n:::column\n左\n:::\n:::column\n右\n:::\n::::",
      [{type: "columns", columns: [column("左"), column("右")]}],
    ],
    "columns with blocks in them": [
      ":::::columns\n::::column\n:::callout\n左\n:::\n::::\n::::column\n- 右\n::::\n:::::",
      [
        {
          type: "columns",
          columns: [
            [{type: "callout", blocks: [paragraph("左")]}],
            [{type: "list", ordered: false, items: [column("右")]}],
          ],
        },
      ],
    ],
    "no columns": ["::::columns\n::::", []],
    cards: [
      ':::kpi\n- :figure[98%]{obs="a"}\n  入园率\n- **3所**\n  幼儿园\n  2025年\n:::',
      [
        {
          type: "key-figures",
          cards: [
            {value: [figure("98%", "a")], label: [text("入园率")], detail: []},
            {value: [strong("3所")], label: [text("幼儿园")], detail: [text("2025年")]},
          ],
        },
      ],
    ],
    "cards with hard breaks and a comment": [
      ":::kpi\n<!-- 注 -->\n- 1\\\n  一\n\n- 2  \n  二\n:::",
      [
        {
          type: "key-figures",
          cards: [
            {value: [text("1")], label: [text("一")], detail: []},
            {value: [text("2")], label: [text("二")], detail: []},
          ],
        },
      ],
    ],
    "no cards": [":::kpi\n:::", []],
    "a table": [
      '| 甲 | 乙 | 丙 |\n| --- | ---: | :---: |\n| 一 | :figure[98%]{obs="a"} | **三** |',
      [
        {
          type: "table",
          caption: [],
          header: [[text("甲")], [text("乙")], [text("丙")]],
          rows: [[[text("一")], [figure("98%", "a")], [strong("三")]]],
          align: ["left", "right", "center"],
        },
      ],
    ],
    "a table with a caption": [
      "表：**主要**数据\n\n| 甲 |\n| --- |\n| 一 |",
      [
        {
          type: "table",
          caption: [strong("主要"), text("数据")],
          header: [[text("甲")]],
          rows: [[[text("一")]]],
          align: ["left"],
        },
      ],
    ],
    "a table with an English caption and no rows": [
      "Table: Data\n\n| a |\n| --- |",
      [{type: "table", caption: [text("Data")], header: [[text("a")]], rows: [], align: ["left"]}],
    ],
    "a short row, and bars inside cells": [
      "| 甲 | 乙 |\n| --- | --- |\n| a\\|b |\n|  | 二 |",
      [
        {
          type: "table",
          caption: [],
          header: [[text("甲")], [text("乙")]],
          rows: [
            [[text("a|b")], []],
            [[], [text("二")]],
          ],
          align: ["left", "left"],
        },
      ],
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [body, expected]) => {
    expect(blocks(body)).toEqual(expected);
  });
});

const chart = (...lines: string[]) => ["```chart", ...lines, "```"].join("\n");
const series = (name: string, ...ids: string[]) =>
  `{name: ${name}, points: [${ids.map((id) => (id === "" ? "null" : `{value: 98, text: 98%, observations: [${id}]}`)).join(", ")}]}`;
const data = (categories: string, ...all: string[]) =>
  `data: {unit: "%", categories: [${categories}], series: [${all.join(", ")}]}`;

describe("chart blocks", () => {
  test("hold a whole chart, with the rest filled in", () => {
    expect(blocks(chart("type: bar", "title: 图", data("甲, 乙", series("今", "a", ""))))).toEqual([
      {
        type: "chart",
        spec: {
          type: "bar",
          title: "图",
          unit: "%",
          categories: ["甲", "乙"],
          series: [{name: "今", points: [{value: 98, text: "98%", observations: ["a"]}, null]}],
          labels: "auto",
          minimum: null,
          maximum: null,
        },
      },
    ]);
  });
});

describe("mistakes", () => {
  const bar = ["type: bar", "title: 图"];
  const good = data("甲", series("今", "a"));
  const cases: Record<string, [string, string[], RegExp?]> = {
    "an unknown text directive": ['文:figur[98%]{obs="a"}', ["1:2 unknown-directive"], /"figure"/],
    "a text directive unlike others": ["文:abc[x]", ["1:2 unknown-directive"], /figure/],
    "a leaf directive": ["文\n\n::notes", ["3:1 unknown-directive"], /three colons/],
    "an unknown block": ["文\n\n:::note\n文\n:::", ["3:1 unknown-directive"], /did you mean "notes"/],
    "a block unlike others": [
      ":::qwerty\n文\n:::",
      ["1:1 unknown-directive"],
      /notes, kpi, callout, points, columns, headline/,
    ],
    "a block with a space before its name": [
      "::: notes\n文\n:::",
      ["1:1 unknown-directive"],
      /right after the colons/,
    ],
    "a block with text behind its name": [":::notes 文\n文\n:::", ["1:1 unknown-directive"]],
    "a block that is not closed": [
      "文\n\n:::notes\n文\n\n## 二",
      ["3:1 unclosed-directive"],
      /add a line :::/,
    ],
    "the end of a block that was not begun": ["文\n\n:::\n\n文", ["3:1 unopened-directive"], /more colons/],
    "a column alone": [":::column\n文\n:::", ["1:1 unknown-directive"], /::::columns with four/],
    "columns with as many colons as their column": [
      ":::columns\n:::column\n左\n:::\n:::",
      ["2:1 unclosed-directive", "5:1 unopened-directive"],
      /four colons/,
    ],
    "columns with something else": ["::::columns\n文\n::::", ["2:1 columns-without-column"], /four colons/],
    "cards without a list": [":::kpi\n文\n:::", ["2:1 kpi-without-list"], /- value/],
    "a card of one line": [":::kpi\n- 98%\n:::", ["2:1 kpi-card-lines"]],
    "a card of four lines": [":::kpi\n- 98%\n  一\n  二\n  三\n:::", ["2:1 kpi-card-lines"]],
    "a card with a blank line": [":::kpi\n- 98%\n\n  一\n:::", ["2:1 kpi-card-lines"]],
    "a card whose value is empty": [":::kpi\n- 98%\n  一\n-\n  名称\n  2025年\n:::", ["4:1 kpi-card-lines"]],
    "a caption without a table": ["表：一\n\n文", ["1:1 caption-without-table"], /one blank line/],
    "a caption at the end": ["文\n\n表：一", ["3:1 caption-without-table"]],
    "two captions": ["表：一\n\n表：二\n\n| 甲 |\n| --- |", ["1:1 caption-without-table"]],
    "a long row": ["| 甲 |\n| --- |\n| 一 |\n| 一 | 二 |", ["4:1 table-row-too-long"], /\\\|/],
    "text right below a table": [
      "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n文",
      ["4:1 text-in-table"],
      /blank line/,
    ],
    "a picture": ["文![图](a.png)", ["1:2 picture-inline"]],
    "a footnote": ["文[^1]\n\n[^1]: 注", ["1:2 unsupported-markdown", "3:1 unsupported-markdown"]],
    "inline HTML": ["文<b>粗</b>", ["1:2 unsupported-markdown", "1:6 unsupported-markdown"]],
    "a block of HTML": ["<div>\n文\n</div>", ["1:1 unsupported-markdown"]],
    "text behind a comment": ["<!-- 注 -->文", ["1:1 unsupported-markdown"]],
    "a comment that is not closed": ["文\n\n<!-- 注\n\n## 二", ["3:1 unsupported-markdown"]],
    "an empty heading": ["文\n\n##\n\n文", ["3:1 empty-heading"]],
    "a heading of a comment": ["## <!-- 注 -->", ["1:1 empty-heading"]],
    "five signs": ["##### 五", ["1:1 heading-too-deep"], /fewer/],
    "text right above a slide break": [
      "文\n\n文\n---\n文",
      ["3:1 underlined-heading"],
      /blank line before ---/,
    ],
    "a heading underlined by ===": ["文\n===", ["1:1 underlined-heading"], /##/],
    "an indented block": ["文\n\n    文", ["3:1 unknown-fence"], /indent/],
    "a block of code": ["```\n文\n```", ["1:1 unknown-fence"]],
    "a fence with another name": ["```chrat\n文\n```", ["1:1 unknown-fence"], /chart/],
    "a figure without observation": [
      ":figure[98%]{a=b}",
      ["1:1 figure-without-observation"],
      /\{\{figure …\}\}/,
    ],
    "a figure of an unknown observation": ['文:figure[98%]{obs="a x"}', ["1:2 figure-without-observation"]],
    "a chart with broken YAML": [chart(...bar, 'data: "'), ["4:8 yaml-syntax"]],
    "a chart with an unknown key": [chart(...bar, good, "labls: show"), ["5:1 unknown-key"], /"labels"/],
    "a chart with a value of the wrong type": [chart(...bar, good, "minimum: 零"), ["5:10 wrong-type"]],
    "a chart of an unknown type": [chart("type: baar", "title: 图", good), ["2:7 invalid-value"], /"bar"/],
    "a chart without title and data": [chart("type: bar"), ["2:1 wrong-type", "2:1 wrong-type"]],
    "an empty chart": ["```chart\n```", ["2:1 invalid-value", "2:1 wrong-type", "2:1 wrong-type"]],
    "a chart without categories": [chart(...bar, data("", series("今"))), ["4:31 invalid-value"]],
    "a doughnut of two series": [
      chart("type: doughnut", "title: 图", data("甲", series("今", "a"), series("昔", "b"))),
      ["1:1 chart-data"],
      /stacked-bar/,
    ],
    "a chart with too few points": [chart(...bar, data("甲, 乙", series("今", "a"))), ["1:1 chart-data"]],
    "a value without observation": [
      chart(...bar, data("甲", series("今", "x"))),
      ["1:1 figure-without-observation"],
    ],
    "several at once": [
      "##### 五\n\n文:x[y]\n\n- ![图](a)\n\n:::note\n:::",
      ["1:1 heading-too-deep", "3:2 unknown-directive", "5:3 picture-folder", "7:1 unknown-directive"],
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [body, where, hint]) => {
    const {value, diagnostics} = parseBody(body);
    const found = diagnostics.map(({place, code}) => `${place?.line}:${place?.column} ${code}`);
    expect(found.toSorted()).toEqual(where);
    expect(value).toBeUndefined();
    if (hint) expect(diagnostics[0]?.hint?.en).toMatch(hint);
    for (const {message} of diagnostics) expect(message.zh).toMatch(/\p{Script=Han}{2}/u);
  });

  test("in the front matter of a brief are reported there", () => {
    const {diagnostics} = parseBrief("---\ntitle: x\nformt: docx\n---\n文", (line, column) => ({
      file: "b",
      line,
      column,
    }));
    expect(diagnostics.map(({place, code}) => [place?.line, code])).toContainEqual([3, "unknown-key"]);
  });

  test("a text without front matter is no brief", () => {
    expect(() => parseBody("").value).not.toThrow();
    expect(() => parseBrief("文", () => ({file: "b"}))).toThrow("front matter");
  });
});

test("each node has its place", () => {
  const {value} = parseBody(
    "# 一\n\n文\n\n- 甲\n  - 乙\n\n| 甲 |\n| --- |\n\n:::callout\n丙\n:::\n\n---\n\n::::columns\n:::column\n丁\n:::\n::::\n",
  );
  const found = JSON.stringify(value?.blocks, (key, member) => (key === "children" ? undefined : member));
  const lines = [...found.matchAll(/"line":(\d+),"column":(\d+)/g)].map(
    ([, line, column]) => `${line}:${column}`,
  );
  expect(lines).toEqual([
    "1:1",
    "3:1",
    "5:3",
    "6:5",
    "6:3",
    "5:1",
    "8:1",
    "12:1",
    "11:1",
    "15:1",
    "19:1",
    "17:1",
  ]);
});

test("the document carries what the front matter says", () => {
  const {value} = parseBody('文:figure[98%]{obs="b"}');
  const {observations, sources, ...meta} = front;
  expect(value?.meta).toMatchObject({...meta, language: "zh"});
  expect(value?.observations).toEqual(observations);
  expect(value?.sources).toEqual(sources);
  const [first] = value?.blocks ?? [];
  expect(first?.type === "paragraph" && inlineText(first.children)).toBe("文98%");
});

test("Windows line endings change nothing", () => {
  const body = "# 一\n\n前\n后\n\n- 甲\n\n:::kpi\n- 1\n  一\n:::\n";
  expect(blocks(body.replaceAll("\n", "\r\n"))).toEqual(blocks(body));
});
