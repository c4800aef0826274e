import {expect, test} from "vitest";
import type {ShownProject, ShownTemplate} from "../../../src/preview/messages.ts";
import {
  findEntry,
  listEntries,
  listSiblings,
  searchEntries,
  stepEntry,
} from "../../../src/preview/page/choose-document.ts";
import {cutLine} from "../../../src/preview/page/cut-line.ts";
import {changedSheets, followSheet, matchSheets} from "../../../src/preview/page/match-sheets.ts";
import {findAction} from "../../../src/preview/page/shortcuts.ts";

const join = (cut: ReturnType<typeof cutLine>) => [cut.before, cut.spot, cut.after];

test("a line is cut at the spot, however wide its letters", () => {
  expect(join(cutLine("到{{figrue x}}年", 4, 6))).toEqual(["到{{", "figrue", " x}}年"]);
  expect(join(cutLine("甲乙丙", 2, 0))).toEqual(["甲", "乙", "丙"]);
  expect(join(cutLine("甲", 2, 1))).toEqual(["甲", "", ""]);
  expect(join(cutLine("甲", 99, 5))).toEqual(["甲", "", ""]);
  expect(join(cutLine("", 1, 1))).toEqual(["", "", ""]);
});

test("no pair of units is cut in two", () => {
  expect(join(cutLine("a𠮷b", 2, 1))).toEqual(["a", "𠮷", "b"]);
  expect(join(cutLine("a𠮷b", 3, 1))).toEqual(["a", "𠮷", "b"]);
});

test("a long way to the spot is cut by characters", () => {
  expect(cutLine("𠮷𠮷𠮷x", 7, 1, 2)).toEqual({isCut: true, before: "𠮷𠮷", spot: "x", after: ""});
});

test("sheets that are the same are taken over, in order, each once", () => {
  const matches = matchSheets(["a", "b", "b", "c"], ["b", "x", "b", "b", "c"]);
  expect(matches.map(({from}) => from)).toEqual([1, undefined, 2, undefined, 3]);
  expect(changedSheets(matches)).toEqual([2, 4]);
});

test("the place is kept when sheets before it come and go", () => {
  expect(followSheet(matchSheets(["a", "b", "c"], ["n", "a", "b", "c"]), 2)).toBe(3);
  expect(followSheet(matchSheets(["a", "b", "c"], ["b", "c"]), 2)).toBe(1);
  expect(followSheet(matchSheets(["a", "b", "c"], ["a", "x", "c"]), 1)).toBe(1);
  expect(followSheet(matchSheets(["a", "b", "c"], ["x"]), 2)).toBe(0);
});

const template = (name: string, more: Partial<ShownTemplate>): ShownTemplate => ({
  name,
  file: `templates/${name}.md`,
  for: "area",
  format: "docx",
  edition: "briefing",
  label: name,
  documents: [],
  omitted: [],
  isBroken: false,
  ...more,
});
const areas = (kind: string) =>
  ["沙坪坝区", "渝中区"].map((name, index) => ({
    subject: `50010${index}`,
    name,
    title: `${name}${kind}`,
    path: `${name}${kind}.x`,
    pdf: "",
  }));
const project: ShownProject = {
  digest: "",
  title: "",
  problems: [],
  meetings: {areas: [], themes: [], templates: [], pictures: [], saved: []},
  templates: [
    template("all", {
      for: "all",
      documents: [{subject: "", name: "总览", title: "全市总览", path: "全市总览.docx", pdf: "全市总览.pdf"}],
    }),
    template("area-all", {edition: "compendium", documents: areas("汇编")}),
    template("area-briefing", {documents: areas("简报")}),
    template("area-deck", {format: "pptx", edition: "deck", documents: areas("汇报")}),
  ],
};
const entries = listEntries(project);

test("documents about areas come first, briefings before decks before compendia", () => {
  expect(entries.map(({document}) => document.title)).toEqual([
    "沙坪坝区简报",
    "渝中区简报",
    "沙坪坝区汇报",
    "渝中区汇报",
    "沙坪坝区汇编",
    "渝中区汇编",
    "全市总览",
  ]);
});

test("a search looks for all its words, in any width and case", () => {
  const find = (words: string) => searchEntries(entries, words).map(({document}) => document.title);
  expect(find("沙坪坝 汇报")).toEqual(["沙坪坝区汇报"]);
  expect(find("ＡＲＥＡ-Deck 渝中")).toEqual(["渝中区汇报"]);
  expect(find("  ")).toHaveLength(7);
  expect(find("巴黎")).toEqual([]);
});

test("next and previous go round; the siblings of a document are on the same subject", () => {
  const key = {template: "area-deck", subject: "500101"};
  expect(stepEntry(entries, key, 1)?.document.title).toBe("沙坪坝区汇编");
  expect(stepEntry(entries, {template: "all", subject: ""}, 1)?.document.title).toBe("沙坪坝区简报");
  expect(stepEntry(entries, {template: "area-briefing", subject: "500100"}, -1)?.document.title).toBe(
    "全市总览",
  );
  const entry = findEntry(entries, key)!;
  expect(listSiblings(entries, entry).map(({document}) => document.title)).toEqual([
    "渝中区简报",
    "渝中区汇报",
    "渝中区汇编",
  ]);
  expect(findEntry(entries, {template: "constructor", subject: ""})).toBeUndefined();
});

test("keys mean what the help says, with a Chinese keyboard too", () => {
  const press = (key: string, more = {}) =>
    findAction({key, altKey: false, ctrlKey: false, metaKey: false, ...more});
  expect(press("]")).toBe("next-document");
  expect(press("【")).toBe("previous-document");
  expect(press("ArrowDown", {altKey: true})).toBe("next-document");
  expect(press("d")).toBe("pdf");
  expect(press("ArrowDown")).toBeUndefined();
  expect(press("c", {ctrlKey: true})).toBeUndefined();
  expect(press("constructor")).toBeUndefined();
});
