import {describe, expect, test} from "vitest";
import type {Dataset} from "../../src/model/dataset.ts";
import type {Block, Document, Inline} from "../../src/model/document.ts";
import {inlineText} from "../../src/query/inline-text.ts";
import {prepare, read} from "./render.ts";
import {initiate, observe, small} from "./small-dataset.ts";

/** Values as no one should have them, each of which some reader on the way could take for more than text. */
const nasty = [
  "{{x}}",
  "{{{x}}}",
  "{{#if x}}",
  "\\{{x}}",
  "</w:t>",
  "<b>x</b>",
  "<!-- x -->",
  "<http://a.cn>",
  "=SUM(A1)",
  "===",
  "+1",
  "@x",
  ":figure[9]{obs=x}",
  "::figure[9]{obs=x}",
  ":::notes",
  ":::",
  "a:b[c]",
  "---",
  "***",
  "- - -",
  "1. x",
  "12) x",
  "2025.",
  "- x",
  "* x",
  "+ x",
  "# x",
  "x #",
  "> x",
  "| a |",
  "a|b",
  "表：x",
  "Table: x",
  "www.a.cn",
  "见www.a.cn",
  "WWW.A.CN",
  "https://a.cn/b?c=d",
  "a@b.cn",
  "mailto:a@b.cn",
  "~~x~~",
  "~x~",
  "[x](y)",
  "[x]",
  "[x]: y",
  "[ ] x",
  "[^1]",
  "![x](y)",
  "*x*",
  "**x**",
  "_x_",
  "__x__",
  "`x`",
  "```chart",
  "~~~",
  "$x$",
  "x^2^",
  "&amp;",
  "&#65;",
  "&lt;",
  "😀",
  "👨‍👩‍👧",
  "𠮷野家",
  "㐀",
  "  两格",
  "\t制表",
  "    四格",
  "尾 ",
  "一\n二",
  "一\r\n二",
  "一\n\n二",
  "一\n---",
  "一\n- 二",
  "\\",
  "a\\",
  "\\*",
  "\\\\",
  '"',
  "'",
  `"x" 'y'`,
  "“引号”",
  "（括号）",
  "重点：",
  "it's",
  "a: b",
  "a # b",
  "# b",
  "[a, b]",
  "{a: b}",
  "!x",
  "%x",
  "null",
  "true",
  "2025",
  "1e3",
  "~",
  "a\u00a0b",
  "甲\u3000乙",
  "constructor",
  "__proto__",
];

/** Spaces that do not break stay. */
const fold = (value: string) => value.replace(/[^\S\u00a0]+/gu, " ").replace(/^ | $/gu, "");

/** The same place in a document for a harmless value and a nasty one. */
const harmless = "甲乙丙";

/** Each value is the name of an area, of the area's only indicator and of its only initiative. */
const values = [harmless, ...nasty];
const [area, indicator] = [small.areas[1]!, small.indicators.find(({kind}) => kind === "count")!];
const dataset: Dataset = {
  ...small,
  areas: values.map((name, n) => ({...area, code: `A${n}`, name})),
  indicators: values.map((name, n) => ({...indicator, id: `i${n}`, name})),
  observations: values.map((_, n) => observe(`o${n}`, `i${n}`, 3, {area: `A${n}`})),
  initiatives: values.map((value, n) => initiate(`x${n}`, value, value, {area: `A${n}`})),
};

const chart = (title: string) => `\`\`\`chart
type: bar
title: ${title}
data: {{chart-data (observations) categories="indicator" series="period"}}
\`\`\`
`;

const first = (name: string) => `{{#each (initiatives)}}{{${name}}}{{/each}}`;

