import {unzipSync} from "fflate";
import {describe, expect, test, vi} from "vitest";
import {describeChart} from "../../../src/chart/describe-chart.ts";
import {tasteHints} from "../../../src/diagnostic/content-rules.ts";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import type {ChartSpec} from "../../../src/model/chart.ts";
import type {Block, Chart, Document} from "../../../src/model/document.ts";
import {openPackage} from "../../../src/ooxml/package.ts";
import {element, type PlainElement, type PlainNode, toPlain} from "../../../src/ooxml/plain-element.ts";
import {withRecord} from "../../../src/ooxml/record-part.ts";
import {packWritten} from "../../../src/ooxml/written-package.ts";
import {planNatives} from "../../../src/pipeline/document/chart-form-of.ts";
import {checkBody} from "../../../src/writer/docx/check-body.ts";
import {writeDocx} from "../../../src/writer/docx/write-docx.ts";
import {wordShell, writeWord} from "../../support/write-word.ts";
import {
  chart,
  drawing,
  fullDocument,
  heading,
  makeDocument,
  paragraph,
  place,
  readTheme,
  table,
  text,
  themeNames,
} from "./sample-document.ts";

vi.setConfig({testTimeout: 30_000});

const value = (name: string, val: string) => element(name, {"w:val": val});
const run = (words: string) => element("w:r", {}, [element("w:t", {"xml:space": "preserve"}, [words])]);
const p = (...children: PlainNode[]) => element("w:p", {}, children);
const titled = (level: number, words: string) =>
  p(element("w:pPr", {}, [value("w:pStyle", `Heading${level}`)]), run(words));
const link = (...children: PlainNode[]) => p(element("w:hyperlink", {"r:id": "rId9"}, children));
const picture = (descr?: string, name = "图") =>
  p(
    element("w:r", {}, [
      element("w:drawing", {}, [
        element("wp:inline", {}, [
          element("wp:docPr", {id: 1, name, ...(descr === undefined ? {} : {descr})}),
        ]),
      ]),
    ]),
  );

interface GridLook {
  readonly caption?: string;
  readonly description?: string;
  readonly isSplit?: boolean;
  readonly cell?: string;
  readonly rows?: number;
}

function grid({caption = "表", description = "共2行", isSplit = false, cell = "1", rows = 2}: GridLook = {}) {
  const row = element("w:tr", {}, [
    element("w:trPr", {}, isSplit ? [] : [element("w:cantSplit")]),
    element("w:tc", {}, [p(run(cell))]),
  ]);
  return element("w:tbl", {}, [
    element("w:tblPr", {}, [
      element("w:tblLook", {"w:firstRow": "true"}),
      value("w:tblCaption", caption),
      value("w:tblDescription", description),
    ]),
    ...Array.from({length: rows}, () => row),
  ]);
}

const codes = (elements: readonly PlainElement[], title = "简报", charts: readonly ChartSpec[] = []) =>
  checkBody(
    elements,
    {title},
    charts.map((spec) => ({spec, place})),
  ).map(({severity, code, message}) => {
    const rule = /\(lint rule ([a-z-]+)\)$/.exec(message.en)?.[1];
    return severity === "warning" ? code : `${code}: ${rule}`;
  });

/** A rule, a body that breaks it, and one that nearly does. */
const cases: readonly [string, readonly PlainElement[], readonly PlainElement[]][] = [
  ["program-value", [p(run("undefined"))], [p(run("undefined 是什么"))]],
  ["program-value", [element("w:tbl", {}, [element("w:tr", {}, [p(run("NaN"))])])], [p(run("NaN%"))]],
  ["program-value", [picture("柱形图", "null")], [picture("柱形图", "nullable")]],
  ["program-value", [grid({caption: "[object Object]"})], [grid({caption: "Object"})]],
  ["heading-level-skipped", [titled(2, "二")], [titled(1, "一")]],
  [
    "heading-level-skipped",
    [titled(1, "一"), titled(3, "三")],
    [titled(1, "一"), titled(2, "二"), titled(3, "三"), titled(1, "四")],
  ],
  ["file-unsound: hyperlink-empty", [link()], [link(run("网站"))]],
  ["file-unsound: hyperlink-empty", [link(run(" "))], [link(element("w:r", {}, [element("w:drawing")]))]],
  ["file-unsound: drawing-without-description", [picture()], [picture("柱形图")]],
  ["file-unsound: drawing-without-description", [picture(" ")], [picture("柱形图")]],
  ["file-unsound: table-without-description", [grid({caption: ""})], [grid()]],
  ["file-unsound: table-without-description", [grid({description: " "})], [grid({description: "", rows: 1})]],
  [
    "file-unsound: row-may-split",
    [grid({isSplit: true, cell: "长".repeat(80)})],
    [grid({isSplit: true, cell: "长".repeat(81)})],
  ],
];

