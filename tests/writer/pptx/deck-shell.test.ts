import {readdirSync, readFileSync} from "node:fs";
import {expect, test, vi} from "vitest";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import {readShell, shellText} from "../../../src/ooxml/shell.ts";
import {packWritten} from "../../../src/ooxml/written-package.ts";
import {makeShell} from "../../../src/pipeline/document/theme-shells.ts";
import {parseTheme} from "../../../src/theme/parse-theme.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import {writeSampleDeck} from "../../../src/writer/pptx/deck-shell.ts";
import {writePptx} from "../../../src/writer/pptx/write-pptx.ts";
import {loadTheme} from "./load-theme.ts";
import {h, makeDocument, p} from "./make-document.ts";

vi.setConfig({testTimeout: 60_000});

/** Of all themes that come with jianbao, those for decks. */
const themes = readdirSync("templates/themes").flatMap((file): SlideTheme[] => {
  const {value} = parseTheme(readFileSync(`templates/themes/${file}`, "utf8"), file.replace(".yaml", ""));
  return value?.format === "pptx" ? [value] : [];
});

test("there are themes for decks", () => {
  expect(themes.length).toBeGreaterThan(2);
});

test.each(themes)("the shell of $name breaks no rule", async (theme) => {
  expect(lintPackage(await writeSampleDeck(theme))).toEqual([]);
});

test("a shell holds nothing of the deck that it was taken from", async () => {
  const {parts, forms, relationships} = await makeShell(loadTheme("meeting"));
  const names = parts.map(({name}) => name);
  expect(names.filter((name) => /slides\/|notesSlides\/|docProps\/core/i.test(name))).toEqual([]);
  expect(names).toContain("ppt/slideLayouts/slideLayout5.xml");
  const filled = ["ppt/presentation.xml", "docProps/app.xml", "docProps/core.xml"];
  expect([...forms.keys()]).toEqual(filled);
  expect(relationships.map(({target}) => target)).toEqual(filled);
});

test("lines do not end between digits and their unit, nor begin with punctuation", async () => {
  const {forms} = await makeShell(loadTheme("meeting"));
  const rules = forms
    .get("ppt/presentation.xml")
    ?.root.children.flatMap((child) =>
      typeof child !== "string" && child.name === "p:kinsoku" ? [child.attributes] : [],
    );
  expect(rules).toMatchObject([{lang: "zh-CN"}]);
  for (const character of "0123456789余万～（") expect(rules?.[0]?.invalEndChars).toContain(character);
  for (const character of "。，；）%>") expect(rules?.[0]?.invalStChars).toContain(character);
});

test("a deck is the same from a shell that was kept as text", async () => {
  const theme = loadTheme("night");
  const document = makeDocument([h(1, "甲"), h(2, "乙"), p("丙")]);
  const shell = await makeShell(theme);
  const [first, second] = [shell, readShell(shellText(shell))].map((each) => {
    const {value} = writePptx(document, theme, {drawings: new Map(), describeChart: () => ""}, each);
    return value && packWritten(value.package, "2024");
  });
  expect(first && second && Buffer.compare(first, second)).toBe(0);
});
