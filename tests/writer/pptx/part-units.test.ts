// Kind: number cards whose units are words.
import {describe, expect, test} from "vitest";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Box, TextBox} from "../../../src/writer/pptx/slide.ts";
import {loadTheme} from "./load-theme.ts";
import {figure, h, kpi, makeDocument} from "./make-document.ts";

const theme = loadTheme("meeting");

type Card = readonly [value: string, label: string, detail?: string];

/** The lines of the cards, each with its size. */
function cardsOf(cards: readonly Card[], language: "en" | "zh" = "en"): string[][] {
  const block = kpi(cards.map(([value, ...words]) => [figure(value, "o1"), ...words]));
  const {value} = planSlides(makeDocument([h(2, "Numbers"), block]), {...theme, language});
  const labels = new Set(cards.map(([, label]) => label));
  const boxes: readonly Box[] = value?.flatMap(({boxes: all}) => all) ?? [];
  return boxes
    .filter((box): box is TextBox => box.type === "text" && labels.has(box.name))
    .map(({paragraphs}) => paragraphs.map(({runs}) => runs.map(({text}) => text).join("")));
}

const space = "\u00a0";

describe("cards of English decks", () => {
  test("give long units to the small line, and the numbers large type", () => {
    expect(
      cardsOf([
        [`66.8${space}years`, "Life expectancy", "2015"],
        [`22.6${space}per 1,000 live births`, "Infant mortality", "2015"],
        [`$621${space}per head`, "Spending"],
        ["72%", "Immunisation", "2015"],
      ]),
    ).toEqual([
      ["66.8", "Life expectancy", "years, 2015"],
      ["22.6", "Infant mortality", "per 1,000 live births, 2015"],
      ["$621", "Spending", "per head"],
      ["72%", "Immunisation", "2015"],
    ]);
  });

  test("keep short ones beside their numbers", () => {
    expect(cardsOf([[`66.8${space}years`, "Life expectancy", "2015"]])).toEqual([
      [`66.8${space}years`, "Life expectancy", "2015"],
    ]);
  });
});

test("cards in Chinese keep their units", () => {
  const cards: Card[] = [["111人/10万人口中的活产婴儿", "孕产妇死亡率", "2015年"]];
  const [lines = []] = cardsOf([...cards, ["2%", "甲"], ["3%", "乙"], ["4%", "丙"]], "zh");
  expect(lines.join("")).toContain("111人/10万");
  expect(lines.at(-1)).toBe("2015年");
});
