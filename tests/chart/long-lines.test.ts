// Lines over many periods and of many series: names at their ends, round years below, the one to look at in front.
import {describe, expect, test} from "vitest";
import {withBareLabels} from "../../src/chart/bare-labels.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {drawLongLines} from "../../src/chart/lines/draw-long-lines.ts";
import {endLine} from "../../src/chart/lines/end-labels.ts";
import {planLongLines} from "../../src/chart/lines/plan-long-lines.ts";
import {pushApart} from "../../src/chart/lines/push-apart.ts";
import {thinNames} from "../../src/chart/lines/thin-names.ts";
import {valueSize} from "../../src/chart/lines/value-labels.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {textWidth} from "../../src/chart/text-width.ts";
import {en} from "../../src/language/en.ts";
import {zh} from "../../src/language/zh.ts";
import type {ChartSpec, DrawingSize} from "../../src/model/chart.ts";
import {isLongCourse} from "../../src/query/chart-kinds.ts";
import {seededRandom} from "../figure/random.ts";
import {longSpec} from "./long-specs.ts";
import {chart} from "./specs.ts";

const plan = (spec: ChartSpec, size: DrawingSize = "wide", face: "picture" | "native" = "picture") =>
  planLongLines(spec, style, frames[size], face);

const cases: [string, ChartSpec][] = [
  ["8 over 30 years", longSpec(8, 1993, 2022)],
  [
    "8, one to look at, with gaps",
    longSpec(8, 1993, 2022, {hasGaps: true, endsEarly: true, highlight: "埃及"}),
  ],
  ["8 in English", longSpec(8, 2000, 2015, {language: "en", hasGaps: true, highlight: "United Kingdom"})],
  ["16 of which one is to be looked at", longSpec(16, 1993, 2022, {highlight: "日本"})],
  ["one", longSpec(1, 1993, 2022)],
  ["three", longSpec(3, 1993, 2022)],
  ["five over five years", longSpec(5, 2018, 2022)],
  ["lines that all end at the same value", same(8)],
  [
    "lines below zero",
    chart("line", "%", ["2020年", "2021年"], {甲: [-3, 2], 乙: [1, -9], 丙: [0, 0], 丁: [5, -1]}),
  ],
  ["months", months(48)],
];

function same(count: number): ChartSpec {
  const spec = longSpec(count, 1993, 2022);
  const point = {value: 70, text: "70岁", observations: []};
  return {...spec, series: spec.series.map(({name}) => ({name, points: spec.categories.map(() => point)}))};
}

function months(count: number): ChartSpec {
  const names = Array.from({length: count}, (_, i) => `${2021 + Math.floor(i / 12)}年${(i % 12) + 1}月`);
  return chart("line", "人", names, {甲: names.map((_, i) => 200 + i), 乙: names.map((_, i) => 300 - i)});
}

describe.each(cases)("%s", (_, spec) => {
  test.each(["wide", "half"] as const)(
    "%s: nothing lies on another text, nor outside the picture",
    (size) => {
      for (const face of ["picture", "native"] as const) {
        const {ends, endSize, names, plot, at, values, areEndsCrowded} = plan(spec, size, face);
        const frame = frames[size];
        const heights = ends.map(({y}) => y).sort((a, b) => a - b);
        for (const [index, y] of heights.entries()) {
          if (index > 0 && !areEndsCrowded)
            expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(endSize * endLine - 0.01);
          expect(y).toBeGreaterThanOrEqual(plot.y - 0.01);
          expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
        }
        for (const {x, text, isBold} of ends)
          expect(x + textWidth(text, endSize, isBold ? "bold" : "regular")).toBeLessThanOrEqual(frame.width);
        const shown = names.lines.flatMap((lines, c) =>
          lines.length === 0
            ? []
            : [{c, width: Math.max(...lines.map((line) => textWidth(line, names.size)))}],
        );
        const slot = plot.width / Math.max(spec.categories.length - 1, 1);
        for (const [index, {c, width}] of shown.entries()) {
          const before = shown[index - 1];
          if (before) expect((c - before.c) * slot).toBeGreaterThanOrEqual((width + before.width) / 2);
        }
        expect(plot.x + plot.width + (shown.at(-1)?.width ?? 0) / 2).toBeLessThanOrEqual(frame.width);
        for (const {x, y, text} of values) {
          expect(x - textWidth(text, valueSize) / 2).toBeGreaterThanOrEqual(plot.x);
          expect(y).toBeGreaterThan(plot.y - valueSize * 2);
        }
        for (const point of at.flat())
          if (point) expect(point.x).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
      }
    },
  );

  test("each name is whole, and the newest period has one", () => {
    for (const size of ["wide", "half"] as const) {
      const {lines} = plan(spec, size).names;
      for (const [c, parts] of lines.entries())
        if (parts.length > 0) expect(parts.join("")).toBe(spec.categories[c]?.replaceAll(" ", ""));
      expect(lines.at(-1)).not.toEqual([]);
    }
  });

  test("picture and native chart have the same values, colours, names, labels and marks", () => {
    const [drawn, native] = [plan(withBareLabels(spec)), planNative(spec, style, "wide")];
    expect(native.colours).toEqual(drawn.looks.map(({colour}) => colour));
    expect(native.course?.dots).toEqual(plan(spec, "wide", "native").dots);
    expect(native.axes).toMatchObject({minimum: drawn.axis.minimum, maximum: drawn.axis.maximum});
    const {data} = marks.line(spec, style, "wide");
    expect(data.datasets.map((dataset) => dataset.data)).toEqual(
      spec.series.map(({points}) => points.map((point) => point?.value ?? null)),
    );
    for (const {series, category, text} of drawn.ends)
      expect(native.labels.points[series]?.[category]?.text).toBe(text);
    expect(native.remark).toBe(drawn.remark);
    expect(native.legend).toBeUndefined();
  });
});

