// The theme for a house's file that the documentation shows, worn by a file that has its layouts.
import {expect, test} from "vitest";
import {findBlocks, readPages} from "../../scripts/doc-examples.mjs";
import {digest} from "../../src/base/digest.ts";
import {dressTheme} from "../../src/theme/dress-theme.ts";
import {parseTheme} from "../../src/theme/parse-theme.ts";
import type {SlideTheme} from "../../src/theme/slide-theme.ts";
import {houseBytes} from "../support/house-decks.ts";

const pages = readPages().filter(({name}) => name === "themes");

test.each(pages.map((page) => [page.language, page] as const))("in %s", (_, page) => {
  const [example] = findBlocks(page).filter(({code}) => /^from: .*\.pptx$/m.test(code));
  const source = {text: example!.code, file: "themes/bureau.yaml"};
  const parsed = parseTheme(source.text, source.file);
  const bytes = houseBytes("named");
  const files = [{path: "themes/单位模板.pptx", sha256: digest(bytes), bytes}];
  const {value, diagnostics} = dressTheme({...parsed.value!, files}, source);
  expect([...parsed.diagnostics, ...diagnostics]).toEqual([]);
  const {house, colours, sizes} = value as SlideTheme;
  expect([house?.layouts.cover.name, house?.layouts.content.name]).toEqual(["封面页", "正文页"]);
  expect([colours.highlight, sizes.bodyMinimum]).toEqual(["A61B1B", 15]);
});
