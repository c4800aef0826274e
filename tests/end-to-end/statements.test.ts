// What a leader has time for: documents that are short, begin with what they come to, and say something on every slide.
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {finishedDocuments, type ReadDocument} from "./finished-documents.ts";

let documents: readonly ReadDocument[];
beforeAll(async () => {
  ({documents} = await finishedDocuments());
}, 400_000);

const edition = (name: string) => documents.filter(({entry}) => entry.template.endsWith(`-${name}`));

test("no briefing has more than four pages, no deck shows more than fifteen slides", () => {
  const [briefings, decks] = [edition("briefing"), edition("deck")];
  expect([briefings.length, decks.length]).toEqual([24, 24]);
  for (const {entry} of briefings) expect(entry.pages, entry.path).toBeLessThanOrEqual(4);
  for (const {entry} of decks) expect(entry.slides, entry.path).toBeLessThanOrEqual(15);
});

test("every briefing begins with what it comes to, on its first page", () => {
  for (const {entry, passages} of edition("briefing")) {
    const opening = passages.filter(({headings}) => headings === "");
    const text = opening.map((passage) => passage.text).join("");
    expect(text, entry.path).toContain("要点");
    expect(opening.filter(({kind}) => kind === "card").length, entry.path).toBeGreaterThan(3);
    // A page holds about 1,100 characters.
    expect(text.length, entry.path).toBeLessThan(700);
  }
});

describe("titles of slides", () => {
  /** Of the slides that are shown, without the cover. */
  const titlesOf = ({slides, entry}: ReadDocument) => slides.slice(1, entry.slides).map(({title}) => title);
  /** A figure, or a verdict. */
  const isFinding = (title: string) =>
    /\d/u.test(title) || /未报|没有|低于|高于|只有|都有|一等奖|请研究/u.test(title);

  test("nine of ten say a figure or a verdict", () => {
    const titles = edition("deck").flatMap(titlesOf);
    expect(titles.length).toBeGreaterThan(150);
    const poor = titles.filter((title) => !isFinding(title));
    expect(poor.length / titles.length, poor.join("\n")).toBeLessThanOrEqual(0.1);
  });

  test("they are these, for a reader to judge", async () => {
    const list = edition("deck").map((deck) =>
      [deck.entry.title, ...titlesOf(deck).map((title) => `  ${title}`)].join("\n"),
    );
    await expect(`${list.join("\n\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "slide-titles.txt"));
  });
});

describe("charts", () => {
  const pictures = () =>
    documents.flatMap(({entry, pictures}) => pictures.map((picture) => ({...picture, entry})));

  test("no bars begin at 0 whose values differ by less than five points", () => {
    const all = pictures();
    expect(all.length).toBeGreaterThan(8);
    const close = all.filter(({alternative}) => {
      if (!/^(?:柱形图|条形图)/u.test(alternative)) return false;
      const values = [...alternative.matchAll(/(\d+(?:\.\d+)?)%/gu)].map(([, value]) => Number(value));
      return values.length > 1 && Math.max(...values) - Math.min(...values) < 5;
    });
    expect(close.map(({entry, alternative}) => `${entry.path}: ${alternative}`)).toEqual([]);
  });

  test("what stands beside each other is of one year, of two that follow each other, or says its years", () => {
    const unsaid = pictures().filter(({alternative}) => {
      const years = [...alternative.matchAll(/(\d{4})年\*?/gu)].map(([, year]) => Number(year));
      // 基期 and 目标 are years apart by nature; every value names its year.
      const values = alternative.match(/\d+(?:\.\d+)?%/gu) ?? [];
      return (
        new Set(years).size > 1 &&
        years.length < values.length - (alternative.match(/百分点/gu)?.length ?? 0) - 1
      );
    });
    expect(unsaid.map(({entry, alternative}) => `${entry.path}: ${alternative}`)).toEqual([]);
  });

  test("what compares places names the year of every value", () => {
    let checked = 0;
    const undated = documents.flatMap(({entry, passages}) =>
      passages.flatMap(({headings, kind, text, column, where}) => {
        if (!/各地对照/u.test(headings) || !/^(?:cell|paragraph)$/u.test(kind)) return [];
        const values = text.match(/\d+(?:\.\d+)?(?:%|[个所名项])/gu) ?? [];
        const years = `${text}${column}`.match(/\d{4}年/gu) ?? [];
        checked += values.length;
        return years.length >= values.length ? [] : [`${entry.path}: ${where}: ${text}`];
      }),
    );
    expect(undated).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });
});
