import {describe, expect, test} from "vitest";
import {checkReferencesIn} from "../../src/markdown/references.ts";
import type {Chart, Table} from "../../src/model/document.ts";
import {inlineText} from "../../src/query/inline-text.ts";
import {blocks, parseBody, parseDeck} from "./brief.ts";

const chart = (id: string, title = "图") =>
  `\`\`\`chart\n${id === "" ? "" : `id: ${id}\n`}type: bar\ntitle: "${title}"\n` +
  `data: {unit: "%", categories: [甲], series: [{name: 今, points: [{value: 98, text: 98%, observations: [a]}]}]}\n\`\`\`\n\n`;
const table = (caption: string) => `${caption}\n\n| 甲 |\n| --- |\n| 一 |\n\n`;

/** The texts of the paragraphs of a body that must parse without remark. */
function textsOf(body: string, parse = parseBody): string[] {
  const {value, diagnostics} = parse(body);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value.blocks.flatMap((block) => (block.type === "paragraph" ? [inlineText(block.children)] : []));
}

const report = (body: string) =>
  parseBody(body).diagnostics.map(({place, code}) => `${place?.line}:${place?.column} ${code}`);

test("charts and tables are counted apart, whether or not they have an id; references may come first", () => {
  const body = [
    "见:ref[trend]和:ref[key-table]。\n\n",
    chart(""),
    table("表：甲"),
    chart("trend"),
    table("表：乙 {#key-table}"),
    "**又见:ref[trend]。**\n",
  ].join("");
  expect(textsOf(body)).toEqual(["见图2和表2。", "又见图2。"]);
});

test("in lists, columns and callouts they are counted in reading order, in notes not at all", () => {
  const inner = (id: string) => chart(id).trimEnd().replaceAll("\n", "\n  ");
  const body = [
    ":::notes\n",
    chart(""),
    ":::\n\n",
    `- 项\n\n  ${inner("one")}\n\n`,
    "::::columns\n:::column\n",
    chart("two"),
    ":::\n:::column\n右\n:::\n::::\n\n:::callout\n",
    chart("three"),
    ":::\n\n见:ref[one]、:ref[two]、:ref[three]。\n",
  ].join("");
  expect(textsOf(body)).toEqual(["见图1、图2、图3。"]);
});

test("slides number no captions: there it is named by its title", () => {
  const body = `见:ref[t]和:ref[k]。\n\n${chart("t", "“十四五”目标")}${table("表：主要指标 {#k}")}`;
  expect(textsOf(body, parseDeck)).toEqual(["见“‘十四五’目标”图和“主要指标”表。"]);
});

describe("the id of a table", () => {
  const read = (caption: string) => {
    const [found] = blocks(table(caption)) as [Table];
    return [inlineText(found.caption), found.id];
  };
  test.each([
    ["表：甲 {#key}", "甲", "key"],
    ["表：甲{#重点.表_1-a}", "甲", "重点.表_1-a"],
    ['表：率:figure[98%]{obs="a"} {#key}', "率98%", "key"],
    ["表：甲 {#key}乙", "甲 {#key}乙", undefined],
    ["表：甲 \\{\\#key\\}", "甲 {#key}", undefined],
    ["表：甲", "甲", undefined],
  ])("%s", (written, caption, id) => expect(read(written)).toEqual([caption, id]));
});

test("the id of a chart", () => {
  expect((blocks(chart("trend")) as [Chart])[0].id).toBe("trend");
});

describe("mistakes", () => {
  test("an unknown id, with the nearest one", () => {
    const body = `文\n\n见:ref[trnd]。\n\n${chart("trend")}`;
    expect(report(body)).toEqual(["3:2 unknown-reference"]);
    expect(parseBody(body).diagnostics[0]?.hint?.en).toMatch(/"trend"/);
  });
  test("an id that two have, at the second", () => {
    expect(report(`${chart("one")}${table("表：甲 {#one}")}`)).toEqual(["8:7 doubled-id"]);
  });
  test("an id of a chart that nobody sees", () => {
    expect(report(`见:ref[one]。\n\n:::notes\n${chart("one")}:::\n`)).toEqual(["1:2 unknown-reference"]);
  });
  test.each(["a b", "-a", "", '"a"'])("%s is no id", (id) => {
    expect(report(table(`表：甲 {#${id}}`))).toEqual(["1:1 invalid-id"]);
  });
  test("nor is it one of a chart", () => {
    expect(report(chart('"a b"'))).toEqual(["2:5 invalid-value"]);
  });
  test("a caption that is an id and nothing else", () => {
    expect(report(`见:ref[one]。\n\n${table("表：{#one}")}`)).toEqual(["1:2 unknown-reference"]);
  });
});

describe("a text that is not parsed as a whole", () => {
  const inText = (text: string) =>
    checkReferencesIn(text, (line, column) => ({file: "b", line, column})).map(
      ({place, code}) => `${place?.line}:${place?.column} ${code}`,
    );
  test("is silent where all is well", () => {
    const text = `见:ref[one]、:ref[二]和\\:ref[x]。\n\n${chart("one")}${chart('"三" # 注')}${table("表：甲 {#二}")}:ref[三]\n`;
    expect(inText(text)).toEqual([]);
  });
  test("tells of unknown and doubled ids", () => {
    const text = `见:ref[two]和:ref[one]。\n\n${chart("one")}${table("表：甲 {#one}")}`;
    expect(inText(text)).toEqual(["10:7 doubled-id", "1:2 unknown-reference"]);
  });
});
