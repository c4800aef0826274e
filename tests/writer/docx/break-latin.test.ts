import {describe, expect, test} from "vitest";
import {breakLatin} from "../../../src/writer/docx/break-latin.ts";
import {breakTitle} from "../../../src/writer/docx/break-title.ts";
import {textEms} from "../../../src/writer/docx/measure-text.ts";

const titles = [
  "Health and public finance of Democratic Republic of the Congo: what was spent and what came of it",
  "What is spent on health for each person, and how much the economy grew compared with neighbours",
  "United Kingdom of Great Britain and Northern Ireland",
  "Internationalisation of telecommunications infrastructure in landlocked developing countries",
  "Comparison of the budget balance of all the countries that report to the office",
  "A balance of −US$1,198\u00a0million and 12.3\u00a0per\u00a01,000 live births in the last year",
];

describe.each(titles)("%s", (title) => {
  test.each([14, 18, 22, 30])("in lines of %d ems", (room) => {
    const lines = breakTitle(title, room);
    expect(lines.join(" ")).toBe(title);
    expect(lines.filter((line) => textEms(line) > room)).toEqual([]);
    const lengths = lines.map((line) => line.length);
    if (lines.length > 1) expect(lengths.at(-1)).toBeGreaterThan(Math.max(...lengths) * 0.35);
  });
});

test("a figure stays whole", () => {
  const title = "The balance stands at US$2 million now";
  const at = title.indexOf("US$2");
  const inside = new Set(Array.from({length: "US$2 million".length - 1}, (_, index) => at + 1 + index));
  for (const room of [8, 9, 10, 12, 15]) {
    expect(breakLatin(title, room, inside).some((line) => line.includes("US$2 million"))).toBe(true);
  }
});

test.each([
  ["https://www.example.org/a-very-long-address/with-parts", 12],
  ["Socio-economic-and-environmental-determinants", 10],
])("%s is parted behind its hyphens and slashes", (word, room) => {
  const lines = breakLatin(`See ${word}`, room, new Set());
  expect(lines.join("").replace(" ", "")).toBe(`See${word}`);
  for (const line of lines.slice(1, -1)) expect(line).toMatch(/[-/.]$/u);
});

test("a word longer than a line is cut where the line is full", () => {
  const lines = breakLatin("Pneumonoultramicroscopicsilicovolcanoconiosis", 8, new Set());
  expect(lines.join("")).toBe("Pneumonoultramicroscopicsilicovolcanoconiosis");
  expect(lines.every((line) => textEms(line) <= 8)).toBe(true);
});
