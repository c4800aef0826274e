import {unzipSync} from "fflate";
import {expect, test, vi} from "vitest";
import type {WordList} from "../../src/language/word-list.ts";
import type {Document} from "../../src/model/document.ts";
import type {LanguageId} from "../../src/model/language.ts";

// What it takes to add a language: its word list, its name among the languages, and its line in the list of lists. This one
// has words that no other has, so that any of another language in a document is seen.
vi.mock("../../src/language/languages.ts", async (original) => {
  const {en} = await import("../../src/language/en.ts");
  const {zh} = await import("../../src/language/zh.ts");
  const test: WordList = {
    ...en,
    id: "xx" as LanguageId,
    tag: "eo",
    dates: {
      ...en.dates,
      month: (year, month) => `${year}.${month}`,
      day: (year, month, day) => `${year}.${month}.${day}`,
    },
    captions: {...en.captions, figure: "Bildo", table: "Tabelo"},
    sources: {
      ...en.sources,
      heading: "Fontoj",
      lead: "Fontoj: ",
      asOf: (date) => `Fontoj ĝis ${date}`,
      columns: ["N-ro", "Titolo", "Eldonis", "Dato"],
    },
    briefings: {...en.briefings, contents: "Enhavo"},
    slides: {...en.slides, agenda: "Enhavo", preface: "Superrigardo"},
  };
  const own = await original<typeof import("../../src/language/languages.ts")>();
  const languages = {zh, en, xx: test};
  return {...own, languages, wordsOf: (id: keyof typeof languages = "zh") => languages[id]};
});

const {parseAs} = await import("../support/write-both.ts");
const {writeWord} = await import("../support/write-word.ts");
const {readTheme} = await import("../writer/docx/sample-document.ts");
const {inLanguage} = await import("../../src/theme/in-language.ts");
const {packDeck} = await import("../writer/pptx/pack-deck.ts");
const {loadTheme} = await import("../writer/pptx/load-theme.ts");

const language = "xx" as LanguageId;
const means = {drawings: new Map(), describeChart: () => ""};
const body = [
  "# Unua",
  "",
  "Table: Nombroj {#n}",
  "",
  "| A | B |",
  "| - | - |",
  "| 1 | 2 |",
  "",
  "# Dua",
  "",
  "Teksto.",
].join("\n");

const inXx = (document: Document): Document => ({...document, meta: {...document.meta, language}});
const textOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /(?:document|slide\d+|core|styles)\.xml$/u.test(name))
    .map(([, content]) => new TextDecoder().decode(content))
    .join("\n");

test("a briefing in a language of one more file", async () => {
  const theme = inLanguage(readTheme("gongwen"), language);
  const {bytes} = await writeWord(inXx(parseAs("docx", body)), theme, means);
  const text = textOf(bytes);
  expect(text).toContain("<dc:language>eo</dc:language>");
  expect(text).toContain("SEQ Tabelo");
  expect(text).toContain('w:lang w:val="eo"');
  expect(text).not.toMatch(/>(?:Table|Figure|表|图|目录)/u);
});

test("a deck in it", async () => {
  const theme = inLanguage(loadTheme("meeting"), language);
  const {bytes} = await packDeck(inXx(parseAs("pptx", body)), theme, means);
  const text = textOf(bytes ?? new Uint8Array());
  expect(text).toContain("Enhavo");
  expect(text).toContain('lang="eo"');
  expect(text).not.toMatch(/lang="zh-CN"|>目录</u);
});
