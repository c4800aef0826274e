// What other programs take for the title, the subtitle and the notes of a slide, read as python-pptx does it: the title
// is the placeholder with index 0 (`shapes.title`), every placeholder belongs to that of its layout with the same index,
// notes are in the placeholder of type `body`. https://github.com/scanny/python-pptx/blob/v1.0.2/src/pptx/shapes/shapetree.py
import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test, vi} from "vitest";
import {parseTheme} from "../../../src/theme/parse-theme.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import {readParts, relationshipTargets} from "../../support/read-package.ts";
import {parseAs} from "../../support/write-both.ts";
import {packDeck} from "./pack-deck.ts";

vi.setConfig({testTimeout: 60_000});

const themes = readdirSync("templates/themes").flatMap((file): SlideTheme[] => {
  const {value} = parseTheme(readFileSync(`templates/themes/${file}`, "utf8"), file.replace(".yaml", ""));
  return value?.format === "pptx" ? [value] : [];
});

const rows = Array.from({length: 40}, (_, index) => `| 指标${index} | ${index} |`);
const decks = {
  "chapters and all kinds of pages": [
    ..."# 第一章|## 要点|- 甲|- 乙|:::notes|讲解|:::|## 表格".split("|"),
    ...[
      "",
      "| 甲 | 乙 |",
      "| --- | --- |",
      ...rows,
      "",
      "# 第二章",
      "",
      "## 提示",
      "",
      ":::callout",
      "话。",
      ":::",
    ],
  ],
  "one page": ["## 只有一页", "", "文字。"],
  "pages cut by hand": ["## 甲", "", "一。", "", "---", "", "二。"],
};

describe.each(Object.entries(decks))("a deck with %s", (_, lines) => {
  test.each(themes)("in the theme $name: titles, subtitles and notes are found", async (theme) => {
    const document = parseAs("pptx", lines.join("\n"), {title: "汇报", subtitle: "副题", closing: "谢谢"});
    const {bytes} = await packDeck(document, theme, {drawings: new Map(), describeChart: () => ""});
    const slides = readAsPythonPptx(bytes ?? new Uint8Array());
    expect(slides.length).toBeGreaterThan(2);
    for (const {title, untied, notes} of slides) {
      expect(title).toMatch(/\S/u);
      expect(untied).toEqual([]);
      expect(notes).toBeDefined();
    }
    const [cover] = slides;
    // Most examples that people follow ask for `placeholders[1]`.
    expect([cover?.title, cover?.placeholders.get(1)?.text]).toEqual(["汇报", "副题"]);
  });
});

interface ReadPlaceholder {
  readonly type: string;
  readonly text: string;
}

function readAsPythonPptx(bytes: Uint8Array) {
  const parts = readParts(bytes);
  const names = [...relationshipTargets(parts, "ppt/presentation.xml").values()];
  return names
    .filter((name) => name.startsWith("ppt/slides/"))
    .map((name) => {
      const related = [...relationshipTargets(parts, name).values()];
      const read = (kind: string) =>
        placeholdersOf(parts, related.find((target) => target.includes(`/${kind}`)) ?? "");
      const placeholders = placeholdersOf(parts, name);
      const layout = read("slideLayout");
      return {
        placeholders,
        title: placeholders.get(0)?.text,
        untied: [...placeholders].filter(([index, {type}]) => layout.get(index)?.type !== type),
        notes: [...read("notesSlide").values()].find(({type}) => type === "body"),
      };
    });
}

function placeholdersOf(parts: ReadonlyMap<string, string | Uint8Array>, name: string) {
  const shapes = String(parts.get(name)).match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  return new Map(
    shapes.flatMap((shape): [number, ReadPlaceholder][] => {
      const mark = /<p:ph\b[^>]*>/u.exec(shape)?.[0];
      if (mark === undefined) return [];
      const attribute = (key: string) => new RegExp(` ${key}="([^"]*)"`, "u").exec(mark)?.[1];
      const text = [...shape.matchAll(/<a:t>([^<]*)</gu)].map(([, each]) => each).join("");
      return [[Number(attribute("idx") ?? 0), {type: attribute("type") ?? "obj", text}]];
    }),
  );
}
