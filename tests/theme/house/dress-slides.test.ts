// A theme that begins with a house's PowerPoint file: what an editor may write, and what is told.
import {describe, expect, test} from "vitest";
import {contrast} from "../../../src/colour/contrast.ts";
import {formatPlace} from "../../../src/diagnostic/place.ts";
import {shellKey} from "../../../src/pipeline/document/theme-shells.ts";
import {parseTheme} from "../../../src/theme/parse-theme.ts";
import {type HouseName, houseBytes, houseNames} from "../../support/house-decks.ts";
import {houseTheme, houseYaml, readHouseTheme} from "../../support/slide-house-theme.ts";
import {officeMaster, places, writeHouseDeck} from "../../support/write-house-deck.ts";

const told = (bytes: Uint8Array, ...lines: readonly string[]) =>
  readHouseTheme(bytes, ...lines).diagnostics.map(({severity, code, place}) => [
    severity,
    code,
    place && formatPlace(place).replace("templates/themes/house.yaml:", ""),
  ]);

test.each(houseNames.filter((name) => name !== "full"))("three lines are a theme: %s", (name) => {
  const {colours, sizes, slide, name: called} = houseTheme(houseBytes(name));
  expect(called).toBe("house");
  expect(slide.width).toBeGreaterThan(9);
  for (const role of ["text", "muted", "heading", "highlight", "chartText"] as const)
    expect(contrast(colours[role], colours.background), role).toBeGreaterThanOrEqual(4.5);
  for (const role of ["text", "muted", "heading", "highlight"] as const)
    expect(contrast(colours[role], colours.surface), role).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.onPrimary, colours.primary)).toBeGreaterThanOrEqual(4.5);
  for (const colour of colours.chart ?? [])
    expect(contrast(colour, colours.background), colour).toBeGreaterThanOrEqual(3);
  expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(9);
  expect(sizes.bodyMinimum).toBeLessThanOrEqual(sizes.body);
});

test("colours, fonts and sizes are the house's where they will do", () => {
  const {colours, fonts, sizes} = houseTheme(houseBytes("office"));
  expect(colours).toMatchObject({
    background: "FFFFFF",
    text: "202020",
    primary: "C00000",
    onPrimary: "FFFFFF",
  });
  expect(fonts.body).toEqual({eastAsia: "微软雅黑", latin: "Arial"});
  expect(sizes).toMatchObject({title: 60, heading: 44, section: 54, subtitle: 24});
});

test("type is smaller on a slide that is smaller, not than can be read", () => {
  const [wide, small] = (["office", "small"] as const).map((name) => houseTheme(houseBytes(name)).sizes);
  expect(small!.body).toBeLessThan(wide!.body);
  expect(small!.source).toBe(9);
});

test("what an editor writes wins, key by key", () => {
  const theme = houseTheme(
    houseBytes("office"),
    'colours: {highlight: "0B5394"}',
    "fonts: {body: {latin: Times New Roman}}",
    "sizes: {body: 21, bodyMaximum: 24}",
    "sectionNumbers: digits",
  );
  expect(theme).toMatchObject({
    colours: {highlight: "0B5394", primary: "C00000"},
    fonts: {body: {latin: "Times New Roman", eastAsia: "微软雅黑"}},
    sizes: {body: 21, heading: 44},
    sectionNumbers: "digits",
  });
});

test("another file is another theme, and so is another choice of layouts", () => {
  const keys = [
    houseTheme(houseBytes("office")),
    houseTheme(houseBytes("withoutNotes")),
    houseTheme(houseBytes("office"), "layouts: {content: 标题和内容}"),
  ].map(shellKey);
  expect(new Set(keys).size).toBe(3);
  expect(shellKey(houseTheme(houseBytes("office")))).toBe(keys[0]);
});

describe("what is wrong is told where it is written", () => {
  const office = houseBytes("office");
  test.each<[string, string, string, string]>([
    ["keys of our own decks", "look: {title: band}", "key-beside-from", "4:7"],
    ["a size", "slide: {width: 13.333, height: 7.5}", "key-beside-from", "4:8"],
    ["a layout that is not there", "layouts: {cover: 标题幻灯}", "unknown-layout", "4:18"],
    ["a layout without a title", "layouts: {content: 空白}", "layout-without-title", "4:20"],
    ["a key that is none", "layouts: {covers: 封面}", "unknown-key", "4:11"],
    ["a size that is too small", "sizes: {body: 4}", "invalid-value", "4:15"],
    ["sizes in the wrong order", "sizes: {body: 30, bodyMaximum: 20}", "size-order", "4:15"],
  ])("%s", (_, line, code, place) => {
    expect(told(office, line)).toEqual([["error", code, place]]);
  });

  test("a colour that cannot be read is a warning", () => {
    expect(told(office, 'colours: {text: "EEEEEE"}')).toEqual([["warning", "contrast-too-low", "4:17"]]);
  });

  test.each(["house.pptx.exe", "../house.pptx", "themes/house.pptx", "house", "C:\\house.pptx"])(
    "%j is no name of a file beside the theme",
    (name) => {
      const {diagnostics} = parseTheme(houseYaml().replace("house.pptx", JSON.stringify(name)), "x.yaml");
      expect(diagnostics.map(({code}) => code)).toEqual(["invalid-value"]);
    },
  );

  test("what is wrong with the file is told at its name", () => {
    expect(told(Buffer.from("hello"))).toEqual([["error", "office-file-other-kind", "3:7"]]);
    expect(told(houseBytes("full"))).toEqual([["warning", "house-object-left-out", "3:7"]]);
  });

  test("a house without a font for Chinese, and one whose titles are pale", () => {
    const fonts = {latin: "Calibri", ea: ""};
    expect(told(writeHouseDeck({masters: [{...officeMaster, fonts}]}))).toEqual([
      ["warning", "house-font-missing", "3:7"],
    ]);
    const titleStyle =
      'algn="l"><a:defRPr sz="4400"><a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill></a:defRPr';
    const pale = told(writeHouseDeck({masters: [{...officeMaster, titleStyle}]}));
    expect(new Set(pale.map(String))).toEqual(new Set(["warning,house-contrast,3:7"]));
  });

  test("a layout that leaves no room", () => {
    const tall = {...places.title, at: [0, 0, 12_192_000, 6_000_000] as const};
    const bytes = writeHouseDeck({masters: [{layouts: [{name: "大标题", places: [tall]}]}]});
    expect(told(bytes)).toEqual([["error", "layout-without-room", "3:7"]]);
  });
});

test.each<HouseName>(["dark", "gradient"])("on dark ground text is light: %s", (name) => {
  const {colours} = houseTheme(houseBytes(name));
  expect(contrast(colours.text, "000000")).toBeGreaterThan(contrast(colours.text, "FFFFFF"));
});
