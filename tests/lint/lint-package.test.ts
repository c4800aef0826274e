import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {unzipSync} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {contentRules} from "../../src/diagnostic/content-rules.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {LintFinding} from "../../src/lint/rule.ts";
import {rules} from "../../src/lint/rules.ts";
import {openPackage} from "../../src/ooxml/package.ts";
import type {LintCase} from "./cases/case.ts";
import {chartCases} from "./cases/chart.ts";
import {deckCases} from "./cases/deck.ts";
import {packageCases} from "./cases/package.ts";
import {wordCases} from "./cases/word.ts";
import {cleanBriefing, cleanDeck} from "./clean-files.ts";
import {pack, unpack} from "./edit.ts";

vi.setConfig({testTimeout: 30_000});

const cases: readonly LintCase[] = [...packageCases, ...deckCases, ...chartCases, ...wordCases];
const clean = {} as Record<LintCase["file"], Uint8Array>;

beforeAll(async () => {
  clean.briefing = await cleanBriefing();
  clean.deck = await cleanDeck();
}, 60_000);

const told = (findings: readonly LintFinding[]) =>
  findings.map(({rule, part, message}) => `${rule}: ${part}: ${message.en}`);
const rulesOf = (findings: readonly LintFinding[]) => [...new Set(findings.map(({rule}) => rule))].sort();

describe("the rules", () => {
  const folder = new URL("../../src/lint/rules/", import.meta.url);
  const ids = rules.map(({id}) => id);

  test("are the files of the folder", () => {
    const files = readdirSync(fileURLToPath(folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name}) => name.replace(/\.ts$/, ""));
    expect(files.sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("have a case each", () => {
    expect([...new Set(["not-a-package", ...cases.map(({rule}) => rule)])].sort()).toEqual([...ids].sort());
  });

  test("stand in the documentation, with what they mean", () => {
    const page = readFileSync(new URL("../../docs/lint-rules.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \|$/gm)];
    const expected = rules.map(({id, title}) => [id, title.zh, title.en]);
    expect(rows.map(([, id, zh, en]) => [id, zh, en])).toEqual(expected);
  });

  test("that people can break are named, and listed in the documentation", () => {
    expect(contentRules.filter((rule) => !ids.includes(rule))).toEqual([]);
    const page = readFileSync(new URL("../../docs/lint-rules.md", import.meta.url), "utf8");
    const list = /Held against\s+every\s+document:([^.]*)\./.exec(page)?.[1] ?? "";
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, rule]) => rule)).toEqual([...contentRules]);
  });

  test("that are faults of any file, whoever made it, are listed in the documentation", () => {
    const page = readFileSync(new URL("../../docs/lint-rules.md", import.meta.url), "utf8");
    const list = /Fault\s+whoever\s+made\s+the\s+file:([^.]*)\./.exec(page)?.[1] ?? "";
    const faults = rules.filter(({isAdvice}) => !isAdvice).map(({id}) => id);
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, rule]) => rule)).toEqual(faults);
  });

  test("say everything in both languages", () => {
    const words = rules.flatMap(({id, title, hint}) => [title, hint].map((wording) => ({id, ...wording})));
    expect(words.filter(({zh}) => !/\p{Script=Han}/u.test(zh)).map(({id}) => id)).toEqual([]);
    expect(
      words.filter(({en}) => /\p{Script=Han}/u.test(en.replace(/（[^）]*）/g, ""))).map(({id}) => id),
    ).toEqual([]);
  });
});

describe("what our own writers make is clean", () => {
  test.each(["briefing", "deck"] as const)("%s", (file) => {
    expect(told(lintPackage(clean[file]))).toEqual([]);
    expect(told(lintPackage(openPackage(unzipSync(clean[file]))))).toEqual([]);
  });
});

describe("one edit, one finding", () => {
  test.each(cases.map((one) => [`${one.rule}${one.name ? `: ${one.name}` : ""}`, one] as const))(
    "%s",
    (_, {rule, file, edit, also = [], bytesOnly, called, stored}) => {
      const parts = unpack(clean[file]);
      edit(parts);
      const bytes = pack(parts, stored ? 0 : 6);
      const expected = [rule, ...also].sort();
      const findings = lintPackage(bytes, called);
      expect(rulesOf(findings), told(findings).join("\n")).toEqual(expected);
      expect(findings.every(({part, hint}) => part !== "" && hint.zh !== "")).toBe(true);
      if (!bytesOnly) expect(rulesOf(lintPackage(openPackage(unzipSync(bytes))))).toEqual(expected);
    },
  );
});

describe("a finding says where, as people count", () => {
  const find = (one: LintCase) => {
    const parts = unpack(clean[one.file]);
    one.edit(parts);
    return lintPackage(pack(parts)).find(({rule}) => rule === one.rule);
  };
  const caseOf = (rule: string) => cases.find((one) => one.rule === rule)!;

  test.each([
    ["table-column-width", "word/document.xml", "table 2, column 1", "第2个表格，第1列"],
    ["cell-without-paragraph", "word/document.xml", "table 2, row 2, cell 1", "第2个表格，第2行第1格"],
    ["drawing-without-description", "word/document.xml", "drawing “普及水平对比”", "图形“普及水平对比”"],
    ["shape-off-slide", "ppt/slides/slide4.xml", "slide 4, “学前教育主要指标”", "第4页，“学前教育主要指标”"],
    ["line-break-in-text", "ppt/notesSlides/notesSlide1.xml", "notes of slide 1", "第1页备注"],
    [
      "chart-cache",
      "ppt/charts/chart1.xml",
      "slide 5, chart “普及水平”, series 2020年",
      "第5页，图表“普及水平”，系列“2020年”",
    ],
    [
      "cell-order",
      "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx!/xl/worksheets/sheet1.xml",
      "sheet “Sheet1”",
      "工作表“Sheet1”",
    ],
  ])("%s", (rule, part, en, zh) => {
    const found = find(caseOf(rule));
    // Which number a slide has is for its writer to say.
    const unnumbered = (text = "") => text.replace(/(slide|第) ?\d+(?!列|行|个)/g, "$1 #");
    expect([unnumbered(found?.part), unnumbered(found?.where?.en), unnumbered(found?.where?.zh)]).toEqual([
      unnumbered(part),
      unnumbered(en),
      unnumbered(zh),
    ]);
  });
});
