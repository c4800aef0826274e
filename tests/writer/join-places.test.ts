// Long citation lists: places of one table are one entry of the source list, and one line of the notes.

import {describe, expect, test} from "vitest";
import {en} from "../../src/language/en.ts";
import {zh} from "../../src/language/zh.ts";
import type {Document} from "../../src/model/document.ts";
import {joinPlaces} from "../../src/writer/join-places.ts";
import {planSlides} from "../../src/writer/pptx/plan.ts";
import {loadMeasuringFont} from "../../src/writer/typesetting/font.ts";
import {chart, makeDocument, paragraph, write} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";
import {notesText} from "./pptx/notes-text.ts";

const count = (from: number, to: number) => Array.from({length: to - from + 1}, (_, index) => from + index);
const texts = (locators: readonly string[]) => joinPlaces(locators, zh).map(({text}) => text);

describe("what is joined", () => {
  test.each<[string, string[], string[]]>([
    [
      "rows in any order",
      count(12, 40)
        .toReversed()
        .map((row) => `表3 第${row}行`),
      ["表3 第12—40行"],
    ],
    [
      "rows with holes",
      [...count(1, 4), 7, ...count(9, 16)].map((row) => `表3 第${row}行`),
      ["表3 第1—4、7、9—16行"],
    ],
    [
      "rows with more holes than can be read",
      count(1, 128).map((row) => `表3 第${2 * row - 1}行`),
      ["表3 第1—255行（其中128处）"],
    ],
    [
      "rows and columns",
      count(1, 16).flatMap((row) => count(2, 17).map((column) => `表3 第${row}行第${column}列`)),
      ["表3 第1—16行第2—17列"],
    ],
    [
      "rows and years, one of them missing",
      count(1, 16)
        .flatMap((row) => count(2008, 2023).map((year) => `表3 第${row}行，${year}年`))
        .slice(1),
      ["表3 第1—16行，2008—2023年（其中255处）"],
    ],
    [
      "cells of a sheet",
      count(2, 17).flatMap((row) => [..."BCDEFGHIJKLMNOPQ"].map((column) => `人口!${column}${row}`)),
      ["人口!B2:Q17"],
    ],
    [
      "cells beyond column Z, some missing",
      [..."YZ", "AA"]
        .flatMap((column) => count(2, 9).map((row) => `${column}${row}`))
        .filter((each) => each !== "Z5"),
      ["Y2:Y9、Z2:Z4、Z6:Z9、AA2:AA9"],
    ],
    ["rows in English", count(3, 12).map((row) => `Table 2, row ${row}`), ["Table 2, row 3—12"]],
    ["pages that follow each other", count(3, 9).map((page) => `第${page}页`), ["第3—9页"]],
    ["bare lines", count(100, 109).map(String), ["100—109"]],
  ])("%s", (_, locators, expected) => {
    expect(texts(locators)).toEqual(expected);
    expect(
      joinPlaces(locators, zh)
        .flatMap((each) => each.locators)
        .toSorted(),
    ).toEqual(locators.toSorted());
  });
});

test.each<[string, string[], string[], string[]]>([
  ["a run of cells", count(3, 18).map((row) => `B${row}`), ["B3:B18"], ["B3:B18"]],
  ["two runs", count(3, 18).flatMap((row) => [`B${row}`, `D${row}`]), ["B3:B18、D3:D18"], ["B3:B18, D3:D18"]],
  ["a short run", ["统计!C4", "统计!C5", "统计!C6"], ["统计!C4:C6"], ["统计!C4:C6"]],
  ["two cells", ["C4", "C5"], ["C4", "C5"], ["C4", "C5"]],
  ["cells far from each other", ["C4", "D9", "F2", "H7"], ["C4", "D9", "F2", "H7"], ["C4", "D9", "F2", "H7"]],
  ["rows", count(3, 9).map((row) => `Table 2, row ${row}`), ["Table 2, row 3—9"], ["Table 2, rows 3–9"]],
  ["lines", count(3, 9).map((line) => `line ${line}`), ["line 3—9"], ["lines 3–9"]],
  ["rows in Chinese", count(3, 9).map((row) => `第${row}行`), ["第3—9行"], ["第3–9行"]],
  [
    "more than can be read",
    count(1, 20).map((row) => `Table 2, row ${2 * row}`),
    ["Table 2, row 2—40（其中20处）"],
    ["Table 2, rows 2–40 (20 of them)"],
  ],
])("in the language of the document: %s", (_, locators, chinese, english) => {
  expect(joinPlaces(locators, zh).map(({text}) => text)).toEqual(chinese);
  expect(joinPlaces(locators, en).map(({text}) => text)).toEqual(english);
});

describe("what is not", () => {
  test.each<[string, string[]]>([
    ["few rows", count(1, 4).map((row) => `表3 第${row}行`)],
    ["tables of different numbers", count(1, 9).map((table) => `表${table}`)],
    ["pages far from each other", [3, 17, 45, 80, 112].map((page) => `第${page}页`)],
    [
      "sections",
      ["一（一）“教师队伍”段", "一（一）“办学条件”段", "二（四）“普及水平”段", "三（三）段", "四段"],
    ],
    ["words with numbers", count(2018, 2025).map((year) => `“${year}行动计划”段`)],
    ["no places at all", [""]],
  ])("%s", (_, locators) => expect(texts(locators)).toEqual(locators));

  test("places of two tables are two entries, in the order of their first use", () => {
    const rows = count(1, 6).flatMap((row) => [`表2 第${row}行`, `表1 第${row}行`]);
    expect(texts(["前言", ...rows, "后记"])).toEqual(["前言", "表2 第1—6行", "表1 第1—6行", "后记"]);
  });
});

