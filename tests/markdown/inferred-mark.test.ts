import {expect, test} from "vitest";
import {blocks} from "./brief.ts";
import {compareReaders} from "./plain/compare-readers.ts";

const mark = {type: "inferred-mark"};

test("the mark of an inferred period is a node of its own, and words that look like it are words", () => {
  const paragraph = (body: string) => (blocks(body) as {children: unknown}[])[0]?.children;
  expect(paragraph("2025年:inferred[]达到")).toEqual([
    {type: "text", value: "2025年"},
    mark,
    {type: "text", value: "达到"},
  ]);
  expect(paragraph("见:inferred，**2025年:inferred[]**")).toEqual([
    {type: "text", value: "见:inferred，"},
    {type: "strong", children: [{type: "text", value: "2025年"}, mark]},
  ]);
});

test("both readers of Markdown read it alike, in tables too", () => {
  const texts = [
    "2025年:inferred[]达到\n",
    "| 2025年:inferred[] | （2024年:inferred[]） |\n| --- | --- |\n| 2025年:inferred[] | 一 |\n",
    "2025年:inferred[]{a=b}\n",
    "::inferred[] \\:inferred[]\n",
  ];
  const {read, different} = compareReaders(texts);
  expect(different).toEqual([]);
  expect(read).toBeGreaterThanOrEqual(2);
});

test("in a chart the mark stands in names and title, and the chart knows of it", () => {
  const chart = (title: string, category: string) =>
    (
      blocks(
        `\`\`\`chart\ntype: bar\ntitle: "${title}"\ndata: {unit: "%", categories: ["${category}"], series: [{name: 今, points: [{value: 98, text: 98%, observations: [a]}]}]}\n\`\`\`\n`,
      ) as {spec: object}[]
    )[0]?.spec;
  expect(chart("图", "2025年:inferred[]")).toMatchObject({categories: ["2025年*"], inferred: true});
  expect(chart("2025年:inferred[]入园率", "甲")).toMatchObject({title: "2025年*入园率", inferred: true});
  expect(chart("图", "甲*")).not.toHaveProperty("inferred");
});