describe("a body that breaks a rule is told so, one that nearly does is not", () => {
  test.each(cases)("%s", (code, broken, sound) => {
    expect(codes(broken)).toEqual([code]);
    expect(codes(sound)).toEqual([]);
  });

  test("a document without title", () => {
    expect(codes([], " \u200b")).toEqual(["file-unsound: core-properties-incomplete"]);
  });

  test("bars that do not begin at zero", () => {
    const {spec} = chart("图");
    expect(codes([], "简报", [{...spec, minimum: 0.5}])).toEqual(["truncated-bar-axis"]);
    expect(codes([], "简报", [{...spec, minimum: 0.5, type: "line"}])).toEqual([]);
    expect(codes([], "简报", [{...spec, minimum: -1}])).toEqual([]);
  });
});

describe("what is told", () => {
  test("says under which heading, and each rule once", () => {
    const body = [p(run("简报")), titled(1, "总体情况"), p(run("NaN")), titled(2, "其中"), p(run("null"))];
    expect(checkBody(body, {title: "简报"}, [])).toEqual([
      {
        severity: "warning",
        code: "program-value",
        message: {
          en: 'under “总体情况”: the text is "NaN" (lint rule program-value)',
          zh: "“总体情况”之下：文字是“NaN”（检查规则 program-value）",
        },
        hint: tasteHints["program-value"],
      },
    ]);
    expect(checkBody([link()], {title: "简报"}, [])[0]?.message.zh).toMatch(/^第一个标题之前：链接没有文字/);
    expect(checkBody([titled(2, "其中")], {title: "简报"}, [])[0]?.message.en).toMatch(
      /^heading “其中”: the first/,
    );
  });
});

describe("the finished document", () => {
  const both = async (document: Document, theme = readTheme("gongwen"), natives: readonly Chart[] = []) => {
    const charts = document.blocks.filter((block) => block.type === "chart");
    const drawn = charts.filter((one) => !natives.includes(one));
    const {package: written} = await writeWord(document, theme, {
      drawings: new Map(drawn.map((one) => [one, drawing(160, 90)])),
      natives: planNatives(natives, document, theme),
      describeChart,
    });
    const record = {document: document.meta, observations: [], passages: [], charts: []};
    const finished = packWritten(withRecord(written, record), "2025-08-21");
    const checked = checkBody(bodyOf(finished), document.meta, charts);
    return {
      linted: [...new Set(lintPackage(finished).map(({rule}) => rule))],
      checked: [...new Set(checked.map(({code}) => code))],
    };
  };

  test.each(themeNames)("of everything that a briefing may hold has nothing to tell, in %s", async (name) => {
    expect(await both(fullDocument(), readTheme(name))).toEqual({linted: [], checked: []});
  });

  const bars = chart("柱", "a1");
  const cut = {...bars, spec: {...bars.spec, minimum: 0.5}};
  const skipping = [heading(1, "一"), paragraph("字"), heading(3, "三")];

  test.each<[string, readonly Block[], readonly Chart[]]>([
    ["program-value", [heading(1, "一"), paragraph("undefined")], []],
    ["heading-level-skipped", skipping, []],
    ["truncated-bar-axis", [heading(1, "一"), cut], [cut]],
  ])("%s: the linter says the same", async (code, blocks, natives) => {
    const found = await both(makeDocument(...blocks), readTheme("gongwen"), natives);
    expect(found).toEqual({linted: [code], checked: [code]});
  });

  const address = "https://example.org";
  const wide = Array.from({length: 9}, (_, column) => `列${column}`);

  test.each<[string, Block, low?: boolean]>([
    [
      "hyperlink-empty",
      {type: "paragraph", children: [text("前"), {type: "link", url: address, children: []}], place},
    ],
    ["table-without-description", table("\u200b", ["甲", "乙"], [["1", "2"]])],
    ["row-may-split", table("", wide, [wide.map(() => "长".repeat(79))]), true],
  ])("%s is not written", async (rule, block, low = false) => {
    const usual = readTheme("gongwen");
    const theme = low ? {...usual, page: {...usual.page, heightMm: 150}} : usual;
    const means = {drawings: new Map(), describeChart};
    const outcome = writeDocx(makeDocument(heading(1, "一"), block), theme, means, await wordShell(theme));
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics).toMatchObject([
      {code: "file-unsound", message: {en: expect.stringContaining(rule)}},
    ]);
  });
});

/** What stands in the body of a finished document. */
function bodyOf(bytes: Uint8Array): PlainElement[] {
  const part = openPackage(unzipSync(bytes)).parts.find(({name}) => name === "word/document.xml");
  if (!part || part.content instanceof Uint8Array) throw new Error("the document has no body");
  const root = toPlain(part.content.documentElement);
  return root.children.flatMap((body) =>
    typeof body === "string" ? [] : body.children.filter((each) => typeof each !== "string"),
  );
}
