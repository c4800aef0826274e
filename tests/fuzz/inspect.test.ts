// What the fuzz looks with has to see something.
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {beforeAll, expect, test} from "vitest";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, makeTemplate} from "../support/small-project.ts";
import {inspectFile} from "./inspect-file.mjs";
import {inspectReport} from "./inspect-report.mjs";
import type {ExpectedWord} from "./random-project.mjs";

const body = "# 第一章\n\n## 页\n\n正文Zqwortk。\n\n:::notes\n备注Zqnotek。\n:::\n";
const files: Record<string, string | Uint8Array> = {
  ...inFolder("data", tinyPackage()),
  "templates/deck.md": makeTemplate({title: "汇报", for: "all", format: "pptx", body}),
};
let deck: Uint8Array;

beforeAll(async () => {
  const effects = memoryEffects(files);
  await build({selection: everything, generator: "test"}, effects);
  deck = effects.written.get("汇报.pptx")!;
});

const word = (mark: string, where: ExpectedWord["where"]) => [{mark, where}];

/** The deck with something replaced in one of its parts. */
function edited(part: RegExp, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(deck);
  const name = Object.keys(parts).find(
    (each) => part.test(each) && strFromU8(parts[each]!).search(from) >= 0,
  )!;
  return zipSync({...parts, [name]: strToU8(strFromU8(parts[name]!).replace(from, to))}, {level: 1});
}

const slide = /^ppt\/slides\/[^/]+\.xml$/;

test("a sound file", () => {
  expect(inspectFile(deck, "pptx", word("Zqwortk", "text"))).toEqual([]);
  expect(inspectFile(deck, "pptx", word("Zqnotek", "notes"))).toEqual([]);
});

test.each([
  ["a lost word", () => deck, word("Zqlostk", "text"), 'the text "Zqlostk" is lost (text)'],
  ["a note on a slide", () => deck, word("Zqwortk", "notes"), 'the text "Zqwortk" is lost (notes)'],
  ["half a file", () => deck.slice(0, deck.length / 2), [], "the package cannot be opened"],
  ["an open element", () => edited(slide, "</p:sld>", ""), [], "is not well-formed"],
  ["a bare ampersand", () => edited(slide, "正文", "正&文"), [], "is not well-formed"],
  ["a control character", () => edited(slide, "正文", "正\u0001文"), [], "XML cannot carry"],
  ["a reference to one", () => edited(slide, "正文", "正&#x1;文"), [], "XML cannot carry"],
  ["half a surrogate pair", () => edited(slide, "正文", "正&#xD800;文"), [], "XML cannot carry"],
  ["a value that was lost", () => edited(slide, "正文", "正undefined文"), [], 'says "正undefined文'],
  ["a number that is none", () => edited(slide, "正文", "共 NaN 所"), [], 'says "共 NaN 所'],
])("%s is seen", (_, bytes, expected, problem) => {
  expect(inspectFile(bytes(), "pptx", expected).join("\n")).toContain(problem);
});

const error: Diagnostic = {
  severity: "error",
  code: "unknown-helper",
  message: {en: "there is no helper", zh: "没有助手"},
  place: {file: "templates/deck.md", line: 2, column: 1},
};

/** What the inspection says of a refusal with this one error in it. */
function problemsOf(diagnostic: Partial<Diagnostic>, verdict = "template-invalid" as const): string {
  const report = {verdict, documents: [], omitted: [], diagnostics: [{...error, ...diagnostic}]};
  return inspectReport(report, {kind: "wild", files}, new Map()).join("\n");
}

test("a clear error", () => {
  expect(problemsOf({})).toBe("");
});

test.each([
  ["undefined", {message: {en: "no undefined here", zh: "无"}}, "it says"],
  ["a stack", {message: {en: "TypeError: x", zh: "无"}}, "it says"],
  ["one language", {message: {en: "no", zh: ""}}, "nothing is said in zh"],
  ["no code", {code: "Unknown Helper"}, "the code is none"],
  ["a line beyond the file", {place: {file: "templates/deck.md", line: 99}}, "has no line 99"],
  ["line 0", {place: {file: "templates/deck.md", line: 0}}, "the line is 0"],
  ["a place elsewhere", {place: {file: "data/areas.csv"}}, "no error has its place there"],
])("%s in an error is seen", (_, diagnostic, problem) => {
  expect(problemsOf(diagnostic)).toContain(problem);
});

test("a verdict that says something else is seen", () => {
  const report = {documents: [], omitted: [], diagnostics: []};
  const project = {kind: "sound" as const, files};
  const told = (
    verdict: "done" | "data-invalid",
    diagnostics: readonly Diagnostic[],
    kind: "sound" | "wild",
  ) => inspectReport({...report, verdict, diagnostics}, {...project, kind}, new Map()).join("\n");
  expect(told("done", [error], "wild")).toContain("done, in spite of unknown-helper");
  expect(told("data-invalid", [], "wild")).toContain("nothing says why");
  expect(told("data-invalid", [{...error, place: {file: "data/areas.csv"}}], "sound")).toContain(
    "a sound project",
  );
  expect(
    inspectReport({...report, verdict: "done"}, project, new Map([["x.docx", deck]])).join("\n"),
  ).toContain("nobody knows of x.docx");
});
