import {describe, expect, test} from "vitest";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {blocks, parseBody} from "./brief.ts";

const tell = ({code, place}: Diagnostic) => `${place && formatPlace(place)} ${code}`;
const told = (body: string) => parseBody(body).diagnostics.map(tell);
const lines = (count: number, make: (index: number) => string) =>
  Array.from({length: count}, (_, index) => make(index)).join("\n");

describe("what takes a parser minutes is refused at once, with the spot at which there is too much", () => {
  const cases: Record<string, [string, string]> = {
    "blocks that never end": [":::a\n".repeat(100_000), "b:31:1 nested-too-deeply"],
    "blocks that never end, with blank lines": [":::notes\n\n".repeat(5000), "b:61:1 nested-too-deeply"],
    "blocks of which each has a colon less": [
      lines(1000, (index) => `${":".repeat(1003 - index)}notes`),
      "b:31:1 nested-too-deeply",
    ],
    "blocks in quotes": ["> :::a\n".repeat(5000), "b:30:3 nested-too-deeply"],
    "a label in every block": [":::points[要点]\n".repeat(5000), "b:31:1 nested-too-deeply"],
    "links in links": ["[a".repeat(20_000) + "](b)".repeat(20_000), "b:1:61 nested-too-deeply"],
    "links in links over many lines": ["[a\n".repeat(5000), "b:31:1 nested-too-deeply"],
    "pictures in pictures": ["![a".repeat(5000) + "](b)".repeat(5000), "b:1:92 nested-too-deeply"],
    quotes: [`${"> ".repeat(10_000)}甲`, "b:1:20001 nested-too-deeply"],
    "quotes without spaces": [`${">".repeat(10_000)}甲`, "b:1:10001 nested-too-deeply"],
    "quotes that grow": [lines(2000, (index) => `${">".repeat(index + 1)} 甲`), "b:31:33 nested-too-deeply"],
    "lists on a line": [`${"- ".repeat(10_000)}甲`, "b:1:20001 nested-too-deeply"],
    "numbers on a line": [`${"1. ".repeat(10_000)}甲`, "b:1:30001 nested-too-deeply"],
    "lists with tabs": [`${"-\t".repeat(10_000)}甲`, "b:1:20001 nested-too-deeply"],
    "lists that are indented": [
      lines(1000, (index) => `${"  ".repeat(index)}- 甲`),
      "b:31:63 nested-too-deeply",
    ],
    "lists with text that is not indented": [
      lines(1000, (index) => `${"  ".repeat(index)}- 甲\n乙`),
      "b:61:63 nested-too-deeply",
    ],
    "lists in quotes": [`${"- > ".repeat(5000)}甲`, "b:1:20001 nested-too-deeply"],
    "strong text in strong text": ["**甲 ".repeat(100) + "乙**".repeat(100), "b:1:404 nested-too-deeply"],
    "stars that begin and never end": ["*a **b".repeat(5000), "b:1:1 too-much-markup"],
    "stars and low lines": ["*a_ ".repeat(5000), "b:1:1 too-much-markup"],
    "tildes over many lines": ["~~甲\n".repeat(10_000), "b:2582:1 too-much-markup"],
    "backticks of all lengths": [
      Array.from({length: 1400}, (_, index) => `${"`".repeat(index + 1)}甲`).join(""),
      "b:1:1 too-much-markup",
    ],
    "comments that never end": ["甲<!-- ".repeat(5000), "b:1:1 too-much-markup"],
    "other declarations": ["a<![CDATA[".repeat(5000), "b:1:154 nested-too-deeply"],
    "brackets and no address": ["[a]( ".repeat(5000), "b:1:1 too-much-markup"],
    "addresses of letters": ["a@".repeat(10_000), "b:1:1 too-much-markup"],
    "lines that are underlined": ["甲\n===\n".repeat(5000), "b:2828:1 too-much-markup"],
    "quotes of which the second line has no sign": ["> 甲\n乙\n".repeat(5000), "b:2828:1 too-much-markup"],
    "brackets behind code in a quote": [
      `> \`\`\`\n> 甲\n> \`\`\`\n\n${"[".repeat(10_000)}`,
      "b:5:31 nested-too-deeply",
    ],
    "brackets behind a quote that ends in code": [
      `> \`\`\`\n> 甲\n\n${"[".repeat(10_000)}`,
      "b:4:31 nested-too-deeply",
    ],
    "stars behind an item that ends in code": [
      `- \`\`\`\n  甲\n\n${"*a_ ".repeat(5000)}`,
      "b:4:1 too-much-markup",
    ],
    "a table of a million cells": [
      `${"|甲".repeat(1000)}|\n${"|-".repeat(1000)}|\n${"|乙|\n".repeat(1000)}`,
      "b:1:1 table-too-large",
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [body, expected]) => {
    expect(told(body)).toEqual([expected]);
  });
});

describe("what a long document may hold is not too much", () => {
  const figure = ':figure[98\\.5%]{obs="a"}';
  const cases: Record<string, string> = {
    "a sentence with a figure of each of 500 districts": `${`**甲区**为${figure}、`.repeat(500)}其余未报。`,
    "a paragraph of a hundred thousand characters": "甲".repeat(100_000),
    "a list of 500 items in several lines": "- 甲**乙**\n  丙\n".repeat(500),
    "a table of 500 rows": `| 甲 | 乙 |\n| --- | --- |\n${`| **丙** | ${figure} |\n`.repeat(500)}`,
    "a table without bars at its ends": `甲 | 乙\n--- | ---\n${"**丙** | 丁\n".repeat(500)}`,
    "a list in a list in a list in columns": "::::columns\n:::column\n- 甲\n  - 乙\n    - 丙\n:::\n::::\n",
    "blocks that end, one after the other": ":::callout\n甲\n:::\n\n".repeat(500),
    "500 sections": "# 甲\n\n- 乙\n  - 丙\n\n1. 丁\n\n".repeat(500),
    "rules one after the other": "---\n\n".repeat(200),
    "emphasis of several kinds": "**甲*乙*丙** ".repeat(200),
    "a link for each of 300 schools": "[学校](https://a.cn)、".repeat(300),
    "brackets that are text": "甲\\[乙\n".repeat(200),
  };
  test.each(Object.entries(cases))("%s", (_, body) => {
    expect(blocks(body)).toBeInstanceOf(Array);
  });
});

test("blocks in code are no blocks", () => {
  expect(told(`\`\`\`text\n${":::a\n".repeat(50)}\`\`\`\n`)).toEqual(["b:1:1 unknown-fence"]);
});
