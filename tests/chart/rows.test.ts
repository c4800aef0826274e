import {describe, expect, test} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {pointColours} from "../../src/chart/highlight-colours.ts";
import {xOf} from "../../src/chart/rows/frame-rows.ts";
import {rowPlans} from "../../src/chart/rows/plan-rows.ts";
import {textWidth} from "../../src/chart/text-width.ts";
import type {ChartSpec, DrawingSize, RowChartType} from "../../src/model/chart.ts";
import {findHighlight, sortByGap} from "../../src/query/chart-rows.ts";
import {rowPictures} from "./row-specs.ts";
import {chart} from "./specs.ts";

const plan = (spec: ChartSpec, size: DrawingSize = "wide") =>
  rowPlans[spec.type as RowChartType](spec, style, frames[size], "picture");
const said = (spec: ChartSpec) => plan(spec).texts.flatMap(({lines}) => lines.join(""));

describe.each(Object.entries(rowPictures))("%s", (_, spec) => {
  test.each(["wide", "half"] as const)("%s: no text leaves the picture", (size) => {
    const {texts, rows} = plan(spec, size);
    for (const {lines, place, side, gap, offset, size: font, isBold} of texts) {
      const width = Math.max(...lines.map((line) => textWidth(line, font, isBold ? "bold" : "regular")));
      const x =
        xOf(place.value, rows) +
        offset.x +
        (side === "left" ? -gap - width : side === "right" ? gap : -width / 2);
      expect(x, lines.join()).toBeGreaterThanOrEqual(-1);
      expect(x + width, lines.join()).toBeLessThanOrEqual(frames[size].width + 1);
    }
  });

  test("every value is said, in the picture and in the alternative text", () => {
    const texts = spec.series.flatMap(({points}) => points.flatMap((point) => point?.text ?? []));
    const [drawn, told] = [said(spec).join("|"), describeChart(spec)];
    for (const text of texts) {
      expect(drawn).toContain(text);
      expect(told).toContain(text);
    }
    const gaps = spec.series.flatMap(({points}) => points).filter((point) => point === null).length;
    const foot = plan(spec)
      .rows.foot.map(({text}) => text)
      .join("");
    expect(foot.includes("无数据")).toBe(gaps > 0);
    expect(told.split("无数据")).toHaveLength(gaps + 1);
  });

  test("is drawn the same every time, and differs without its differences", async () => {
    const studio = openChartStudio().value!;
    const [one, other] = [openChartStudio().value!, {...spec, differences: undefined, lights: undefined}];
    const drawn = await studio.draw(spec, style, "half");
    expect((await one.draw(spec, style, "half")).png).toEqual(drawn.png);
    const {differences: _, lights: __, ...bare} = other;
    expect((await studio.draw(bare, style, "half")).png).not.toEqual(drawn.png);
  });
});

describe("dumbbell", () => {
  const spec = rowPictures.dumbbell!;

  test("an axis that does not begin at zero says so", () => {
    const {rows} = plan(spec);
    expect(rows.axis.minimum).toBe(20);
    expect(rows.foot.map(({text}) => text)).toEqual(["注：横轴自20%起。"]);
  });

  test("of dots upon each other only the end is drawn, and the start has an arrow", () => {
    const {markers} = plan(spec);
    expect(markers.map((series) => series.at(-1)?.shape)).toEqual(["none", "dot"]);
    expect(said(spec)).toContain("98% →");
  });

  test("the largest gap takes the accent, by request only, and none where a bound leaves it open", () => {
    const coloursOf = (highlight?: string) =>
      plan({...spec, ...(highlight && {highlight})}).markers[1]!.map((marker) => marker?.colour);
    expect(new Set(coloursOf())).toEqual(new Set([style.colours[0]]));
    expect(coloursOf("largest")).toEqual([style.colours[1], ...coloursOf().slice(1)]);
    const bounds = chart("dumbbell", "%", ["甲", "乙"], {起: [1, 50], 终: [90, 60]}, {highlight: "largest"});
    const [start, end] = bounds.series.map(({name, points}) => ({
      name,
      points: [{...points[0]!, bound: "least" as const}, points[1]!],
    }));
    expect(findHighlight({...bounds, series: [bounds.series[0]!, end!]})).toEqual({category: 0});
    expect(findHighlight({...bounds, series: [start!, bounds.series[1]!]})).toBeUndefined();
  });

  test("sorted by the gap, with everything that belongs to a row", () => {
    const mixed = chart(
      "dumbbell",
      "%",
      ["甲", "乙", "丙"],
      {起: [50, null, 10], 终: [55, 60, 40]},
      {differences: ["+5", null, "+30"]},
    );
    const {categories, differences, series} = sortByGap(mixed);
    expect([categories, differences]).toEqual([
      ["丙", "甲", "乙"],
      ["+30", "+5", null],
    ]);
    expect(series[1]?.points.map((point) => point?.value)).toEqual([40, 55, 60]);
  });
});

test("a bullet paints the gap below its reference in the accent, and no tick without one", () => {
  const {strokes} = plan(rowPictures.bullet!);
  expect(strokes.filter(({from, to}) => from.value === to.value)).toHaveLength(3);
  const bands = strokes.filter(({width}) => width > 20);
  expect(new Set(bands.map(({colour}) => colour)).size).toBe(2);
});

test("a bound ends in a tip", () => {
  expect(plan(rowPictures.progress!).markers[1]!.map((marker) => marker?.shape)).toEqual([
    "none",
    "none",
    "cap",
  ]);
});

describe("highlight", () => {
  const bars = chart("bar", "%", ["沙坪坝（2025年）", "渝中"], {率: [80, 90]});

  test("keeps one bar strong and turns the others pale; the year behind a name does not matter", () => {
    const [colours] = pointColours({...bars, highlight: "沙坪坝"}, style);
    expect(colours![0]).toBe(style.colours[0]);
    expect(colours![1]).not.toBe(style.colours[0]);
    expect(pointColours(bars, style)).toEqual([[style.colours[0], style.colours[0]]]);
  });

  test("gives a line the first colour", () => {
    const lines = chart(
      "line",
      "%",
      ["2024年", "2025年"],
      {渝中: [1, 2], 沙坪坝: [3, 4]},
      {highlight: "沙坪坝"},
    );
    const colours = pointColours(lines, style);
    expect(colours[1]).toEqual([style.colours[0], style.colours[0]]);
    expect(colours[0]).not.toContain(style.colours[0]);
  });
});