test("rows with names instead of numbers are named by their table where a list would be endless", () => {
  const named = count(1, 50).map((index) => `附表 ${String.fromCharCode(0x4e00 + index)}区，毛入园率`);
  expect(texts(named.slice(0, 30))).toHaveLength(30);
  expect(texts(["“甲 乙”段", ...named])).toEqual(["“甲 乙”段", "附表（50处）"]);
});

/** A chart of 16 × 16 points, and a sentence about one of them. */
function bigChart(locator: (series: number, point: number) => string): Document {
  const base = chart("毛入园率", "a1");
  const id = (series: number, point: number) => `o-${series}-${point}`;
  const places = count(1, 16).flatMap((series) => count(1, 16).map((point) => [series, point] as const));
  const document = makeDocument(
    {type: "heading", level: 2, children: [{type: "text", value: "数据"}], place: base.place},
    paragraph("其中", {type: "figure", text: "91%", observations: [id(3, 4)]}, "。"),
    {
      ...base,
      spec: {
        ...base.spec,
        type: "line",
        categories: count(1, 16).map((point) => `${2007 + point}年`),
        series: count(1, 16).map((series) => ({
          ...base.spec.series[0]!,
          name: `${series}区`,
          points: count(1, 16).map((point) => ({
            value: 50 + series + point,
            text: `${50 + series + point}%`,
            observations: [id(series, point)],
          })),
        })),
      },
    },
  );
  const [observation] = document.observations;
  return {
    ...document,
    sources: document.sources.slice(0, 1),
    observations: places.map(([series, point]) => ({
      ...observation!,
      id: id(series, point),
      source: document.sources[0]!.id,
      locator: locator(series, point),
    })),
  };
}

describe("a chart of 16 × 16 points", () => {
  const document = bigChart((series, point) => `表1 第${series}行第${point + 1}列`);

  test("has one entry in Word, which the chart and the sentence lead to", async () => {
    const word = await write(document);
    expect(word.styled("SourcePlaces")).toEqual(["[1]\u00a0表1 第1—16行第2—17列。"]);
    expect(word.styled("SourceNote")).toEqual(["资料来源：[1]"]);
    expect(word.styled("BodyText").join("").replaceAll("\u2060", "")).toContain("其中91%[1]。");
  });

  test("has one line in the notes of its slide", () => {
    loadMeasuringFont();
    const deck = {...document, meta: {...document.meta, format: "pptx" as const}};
    const slide = planSlides(deck, loadTheme("meeting")).value.find(({title}) => title.startsWith("数据"));
    const lines = notesText(slide?.notes ?? []).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^91%、52%、.*等257个数：.*，表1 第1—16行第2—17列$/u);
  });
});

describe("cells behind a slide", () => {
  /** A slide with figures that rest on so many cells each. */
  function notesOf(language: "zh" | "en", ...figures: string[][]): string[] {
    loadMeasuringFont();
    const base = bigChart(() => "");
    const [observation] = base.observations;
    const nodes = figures.map((cells, index) => ({
      type: "figure" as const,
      text: `${index + 1}%`,
      observations: cells,
    }));
    const [heading] = base.blocks;
    const document: Document = {
      ...base,
      meta: {...base.meta, format: "pptx", language},
      blocks: [heading!, paragraph(...nodes.flatMap((node) => [node, " "]))],
      observations: figures.flat().map((cell) => ({...observation!, id: cell, locator: cell})),
    };
    const slide = planSlides(document, loadTheme("meeting")).value.find(({title}) =>
      title.startsWith("数据"),
    );
    return notesText(slide?.notes ?? []).split("\n");
  }

  test("those that follow each other are one line of the notes, in both languages", () => {
    const series = count(3, 18).map((row) => [`人口!B${row}`]);
    const [, chinese, ...more] = notesOf("zh", ...series);
    expect(chinese).toMatch(/^1%、2%、.*16%：.*，人口!B3:B18$/u);
    expect(more).toEqual([]);
    const [lead, english] = notesOf("en", ...series);
    expect(lead).toBe("Where the figures come from:");
    expect(english).toMatch(/^1%, 2%, .*16%: .*, 人口!B3:B18$/u);
  });

  test("those far from each other tell which figure stands where", () => {
    const [, ...lines] = notesOf("zh", ["人口!B3"], ["人口!D9"], ["人口!F2"]);
    expect(lines.map((line) => line.replace(/：.*，/u, " "))).toEqual([
      "1% 人口!B3",
      "2% 人口!D9",
      "3% 人口!F2",
    ]);
  });

  test("a figure that is computed from many has one place for them", () => {
    const rows = count(3, 18).map((row) => `Table 2, row ${2 * row}`);
    const [, line] = notesOf("en", rows);
    expect(line).toMatch(/^1%: computed from .*, Table 2, rows 6–36 \(16 of them\)$/u);
  });
});

test("several sources are joined each by itself", async () => {
  const document = bigChart((series) => `第${series}行`);
  const [one] = document.sources;
  const two = {
    ...document,
    sources: [one!, {...one!, id: "two", title: "二"}],
    observations: document.observations.map((each, index) => (index % 2 ? {...each, source: "two"} : each)),
  };
  const word = await write(two);
  expect(word.styled("SourcePlaces")).toEqual(["[1]\u00a0第1—16行。", "[2]\u00a0第1—16行。"]);
});
