// A light says the same in its colour, its shape and its character, in both formats and on every ground.
import {describe, expect, test} from "vitest";
import {contrast} from "../../src/colour/contrast.ts";
import {slideLights, wordLights} from "../../src/theme/light-colours.ts";
import {parseBody} from "../markdown/brief.ts";
import {deckOf, wordOf} from "../support/write-both.ts";
import {all, textOf, value} from "./docx/read-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

const body = `## 进度

| 指标 | 灯 |
| --- | --- |
| 甲 | :light[met] |
| 乙 | :light[near] |
| 丙 | 40% :light[behind] |
| 丁 | :light[missing] |
`;
const printed = ["●达", "▲近", "■差", "○未"];

test("Word prints all four, each in its own colour", async () => {
  const runs = all((await wordOf(body)).body, "w:r").filter((run) => printed.includes(textOf(run)));
  expect(runs.map(textOf)).toEqual(printed);
  expect(runs.map((run) => value(run, "w:color"))).toEqual(Object.values(wordLights(readTheme("plain"))));
});

test("PowerPoint prints all four, each in its own colour", async () => {
  const {part, diagnostics} = await deckOf(body);
  const slide = part("ppt/slides/slide2.xml");
  const runs = [...slide.matchAll(/<a:r>.*?srgbClr val="(\w+)".*?<a:t>(.*?)<\/a:t>/gs)];
  const found = runs.filter(([, , text]) => printed.includes(text ?? ""));
  expect(found.map(([, , text]) => text)).toEqual(printed);
  expect(found.map(([, colour]) => colour)).toEqual(Object.values(slideLights(loadTheme("meeting"))));
  expect(diagnostics).toEqual([]);
});

describe("lights can be read", () => {
  test.each(["meeting", "night", "formal-red"] as const)("on the slides of %s", (name) => {
    const theme = loadTheme(name);
    for (const ground of [theme.colours.background, theme.colours.surface])
      for (const colour of Object.values(slideLights(theme)))
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["plain", "gongwen"] as const)("on the pages of %s", (name) => {
    const theme = readTheme(name);
    for (const ground of ["FFFFFF", theme.colours.panel, theme.colours.surface])
      for (const colour of Object.values(wordLights(theme)))
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test("a light that does not exist is told with the one that was meant", () => {
  const [found] = parseBody("甲 :light[mising]\n").diagnostics;
  expect(found).toMatchObject({
    code: "unknown-light",
    place: {line: 1, column: 3},
    hint: {zh: "是不是“missing”？"},
  });
});
