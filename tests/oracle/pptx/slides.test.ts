// pptxgenjs is the judge of our slides: what it writes, put right, is what we write.
import {expect, test, vi} from "vitest";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import {isThorough} from "../../support/thorough.ts";
import {makeAllDecks} from "../../writer/html/slides/real-decks.ts";
import {hostileCount, hostileDocument} from "../../writer/pptx/hostile/hostile-document.mjs";
import {loadTheme} from "../../writer/pptx/load-theme.ts";
import {compareDecks, meansOf} from "./compare-decks.ts";
import {everything, withoutSections} from "./every-kind.ts";

vi.setConfig({testTimeout: 600_000});

const themes = (["meeting", "night", "formal-red"] as const).map(loadTheme);
const themeAt = (index: number) => themes[index % themes.length]!;

test.each(themes)("every kind of box, text and note, as the library writes it: $name", async (theme) => {
  for (const document of [everything, withoutSections]) {
    const {parts, differences} = await compareDecks(document, theme, meansOf(document, theme, "image"));
    expect(differences).toEqual([]);
    expect(parts.has("ppt/slides/slide3.xml")).toBe(true);
  }
});

test("the document of every kind holds every kind", async () => {
  const [theme] = themes as [SlideTheme];
  const {parts} = await compareDecks(everything, theme, meansOf(everything, theme, "image"));
  const written = [...parts].flatMap(([name, xml]) => (name.endsWith(".xml") ? [xml] : [])).join("");
  expect(kinds.filter((kind) => !written.includes(kind))).toEqual([]);
});

const kinds = [
  ...['startAt="1"', 'char="•"', 'char="–"', 'lvl="1"', 'lvl="3"'],
  ...["<a:hlinkClick", "<a:br>", "<p:pic>", "<a:tbl>", "<adec:decorative", "<p14:section "],
  // A card without label, and one that says nothing at all.
  ...['name="Text 8"/><p:cNvSpPr txBox="1"/>', '<a:pPr indent="0" marL="0"><a:buNone/></a:pPr>'],
  ...['<p:ph idx="1" type="body"', 'type="sldNum"', "<a:spcBef>", "😀𠮷", "&amp;#7;"],
];

test("fonts of their own for titles and for Latin letters, and slides of another size", async () => {
  const [theme] = themes;
  const fonts = {
    heading: {eastAsia: "方正小标宋", latin: "Georgia"},
    body: {eastAsia: "思源黑体", latin: "Arial"},
  };
  const unlike = {...theme!, fonts, slide: {width: 16, height: 9.5}};
  const {differences} = await compareDecks(everything, unlike, meansOf(everything, unlike, "image"));
  expect(differences).toEqual([]);
});

test("charts that PowerPoint draws, with what is said below them", async () => {
  const {parts, differences} = await compareDecks(
    everything,
    themes[0]!,
    meansOf(everything, themes[0]!, "native"),
  );
  expect(differences).toEqual([]);
  expect(parts.has("ppt/charts/chart5.xml")).toBe(true);
});

test("every deck of the project, its themes and forms of charts in turn", async () => {
  const decks = await makeAllDecks();
  expect(decks.length).toBeGreaterThan(20);
  for (const [index, document] of decks.entries()) {
    const theme = themeAt(index);
    const form = index % 2 === 0 ? "image" : "native";
    const {differences} = await compareDecks(document, theme, meansOf(document, theme, form));
    expect(differences, document.meta.title).toEqual([]);
  }
});

test("hostile documents", async () => {
  for (let seed = 1; seed <= (isThorough ? hostileCount : 30); seed++) {
    const {document} = hostileDocument(seed);
    const theme = themeAt(seed);
    const form = seed % 4 === 0 ? "native" : "image";
    // pptxgenjs tells sections by their names, of which these have some twice; as slides they are all unlike.
    const {meta} = document;
    const sectioned = {...document, meta: {...meta, sectionSlides: true}};
    const {differences} = await compareDecks(sectioned, theme, meansOf(sectioned, theme, form));
    expect(differences, `document ${seed}`).toEqual([]);
  }
});
