// Numbers of captions and references as other programs read them: pandoc, mammoth and python-docx take the text of runs
// that stand in the paragraph itself or in a link, and pass over those in `w:fldSimple`.
import type {Element} from "@xmldom/xmldom";
import {describe, expect, test} from "vitest";
import {wordOf} from "../../support/write-both.ts";
import {all, textOf} from "./read-package.ts";

const table = ["表：幼儿园数 {#kindergartens}", "", "| 地区 | 说明 |", "| --- | --- |", "| 甲 | 乙 |"];

/** A reference in each place that text may have, and what is read there. */
const places: Readonly<Record<string, readonly [written: string, read: string]>> = {
  "a paragraph": ["各地见:ref[kindergartens]。", "各地见表1。"],
  "bold text": ["各地**见:ref[kindergartens]**。", "各地见表1。"],
  "the begin and the end of a line": [":ref[kindergartens]和:ref[kindergartens]", "表1和表1"],
  "a list": ["- 各地见:ref[kindergartens]", "各地见表1"],
  "a callout": [":::callout\n各地见:ref[kindergartens]。\n:::", "各地见表1。"],
  "a cell": ["| 甲 | 乙 |\n| --- | --- |\n| 见:ref[kindergartens] | 丙 |", "见表1"],
  "a heading": ["## 见:ref[kindergartens]", "见表1"],
};

describe.each(["plain", "gongwen", "briefing"] as const)("theme %s: others read the number of", (theme) => {
  test.each(Object.entries(places))("a reference in %s", async (_, [written, read]) => {
    const word = await wordOf(["# 甲", "", written, "", ...table].join("\n"), {}, theme);
    expect(word.paragraphs.map(textOfRuns)).toContain(read);
  });

  test("captions", async () => {
    const word = await wordOf(["# 甲", "", ...table, "", ...table.slice(2)].join("\n"), {}, theme);
    expect(word.paragraphs.map(textOfRuns)).toContain("表1　幼儿园数");
  });

  test("everything else: no part has text that only Word would show", async () => {
    const word = await wordOf(["# 甲", "", "见:ref[kindergartens]。", "", ...table].join("\n"), {}, theme);
    const simple = Object.keys(word.parts).filter(
      (name) => /^word\/.*\.xml$/u.test(name) && word.text(name).includes("w:fldSimple"),
    );
    expect(simple).toEqual([]);
  });
});

const textOfRuns = (paragraph: Element): string =>
  all(paragraph, "w:r")
    .filter(({parentNode}) => /^w:(?:p|hyperlink)$/u.test(parentNode?.nodeName ?? ""))
    .map(textOf)
    .join("");
