import {expect, test} from "vitest";
import type {LanguageId} from "../../src/model/language.ts";
import {inLanguage} from "../../src/theme/in-language.ts";
import {viewPages} from "../../src/writer/html/pages/view-pages.ts";
import {viewSlides} from "../../src/writer/html/slides/view-slides.ts";
import {parseAs} from "../support/write-both.ts";
import {readTheme} from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";

const means = {pictureOf: () => "", describeChart: () => ""};

test.each([
  ["en", "en-GB"],
  ["zh", "zh-CN"],
] as [LanguageId, string][])("pages and slides shown in a browser say that they are %s", (language, tag) => {
  const written = (format: "docx" | "pptx") => {
    const document = parseAs(format, "# One\n\n## Two\n\nText.", {title: "Title"});
    return {...document, meta: {...document.meta, language}};
  };
  const pages =
    viewPages(written("docx"), inLanguage(readTheme("briefing"), language), means).value?.sheets ?? [];
  const slides =
    viewSlides(written("pptx"), inLanguage(loadTheme("meeting"), language), means).value?.sheets ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(slides.length).toBeGreaterThan(1);
  for (const {html} of [...pages, ...slides]) expect(/ lang="([^"]*)"/u.exec(html)?.[1]).toBe(tag);
});