describe("which lines are drawn so", () => {
  test.each([
    ["few years, few lines", longSpec(3, 2011, 2022), false],
    ["a year more", longSpec(3, 2010, 2022), true],
    ["a line more", longSpec(4, 2011, 2022), true],
    ["bars", longSpec(8, 1993, 2022, {type: "bar"}), false],
    ["panels", longSpec(8, 1993, 2022, {multiples: "series"}), false],
  ])("%s", (_, spec, expected) => {
    expect(isLongCourse(spec)).toBe(expected);
  });
});

describe("round years are named", () => {
  const shownOf = (names: readonly string[], slot: number, language?: "en") =>
    names.filter((_, c) => thinNames(names, slot, 20, language)[c]);
  const years = (from: number, to: number, end = "年") =>
    Array.from({length: to - from + 1}, (_, i) => `${from + i}${end}`);

  test.each([
    ["from a round year to a round year", years(2000, 2020), 30, "2000年 2005年 2010年 2015年 2020年"],
    [
      "the newest is named though it is not round",
      years(2000, 2022),
      30,
      "2000年 2005年 2010年 2015年 2022年",
    ],
    ["the first as well", years(1993, 2022), 30, "1993年 2000年 2005年 2010年 2015年 2022年"],
    ["narrow", years(1993, 2022), 10, "1993年 2010年 2022年"],
    ["narrower than two names", years(2000, 2022), 2, "2022年"],
    ["all that fit", years(2000, 2004), 100, "2000年 2001年 2002年 2003年 2004年"],
  ] as const)("%s", (_, names, slot, expected) => {
    expect(shownOf(names, slot).join(" ")).toBe(expected);
  });

  test.each([
    [zh, undefined],
    [en, "en"],
  ] as const)("half-years by even years: $tag", ({dates}, language) => {
    const names = Array.from({length: 24}, (_, i) => dates.half(2013 + Math.floor(i / 2), (i % 2) + 1));
    const first = [2013, 2016, 2018, 2020, 2022].map((year) => dates.half(year, 1));
    expect(shownOf(names, 40, language)).toEqual([...first, dates.half(2024, 2)]);
  });

  test("months and quarters by years, in either language; school years by their first", () => {
    const chinese = Array.from({length: 36}, (_, i) => `${2022 + Math.floor(i / 12)}年${(i % 12) + 1}月`);
    expect(shownOf(chinese, 20)).toEqual([
      "2022年1月",
      "2022年7月",
      "2023年1月",
      "2023年7月",
      "2024年1月",
      "2024年12月",
    ]);
    const quarters = Array.from({length: 24}, (_, i) => `Q${(i % 4) + 1} ${2019 + Math.floor(i / 4)}`);
    expect(shownOf(quarters, 25, "en")).toEqual([
      "Q1 2019",
      "Q1 2020",
      "Q1 2021",
      "Q1 2022",
      "Q1 2023",
      "Q4 2024",
    ]);
    const school = Array.from({length: 12}, (_, i) => `${2009 + i}—${2010 + i}学年`);
    expect(shownOf(school, 60)).toEqual(
      ["2009—2010学年", "2015—2016学年", "2020—2021学年"].filter((name) =>
        shownOf(school, 60).includes(name),
      ),
    );
    expect(shownOf(school, 60).at(-1)).toBe("2020—2021学年");
  });

  test("what is no time is counted from the newest", () => {
    const names = Array.from({length: 9}, (_, i) => `第${i + 1}轮`);
    expect(shownOf(names, 40).at(-1)).toBe("第9轮");
  });
});