const places: Record<string, string> = {
  heading: "## {{area.name}}\n",
  "heading with text around": "## 关于{{area.name}}的事\n",
  paragraph: "{{area.name}}\n",
  "middle of a paragraph": "文字{{area.name}}文字\n",
  "lines of a paragraph": "文字\n{{area.name}}\n文字\n",
  "one value after another": "{{area.name}}{{area.name}}、{{area.name}}\n",
  "list item": "- {{area.name}}\n- 二\n",
  "numbered item": "1. {{area.name}}\n2. 二\n",
  "nested item": "- 一\n  - {{area.name}}\n- 二\n",
  bold: "前**{{area.name}}**：后\n",
  "bold before Chinese": "前**{{area.name}}**后\n",
  emphasis: "前*{{area.name}}*，后\n",
  "bold name and summary": "{{#each (initiatives)}}\n- **{{name}}**：{{summary}}\n{{/each}}\n",
  "table cell": "| 甲 | 乙 |\n| --- | --- |\n| {{area.name}} | 二 |\n",
  "table header": "| {{area.name}} | 乙 |\n| --- | --- |\n| 一 | 二 |\n",
  "table by helper": '{{table (observations) columns="indicator area value"}}\n',
  "caption by helper": "{{table (observations) caption=area.name}}\n",
  "pivot by helper": '{{pivot (observations) rows="indicator" columns="period"}}\n',
  caption: "表：{{area.name}}\n\n| 甲 |\n| --- |\n| 一 |\n",
  names: "{{names (initiatives)}}。\n",
  "kpi card":
    ":::kpi\n- {{#each (observations) as |o|}}{{figure o}}{{/each}}\n  {{area.name}}\n  {{area.name}}\n- 2\n  二\n:::\n",
  "kpi value": ":::kpi\n- {{area.name}}\n  名称\n:::\n",
  notes: "## 页\n\n:::notes\n{{area.name}}\n:::\n",
  callout: ":::callout\n{{area.name}}\n:::\n",
  columns: "::::columns\n:::column\n{{area.name}}\n:::\n:::column\n右\n:::\n::::\n",
  link: "[{{area.name}}](https://a.cn)\n",
  "chart title": chart("{{area.name}}"),
  "chart title in double quotes": chart('"关于{{area.name}}：图"'),
  "chart title in single quotes": chart("'关于{{area.name}}：图'"),
  "chart title from a loop": chart(`"${first("summary")}"`),
};

describe.each(Object.entries(places))("a value in %s", (_, template) => {
  const prepared = prepare(template, {dataset});
  const expected = read(prepared, "A0").document;

  test("stands there at all", () => {
    expect(JSON.stringify(simplify(expected))).toContain(harmless);
  });

  test("reads as it is", () => {
    for (const [n, value] of nasty.entries()) {
      const {document, diagnostics} = read(prepared, `A${n + 1}`);
      const told = JSON.stringify(value);
      expect(diagnostics, told).toEqual([]);
      expect(simplify(document), told).toEqual(replaceAll(simplify(expected), harmless, fold(value)));
    }
  });
});

describe("a value in front matter", () => {
  const head = `---
title: "{{area.name}}简报"
subtitle: 关于{{area.name}}
author: '{{area.name}}'
file: f-{{area.name}}
for: area
format: docx
theme: plain
---
`;
  const prepared = prepare("正文\n", {dataset, head});
  test("reads as it is", () => {
    for (const [n, value] of nasty.entries()) {
      const {document} = read(prepared, `A${n + 1}`);
      const {title, subtitle, author, subject} = document.meta;
      expect({title, subtitle, author, subject: fold(subject)}, JSON.stringify(value)).toEqual({
        title: `${fold(value)}简报`,
        subtitle: `关于${fold(value)}`,
        author: fold(value),
        subject: fold(value),
      });
    }
  });
});

/** Blocks and their texts, without places; neighbouring pieces of text are one. */
function simplify(document: Document): unknown {
  return {blocks: document.blocks.map(simplifyBlock), observations: document.observations.length};
}

function simplifyBlock(block: Block): unknown {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [block.type, simplifyInlines(block.children)];
    case "list":
      return [block.ordered ? "ol" : "ul", block.items.map((item) => item.map(simplifyBlock))];
    case "table":
      return [
        "table",
        simplifyInlines(block.caption),
        [block.header, ...block.rows].map((row) => row.map(simplifyInlines)),
      ];
    case "chart":
      return [
        "chart",
        fold(block.spec.title),
        block.spec.categories.map(fold),
        block.spec.series.map(({name, points}) => [fold(name), points.map((point) => point?.text)]),
      ];
    case "key-figures":
      return ["kpi", block.cards.map((card) => [card.value, card.label, card.detail].map(simplifyInlines))];
    case "columns":
      return ["columns", block.columns.map((column) => column.map(simplifyBlock))];
    case "notes":
    case "callout":
      return [block.type, block.blocks.map(simplifyBlock)];
    case "slide-break":
      return block.type;
  }
}

function simplifyInlines(nodes: readonly Inline[]): unknown {
  return nodes.map((node) =>
    node.type === "text" ? fold(node.value) : [node.type, fold(inlineText([node]))],
  );
}

function replaceAll(value: unknown, from: string, to: string): unknown {
  if (typeof value === "string") return fold(value.replaceAll(from, () => to));
  if (Array.isArray(value)) return value.map((member) => replaceAll(member, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, replaceAll(member, from, to)]),
  );
}
