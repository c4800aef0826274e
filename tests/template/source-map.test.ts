import {describe, expect, test} from "vitest";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import {hasMarkers, resolveOrigins} from "../../src/template/source-map.ts";
import {type Kit, places, render} from "./render.ts";

/** Where the n-th occurrence of a text in the finished brief comes from. */
function origin(body: string, needle: string, kit: Kit = {}, nth = 1): string {
  const {brief, diagnostics} = render(body, kit);
  if (!brief) throw new Error(places(diagnostics).join("\n"));
  const bodyStart = brief.text.indexOf("\n---\n") + 5;
  let at = bodyStart - 1;
  for (let seen = 0; seen < nth; seen++) at = brief.text.indexOf(needle, at + 1);
  if (at < bodyStart) throw new Error(`no ${needle} in ${brief.text}`);
  const lines = brief.text.slice(0, at).split("\n");
  const {file, line, column} = brief.locate(lines.length, (lines.at(-1)?.length ?? 0) + 1);
  return `${file}:${line}:${column}`;
}

const cases: Record<string, [string, string, string, Kit?, number?]> = {
  "plain text": ["一\n二甲", "甲", "t.md:8:2"],
  "text after a printed value": ["{{area.name}}文甲", "甲", "t.md:7:15"],
  "a printed value": ["文{{area.name}}", "沙坪坝区", "t.md:7:2"],
  "the middle of a printed value": ["文{{area.name}}", "坝区", "t.md:7:2"],
  "a figure": ['文{{figure (observation "place")}}', ":figure", "t.md:7:2"],
  "text on the line after a value": ["{{area.name}}\n甲", "甲", "t.md:8:1"],
  "text after a block that stands alone": ["{{#if area}}\n甲\n{{/if}}\n乙", "乙", "t.md:10:1"],
  "text within a block that stands alone": ["一\n  {{#if area}}\n 甲\n{{/if}}\n", "甲", "t.md:9:2"],
  "text after trimmed white space": ["一 {{~#if area~}}  \n  甲{{/if}}", "甲", "t.md:8:3"],
  "text in an else branch": [
    "{{#if (topics missing=false)}}一{{else}}\n二{{/if}}{{^if area}}{{else}}甲{{/if}}",
    "甲",
    "t.md:8:29",
  ],
  "text in a loop": ["{{#each (areas)}}\n- {{name}}甲\n{{/each}}", "甲", "t.md:8:11", {}, 3],
  "a value in a loop": ["{{#each (areas)}}\n- {{name}}甲\n{{/each}}", "綦江区", "t.md:8:3"],
  "text after a comment": ["{{!-- 一\n二 --}}\n甲", "甲", "t.md:9:1"],
  "text of a partial": ["一\n{{> p}}", "甲", "p/p.md:2:3", {partials: {p: "二\n三 甲"}}],
  "a value of a partial": ["一\n{{> p}}", "沙坪坝区", "p/p.md:2:2", {partials: {p: "二\n三{{area.name}}"}}],
  "text after a partial": ["{{> p}}甲", "甲", "t.md:7:8", {partials: {p: "二\n三"}}],
  "text after a partial that stands alone": ["  {{> p}}\n甲", "甲", "t.md:8:1", {partials: {p: "二\n三\n"}}],
  "a partial within a partial": ["{{> p}}", "甲", "p/q.md:1:2", {partials: {p: "一{{> q}}", q: "二甲"}}],
  "text after a table": ["一\n{{table (observations)}}\n甲", "甲", "t.md:9:1"],
  "the last row of a table": ["一\n{{table (observations)}}\n甲", "| 获奖人次 |", "t.md:8:1"],
  "text after an escaped colon": ['文:{{figure (observation "place")}}甲', "甲", "t.md:7:35"],
  "text behind a rare character": ["𠮷{{area.name}}甲", "甲", "t.md:7:16"],
};

describe("positions in rendered text lead back to", () => {
  test.each(Object.entries(cases))("%s", (_, [body, needle, where, kit, nth]) => {
    expect(origin(body, needle, kit, nth)).toBe(where);
  });

  test("the template's head for what stands in the front matter", () => {
    const {brief} = render("文");
    expect(brief?.locate(2, 5)).toEqual({file: "t.md", line: 2, column: 8});
    // The subject is not of the editor's making.
    expect(brief?.locate(4, 1)).toEqual({file: "t.md", line: 1, column: 1});
  });
});

describe("mistakes in Markdown are reported in the template", () => {
  const chart = (lines: string) => `文\n\n\`\`\`chart\n${lines}\n\`\`\`\n`;
  const data = 'data: {{chart-data (observations kinds="rank")}}';
  test.each([
    [
      "heading of a partial",
      "一\n\n{{> p}}\n",
      "p/p.md:3:1 heading-too-deep",
      {partials: {p: "二\n\n##### 三"}},
    ],
    ["chart: unknown key", chart(`type: bar\ntitle: 图\n${data}\nlable: show`), "t.md:13:1 unknown-key", {}],
    [
      "chart: wrong value after data",
      chart(`type: bar\n${data}\ntitle: 图\nlabels: 3`),
      "t.md:13:9 invalid-value",
      {},
    ],
    [
      "chart in a list item",
      '- 一\n\n  ```chart\n  type: donut\n  title: 图\n  data: {{chart-data (observations kinds="rank")}}\n  ```\n',
      "t.md:10:9 invalid-value",
      {},
    ],
    [
      "chart in a loop",
      `{{#each (take (areas) 1)}}\n${chart(`type: bar\ntitle: ''\ndata: {{chart-data (observations kinds="rank" area="沙坪坝区")}}`)}{{/each}}`,
      "t.md:12:8 invalid-value",
      {},
    ],
  ] as [string, string, string, Kit][])("%s", (_, body, where, kit) => {
    const {brief, diagnostics} = render(body, kit);
    expect(diagnostics).toEqual([]);
    const parsed = parseBrief(brief?.text ?? "", brief?.locate ?? (() => ({file: ""})));
    expect(places(parsed.diagnostics)).toEqual([where]);
  });
});

describe("resolveOrigins", () => {
  test("leaves text without markers alone and answers with the fallback", () => {
    const mapped = resolveOrigins("一\n二", [], {file: "f"});
    expect(mapped.text).toBe("一\n二");
    expect(mapped.locate(2, 1)).toEqual({file: "f"});
  });

  test("escapes a colon of the template before a figure only", () => {
    const origins = [{place: {file: "f"}, verbatim: true}];
    const resolve = (text: string) => resolveOrigins(text, origins, {file: "f"}).text;
    expect(resolve("比:\uE0000\uE001:figure[1]")).toBe("比\\::figure[1]");
    expect(resolve("比\\:\uE0000\uE001:figure[1]")).toBe("比\\::figure[1]");
    expect(resolve("比：\uE0000\uE001:figure[1]")).toBe("比：:figure[1]");
    expect(resolve("比:\uE0000\uE001甲")).toBe("比:甲");
  });

  test("knows markers from text", () => {
    expect(["\uE000", "a\uE001b", "文", ""].map(hasMarkers)).toEqual([true, true, false, false]);
  });
});