describe("labels are pushed apart", () => {
  test("they keep their order and distance, within their ends, and do not move without need", () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const count = random.integer(1, 20);
      const wanted = Array.from({length: count}, () => random.integer(0, 400));
      const found = pushApart(wanted, 20, 0, 400);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      order.forEach((index, place) => {
        expect(found[index]).toBeGreaterThanOrEqual(-1e-9);
        expect(found[index]).toBeLessThanOrEqual(400 + 1e-9);
        if (place > 0) expect(found[index]! - found[order[place - 1]!]!).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }
    expect(pushApart([100, 40, 300], 20, 0, 400)).toEqual([100, 40, 300]);
    expect(pushApart([100, 100], 20, 0, 400)).toEqual([90, 110]);
    expect(pushApart([], 20, 0, 400)).toEqual([]);
  });
});

describe("what is told", () => {
  test("the one to look at is in the accent colour, in bold and in front; the others are one grey behind it", () => {
    const spec = longSpec(8, 1993, 2022, {highlight: "埃及"});
    const drawn = plan(spec);
    const scene = drawLongLines(spec, drawn, style);
    const colours = scene.shapes.flatMap((shape) =>
      shape.type === "line" && shape.width > 2 ? [shape.colour] : [],
    );
    expect(colours.at(-1)).toBe(style.colours[0]);
    expect(new Set(colours.slice(0, -1)).size).toBe(1);
    expect(drawn.ends.filter(({isBold}) => isBold).map(({name}) => name)).toEqual(["埃及"]);
    expect(drawn.values.every(({series}) => series === 3)).toBe(true);
  });

  test("gaps are gaps, what stands alone is marked, and an early end says when it was", () => {
    const spec = chart(
      "line",
      "岁",
      Array.from({length: 14}, (_, i) => `${2010 + i}年`),
      {
        甲: [1, 2, null, 4, null, 5, 6, 7, 8, 9, 10, 11, null, null],
      },
    );
    const drawn = plan(spec);
    const lines = drawLongLines(spec, drawn, style).shapes.filter(
      (shape) => shape.type === "line" && shape.width === 3,
    );
    expect(lines).toHaveLength(2);
    expect(drawn.dots[0]?.[3]).toBe(true);
    expect(drawn.ends[0]?.text).toBe("11岁（2021年）");
    expect(drawn.ends[0]?.leader).toBeDefined();
    expect(drawn.remark).toBe("注：2012年、2014年、2022年、2023年无数据。");
  });

  test("an axis that does not begin at zero says so", () => {
    expect(plan(longSpec(8, 1993, 2022)).remark).toBe("注：纵轴自50岁起。");
    expect(plan(longSpec(8, 2000, 2015, {language: "en"})).remark).toBe(
      "Note: the vertical axis begins at 50\u00a0years.",
    );
    expect(plan(longSpec(8, 1993, 2022, {minimum: 0})).axis.minimum).toBe(0);
  });

  test("labels: hide leaves the names, show tells every value of a single line that finds room", () => {
    expect(plan(longSpec(8, 1993, 2022, {labels: "hide"})).ends.map(({text}) => text)).toContain("巴西");
    const [auto, show] = (["auto", "show"] as const).map(
      (labels) => plan(longSpec(1, 2008, 2022, {labels})).values,
    );
    expect(show!.length).toBeGreaterThan(auto!.length);
  });

  test("the alternative text says where each line began and ended, as much as there is room for", () => {
    const one = describeChart(longSpec(2, 1993, 2022));
    expect(one).toMatch(/^折线图：出生时预期寿命。巴西：1993年58岁到2022年62.1岁，最高/u);
    for (const count of [4, 8, 16, 38]) {
      const text = describeChart(longSpec(count, 1993, 2022));
      expect(text.length).toBeLessThanOrEqual(500);
      expect(text).toContain("62.1岁");
    }
    const english = describeChart(longSpec(3, 1993, 2022, {language: "en"}));
    expect(english).toContain("Brazil: 1993 58 years to 2022 62.1 years");
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});
