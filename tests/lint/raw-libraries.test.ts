import {beforeAll, describe, expect, test, vi} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import type {LintFinding} from "../../src/lint/rule.ts";
import {newPresentation} from "../../src/writer/pptx/pptxgen.ts";
import {normalizeLibrary} from "../oracle/normalize-library.ts";
import {buildBriefing, buildDeck} from "../oracle/samples.ts";

vi.setConfig({testTimeout: 30_000});

/** What samples.ts has no need of: zeros, several runs in a paragraph, a placeholder left alone, a coloured background. */
async function buildSecondDeck(): Promise<Uint8Array> {
  const deck = newPresentation();
  const text = {
    placeholder: {options: {name: "body", type: "body", x: 1, y: 4, w: 4, h: 1}, text: "提示"},
  } as const;
  deck.defineSlideMaster({title: "正文", background: {color: "0055AA"}, objects: [text]});
  const slide = deck.addSlide({masterName: "正文"});
  slide.addText([{text: "甲", options: {bold: true}}, {text: "乙"}], {
    x: 1,
    y: 1,
    w: 4,
    h: 1,
    align: "center",
  });
  slide.addChart("bar", [{name: "数", labels: ["甲", "乙"], values: [0, 10]}], {x: 1, y: 2, w: 4, h: 2});
  return (await deck.write({outputType: "uint8array"})) as Uint8Array;
}

/** A fault that a library is known for: where the linter must see it, and what it must say. */
type Fault = readonly [name: string, rule: string, part: RegExp, message: RegExp];

const deckFaults: readonly Fault[] = [
  [
    "slide masters that do not exist, in the content types",
    "content-type-for-missing-part",
    /^\[Content_Types\]\.xml$/,
    /slideMaster2\.xml/,
  ],
  [
    "notes masters after the slides",
    "presentation-order",
    /presentation\.xml$/,
    /notesMasterIdLst.*sldIdLst/,
  ],
  ["shape ids that repeat", "shape-id-twice", /slides\/slide1\.xml$/, /Table 0/],
  ["parts of a chart out of order", "chart-order", /charts\/chart3\.xml$/, /invertIfNegative.*c:ser/],
  ["a third axis in flat charts", "chart-axes", /charts\/chart1\.xml$/, /barChart names axis/],
  ["no font for Chinese in the theme", "theme-font-empty", /theme1\.xml$/, /majorFont/],
  ["tables without properties", "slide-table-without-header", /slide1\.xml$/, /firstRow/],
  ["notes in one run", "line-break-in-text", /notesSlide1\.xml$/, /第一行 第二行/],
  ["parts that are stored", "part-not-compressed", /slides\/slide1\.xml$/, /bytes/],
  ["null for the slide number", "slide-number-text", /slideMaster1\.xml$/, /null/],
  ["Chinese that is called English", "slide-language", /slide1\.xml$/, /en-US/],
  ["empty values for missing ones", "chart-value", /chart1\.xml$/, /point 1 is ""/],
  ["empty cells that hold a value", "cell-empty-value", /xlsx!\/xl\/worksheets\/sheet1\.xml$/, /B3/],
  [
    "tables that the sheet does not list",
    "table-not-listed",
    /xlsx!\/xl\/worksheets\/sheet1\.xml$/,
    /table1/,
  ],
  ["a range with an apostrophe", "table-range", /xlsx!\/xl\/tables\/table1\.xml$/, /A1:C3'/],
  ["categories of one level", "chart-category-levels", /chart1\.xml$/, /one level/],
  ["a picture for each slide", "picture-twice", /media\//, /same bytes/],
  ["one theme for two masters", "shared-theme", /notesMaster1\.xml$/, /slideMaster1/],
  ["notes pages as tall as slides are wide", "notes-page-size", /presentation\.xml$/, /12192000/],
  ["titles with an index", "slide-title-index", /slide1\.xml$/, /index is 10\d/],
  ["shapes without a text body", "shape-without-text-body", /slide1\.xml$/, /txBody/],
];

const secondDeckFaults: readonly Fault[] = [
  ["zeros that the data sheet lacks", "chart-cache", /chart\d+\.xml$/, /the chart shows "0".*holds nothing/],
  ["paragraph properties before each run", "paragraph-properties", /slide1\.xml$/, /2 times/],
  ["backgrounds without effects", "background-effects", /slideLayout\d\.xml$/, /effectLst/],
];

/** What no repair can mend alone: a legend without any font takes the theme's, an empty placeholder its author. */
const leftToThePptxWriter: readonly Fault[] = [
  ["no font for Chinese in charts", "chart-font", /chart1\.xml$/, /c:catAx/],
];
const emptyPlaceholder: Fault = [
  "placeholders nobody filled",
  "placeholder-empty",
  /slide1\.xml$/,
  /no text/,
];

const defaultStyle: Fault = [
  "a style that is based on none",
  "style-undefined",
  /styles\.xml$/,
  /DefaultParagraphFont/,
];

/** For these docx has options, which our writer sets. */
const leftToTheWriter: readonly Fault[] = [
  ["no font for Chinese in the theme", "theme-font-empty", /theme1\.xml$/, /minorFont/],
  ["bars from wherever Word likes", "truncated-bar-axis", /chart1\.xml$/, /no minimum/],
  ["Chinese in Word's choice of font", "word-font-east-asian", /document\.xml$/, /毛入园率/],
  ["no East Asian language", "word-language", /styles\.xml$/, /eastAsia/],
  ["tables without alternative text", "table-without-description", /document\.xml$/, /tblCaption/],
  ["rows that a page break tears", "row-may-split", /document\.xml$/, /2 of 2/],
  ["contents that ask to be updated", "update-prompt", /document\.xml$/, /dirty/],
];

const isToldOf = (findings: readonly LintFinding[], [, rule, part, message]: Fault) =>
  findings.some((found) => found.rule === rule && part.test(found.part) && message.test(found.message.en));

describe.each([
  ["pptxgenjs", buildDeck, deckFaults, leftToThePptxWriter],
  ["pptxgenjs, other slides", buildSecondDeck, secondDeckFaults, [emptyPlaceholder]],
  ["docx", buildBriefing, [defaultStyle], leftToTheWriter],
] as const)("%s", (_, build, mended, others) => {
  let raw: readonly LintFinding[];
  let normalized: readonly LintFinding[];

  beforeAll(async () => {
    const bytes = await build();
    raw = lintPackage(bytes);
    normalized = lintPackage(normalizeLibrary(bytes, "2025-01-01"));
  }, 30_000);

  test.each([...mended, ...others])("%s", (...fault) => {
    expect(isToldOf(raw, fault), fault[1]).toBe(true);
  });

  test("after the normaliser its faults are gone", () => {
    const rules = new Set<string>(mended.map(([, rule]) => rule));
    expect(normalized.filter(({rule}) => rules.has(rule)).map(({rule, part}) => `${rule} ${part}`)).toEqual(
      [],
    );
  });
});
