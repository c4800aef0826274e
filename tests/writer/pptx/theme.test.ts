import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {slideThemeSchema} from "../../../src/theme/slide-theme.ts";
import {parseYaml} from "../../../src/yaml/parse-yaml.ts";
import {loadTheme} from "./load-theme.ts";

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["meeting", "night", "formal-red"] as const)("theme %s", (name) => {
  const {colours, sizes} = loadTheme(name);

  test.each([
    ["text", "background"],
    ["text", "surface"],
    ["muted", "background"],
    ["muted", "surface"],
    ["heading", "background"],
    ["heading", "surface"],
    ["highlight", "background"],
    ["highlight", "surface"],
    ["onPrimary", "primary"],
    ["onCover", "cover"],
    ["chartText", "background"],
  ] as const)("%s on %s has a contrast of at least 4.5:1", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test("the accent and chart colours stand out from their grounds by at least 3:1", () => {
    for (const ground of [colours.background, colours.cover]) {
      expect(contrast(colours.accent, ground)).toBeGreaterThanOrEqual(3);
    }
    for (const series of colours.chart ?? []) {
      expect(contrast(series, colours.background)).toBeGreaterThanOrEqual(3);
    }
  });

  test("limits surround the normal sizes and nothing but the source line is below 12 pt", () => {
    expect(sizes.bodyMinimum).toBeLessThanOrEqual(sizes.body);
    expect(sizes.body).toBeLessThanOrEqual(sizes.bodyMaximum);
    expect(sizes.tableMinimum).toBeLessThanOrEqual(sizes.table);
    expect(sizes.headingMinimum).toBeGreaterThanOrEqual(sizes.body);
    for (const [key, size] of Object.entries(sizes)) {
      if (key !== "source") expect(size).toBeGreaterThanOrEqual(12);
    }
  });
});

test("an unknown key and a colour that is none are reported where they stand", () => {
  const text = "format: pptx\nname: x\ncolors: {}\ncolours: {text: blue}\n";
  const {diagnostics} = parseYaml(text, slideThemeSchema, (line, column) => ({file: "x.yaml", line, column}));
  expect(diagnostics.find(({code}) => code === "unknown-key")?.place?.line).toBe(3);
  expect(diagnostics.some(({code, place}) => code === "invalid-value" && place?.line === 4)).toBe(true);
});

test("the themes differ where everyone sees it", () => {
  const themes = (["meeting", "night", "formal-red"] as const).map(loadTheme);
  const differ = (look: (theme: (typeof themes)[number]) => unknown) => new Set(themes.map(look)).size;
  expect(differ(({look}) => look.title)).toBe(3);
  expect(differ(({colours}) => colours.background)).toBe(3);
  expect(differ(({colours}) => colours.cover)).toBe(3);
});

test("a theme that says nothing about its layout has bars under its titles and a full cover", () => {
  const text = readFileSync(new URL("../../../templates/themes/meeting.yaml", import.meta.url), "utf8");
  const {value} = parseYaml(text.replace(/^look:.*$/m, ""), slideThemeSchema, (line, column) => ({
    file: "x.yaml",
    line,
    column,
  }));
  expect(value?.look).toEqual({title: "rule", cover: "full"});
});
