// Kind: charts beyond what can be read, drawn or native.
import {describe, expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {smallestFont} from "../../src/chart/drawing-frame.ts";
import {type Crowding, findCrowding} from "../../src/chart/find-crowding.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import type {ChartSpec, ChartType, DrawingSize} from "../../src/model/chart.ts";
import {chart, pictures} from "./specs.ts";

const areas = (count: number) => Array.from({length: count}, (_, i) => `第${i + 1}区`);
const long = (count: number) =>
  Array.from({length: count}, (_, i) => `第${i + 1}类学校义务教育阶段集团化办学覆盖率`);
const months = (count: number) =>
  Array.from({length: count}, (_, i) => `${2000 + Math.floor(i / 12)}年${(i % 12) + 1}月`);
const years = (count: number) => Array.from({length: count}, (_, i) => `${2025 - count + i}年`);

function make(
  type: ChartType,
  names: readonly string[],
  series: readonly string[] = ["数"],
  rest = {},
): ChartSpec {
  const rows = series.map((name, s) => [name, names.map((_, c) => 20 + c + s)] as const);
  return chart(type, "所", names, Object.fromEntries(rows), rest);
}

const told = (found: Crowding | undefined) => found && `${found.fault} ${found.of} ${found.count}`;

describe("too much is found", () => {
  test.each([
    ["38 areas, lying", make("horizontal-bar", areas(38)), "wide", "names categories 38"],
    ["38 areas, upright", make("bar", areas(38)), "wide", "names categories 38"],
    ["38 areas, stacked", make("stacked-bar", areas(38), ["公办", "民办"]), "wide", "names categories 38"],
    ["22 areas in a narrow column", make("bar", areas(22)), "half", "names categories 22"],
    ["60 long names", make("bar", long(60)), "wide", "names categories 60"],
    ["12 long names in a narrow column", make("horizontal-bar", long(12)), "half", "names categories 12"],
    ["60 series", make("bar", ["2025年"], long(60)), "wide", "colours series 60"],
    ["38 lines", make("line", years(30), areas(38)), "wide", "colours series 38"],
    ["9 lines", make("line", years(30), areas(9)), "wide", "colours series 9"],
    [
      "more lines than names find room at their ends, though one is highlighted",
      make("line", years(30), areas(30), {highlight: "第3区"}),
      "wide",
      "ends series 30",
    ],
    ["names wider than a third of a narrow chart", make("line", years(30), long(4)), "half", "ends series 4"],
    ["38 panels", make("line", years(20), areas(38), {multiples: "series"}), "wide", "panels series 38"],
    [
      "16 panels in a narrow column",
      make("bar", years(20), areas(16), {multiples: "series"}),
      "half",
      "panels series 16",
    ],
    [
      "panels with long names",
      make("area", years(20), long(9), {multiples: "series"}),
      "wide",
      "titles series 9",
    ],
    [
      "panels of many bars",
      make("bar", years(60), areas(9), {multiples: "series"}),
      "wide",
      "bars categories 60",
    ],
    [
      "panels over areas",
      make("bar", areas(20), areas(4), {multiples: "series"}),
      "half",
      "names categories 20",
    ],
    ["8 series with long names", make("bar", years(2), long(8)), "wide", "legend series 8"],
    [
      "a series whose name is wider than the picture",
      make("bar", years(2), ["短", "长".repeat(60)]),
      "wide",
      "legend series 2",
    ],
    ["a line over 38 areas", make("line", areas(38)), "half", "names categories 38"],
    ["38 pieces of a ring", make("doughnut", areas(38)), "wide", "colours categories 38"],
    [
      "8 long pieces of a ring",
      make(
        "doughnut",
        long(8).map((name) => name.repeat(4)),
      ),
      "half",
      "names categories 8",
    ],
    ["yearly bars thinner than a line", make("bar", years(30), areas(8)), "half", "bars categories 30"],
    [
      "months without end",
      make(
        "line",
        Array.from({length: 480}, (_, i) => `${1980 + Math.floor(i / 12)}年${(i % 12) + 1}月`),
      ),
      "wide",
      "points categories 480",
    ],
    [
      "rows with names of a page",
      make(
        "dumbbell",
        long(8).map((name) => name.repeat(4)),
        ["起", "终"],
      ),
      "half",
      "names categories 8",
    ],
  ] as [string, ChartSpec, DrawingSize, string][])("%s", (_, spec, size, expected) => {
    const found = findCrowding(spec, size);
    expect(told(found)).toBe(expected);
  });
});

describe("as many as are said to find room do", () => {
  test.each([
    ["lying", make("horizontal-bar", areas(38)), 19],
    ["upright", make("bar", areas(38)), 20],
    ["rings", make("doughnut", areas(38)), 8],
    ["years", make("bar", years(300)), undefined],
  ] as [string, ChartSpec, number | undefined][])("%s", (_, spec, expected) => {
    const most = findCrowding(spec, "wide")?.most ?? 0;
    if (expected !== undefined) expect(most).toBe(expected);
    const first = (count: number) => make(spec.type, spec.categories.slice(0, count));
    expect(most).toBeGreaterThan(0);
    expect(findCrowding(first(most), "wide")).toBeUndefined();
    expect(findCrowding(first(most + 1), "wide")).toBeDefined();
  });

  test("where not even one does, none is said", () => {
    expect(findCrowding(make("horizontal-bar", ["很长的名称".repeat(200)]), "half")?.most).toBe(0);
  });
});

describe("what can be read is not told", () => {
  test.each([
    ["15 areas", make("horizontal-bar", areas(15)), "wide"],
    ["12 areas in a narrow column", make("horizontal-bar", areas(12)), "half"],
    ["30 years", make("bar", years(30)), "wide"],
    ["30 years and 8 lines", make("line", years(30), areas(8)), "wide"],
    ["30 years and 8 lines in a narrow column", make("line", years(30), areas(8)), "half"],
    [
      "30 years named as in English",
      make(
        "line",
        years(30).map((name) => name.slice(0, 4)),
        areas(8),
        {language: "en"},
      ),
      "wide",
    ],
    ["20 years of months", make("line", months(240), areas(3)), "wide"],
    [
      "16 lines of which one is highlighted",
      make("line", years(30), areas(16), {highlight: "第3区"}),
      "wide",
    ],
    ["16 panels", make("line", years(30), areas(16), {multiples: "series"}), "wide"],
    ["20 panels", make("bar", years(12), areas(20), {multiples: "series"}), "wide"],
    ["12 panels in a narrow column", make("area", years(30), areas(12), {multiples: "series"}), "half"],
    [
      "10 lines of which one is highlighted",
      make("line", years(30), areas(10), {highlight: "第3区"}),
      "wide",
    ],
    [
      "12 months in a narrow column",
      make(
        "bar",
        Array.from({length: 12}, (_, i) => `${i + 1}月`),
      ),
      "half",
    ],
    ["8 pieces", make("doughnut", areas(8)), "half"],
    ["one bar", make("bar", ["沙坪坝"]), "half"],
  ] as [string, ChartSpec, DrawingSize][])("%s", (_, spec, size) => {
    expect(findCrowding(spec, size)).toBeUndefined();
  });

  test("charts as briefings show them", () => {
    const crowded = Object.entries(pictures).filter(([, [spec, size]]) => findCrowding(spec, size));
    expect(crowded.map(([name]) => name)).toEqual([]);
  });
});

test("what passes has names of a size that can be read, native and drawn", () => {
  for (const size of ["wide", "half"] as const) {
    for (let count = 1; count <= 40; count += 3) {
      const spec = make("bar", long(count));
      if (findCrowding(spec, size)) continue;
      expect(planNative(spec, style, size).axes?.nameSize).toBeGreaterThanOrEqual(smallestFont);
    }
  }
});
