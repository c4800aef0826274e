// Small multiples: a panel for each series, on one scale, in the picture and on slides.
import {describe, expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {drawChart} from "../../src/chart/draw-chart.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {marks} from "../../src/chart/marks/marks.ts";
import {drawMultiples} from "../../src/chart/multiples/draw-multiples.ts";
import {panelText, planMultiples} from "../../src/chart/multiples/plan-multiples.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {textWidth} from "../../src/chart/text-width.ts";
import {longSpec} from "./long-specs.ts";

const multiples = "series" as const;
const cases = [
  ["16 lines with gaps", longSpec(16, 1993, 2022, {multiples, hasGaps: true, highlight: "日本"}), "wide"],
  ["12 lines in a column", longSpec(12, 1993, 2022, {multiples}), "half"],
  ["7 lines in English", longSpec(7, 2000, 2015, {multiples, language: "en"}), "wide"],
  ["6 panels of bars", longSpec(6, 2000, 2015, {multiples, type: "bar"}), "wide"],
  ["9 panels of areas", longSpec(9, 2000, 2015, {multiples, type: "area"}), "wide"],
  ["2 lines", longSpec(2, 2020, 2022, {multiples}), "half"],
] as const;

describe.each(cases)("%s", (_, spec, size) => {
  const frame = frames[size];
  const drawn = planMultiples(spec, style, frame, "picture");

  test("panels are equally large, within the picture, and none lies on another", () => {
    expect(drawn.fault).toBeUndefined();
    expect(drawn.panels).toHaveLength(spec.series.length);
    const sizes = drawn.panels.map(({plot: {width, height}}) => `${width.toFixed(3)} ${height.toFixed(3)}`);
    expect(new Set(sizes).size).toBe(1);
    for (const {area, plot} of drawn.panels) {
      expect(plot.x).toBeGreaterThanOrEqual(area.x);
      expect(plot.x + plot.width).toBeLessThanOrEqual(area.x + area.width + 0.01);
      expect(plot.y + plot.height).toBeLessThanOrEqual(area.y + area.height);
      expect(area.x + area.width).toBeLessThanOrEqual(frame.width + 0.01);
      expect(area.y + area.height).toBeLessThanOrEqual(frame.height);
      for (const {area: other} of drawn.panels) {
        const isApart =
          other === area ||
          other.x + other.width <= area.x + 0.01 ||
          area.x + area.width <= other.x + 0.01 ||
          other.y + other.height <= area.y + 0.01 ||
          area.y + area.height <= other.y + 0.01;
        expect(isApart).toBe(true);
      }
    }
  });

  test("all have one scale; numbers stand in the first column, names below the last panel of each", () => {
    const native = planNative(spec, style, size);
    const ends = native.panels?.map(({chart: {axes}}) => [axes?.minimum, axes?.maximum, axes?.step]) ?? [];
    expect(ends).toHaveLength(spec.series.length);
    expect(new Set(ends.map(String)).size).toBe(1);
    native.panels?.forEach(({chart: {axes, course, title}}, s) => {
      expect(axes?.hidesValues).toBe(s % drawn.grid.columns !== 0);
      const isLowest = s + drawn.grid.columns >= spec.series.length;
      expect(course?.shownNames?.some((shift) => shift !== null)).toBe(isLowest);
      expect(title?.text).toBe(spec.series[s]?.name);
    });
    const {names} = drawn;
    expect(names.at(-1)?.category).toBe(spec.categories.length - 1);
    for (const [index, {middle, text}] of names.entries()) {
      const before = names[index - 1];
      if (before)
        expect(middle - before.middle).toBeGreaterThan(
          (textWidth(text, panelText) + textWidth(before.text, panelText)) / 2,
        );
    }
  });

  test("each panel says its last value, and its first where there is room, inside the panel", () => {
    for (const {values, at, area, series} of drawn.panels) {
      const last = at.findLastIndex((point) => point !== null);
      expect(values.at(-1)?.category).toBe(last);
      for (const {text, category, x} of values) {
        expect(text).toBe(spec.series[series]?.points[category]?.text);
        expect(x - textWidth(text, panelText) / 2).toBeGreaterThanOrEqual(area.x - 0.01);
        expect(x + textWidth(text, panelText) / 2).toBeLessThanOrEqual(area.x + area.width + 0.01);
      }
    }
  });

  test("picture and native charts hold the same numbers", () => {
    const numbers = spec.series.map(({points}) => points.map((point) => point?.value ?? null));
    const {data} = marks[spec.type](spec, style, size);
    expect(data.datasets.map((dataset) => dataset.data)).toEqual(numbers);
    const native = planNative(spec, style, size);
    expect(
      native.panels?.map(({chart}) => chart.spec.series[0]?.points.map((point) => point?.value ?? null)),
    ).toEqual(numbers);
  });

  test("the alternative text tells all panels", () => {
    const text = describeChart(spec);
    expect(text.length).toBeLessThanOrEqual(500);
    for (const {name} of spec.series) expect(text).toContain(name);
    if (spec.language === "en")
      expect(text).toMatch(/^Line chart \(7 panels on one scale\): Life expectancy\./u);
  });
});

test("the one to look at is in the accent colour, the others are grey", () => {
  const native = planNative(cases[0][1], style, "wide");
  const colours = native.panels?.map(({chart}) => chart.colours[0]);
  expect(colours?.[8]).toBe(style.colours[0]);
  expect(new Set(colours).size).toBe(2);
});

test("a panel without data says so, and a gap interrupts its line", () => {
  const spec = longSpec(4, 2010, 2020, {multiples, hasGaps: true});
  const empty = {
    ...spec,
    series: spec.series.map((one, s) => (s === 1 ? {...one, points: one.points.map(() => null)} : one)),
  };
  const plan = planMultiples(empty, style, frames.wide, "picture");
  expect(plan.panels[1]?.name).toBe("中国（无数据）");
  expect(plan.remark).toContain("中国");
  const lines = drawMultiples(empty, plan, style).shapes.filter(
    (shape) => shape.type === "line" && shape.width === 3,
  );
  const runs = empty.series.flatMap(({points}) =>
    points.flatMap((point, c) => (point && points[c + 1] && !points[c - 1] ? [c] : [])),
  );
  expect(lines).toHaveLength(runs.length);
});

test("values below zero hang from the line of zero", () => {
  const spec = longSpec(4, 2010, 2020, {multiples, type: "bar"});
  const low = {
    ...spec,
    series: spec.series.map((one, s) => ({
      ...one,
      points: one.points.map((_, c) => ({
        value: (c - 5) * (s + 1),
        text: `${(c - 5) * (s + 1)}岁`,
        observations: [],
      })),
    })),
  };
  const plan = planMultiples(low, style, frames.wide, "picture");
  expect(plan.axis.minimum).toBeLessThanOrEqual(-20);
  const [first] = plan.panels;
  const zero = first!.at[5]!.y;
  expect(first!.at[0]!.y).toBeGreaterThan(zero);
  expect(first!.at[10]!.y).toBeLessThan(zero);
});

test("the same bytes again", async () => {
  const spec = cases[0][1];
  const [first, second] = [await drawChart(spec, style, "wide"), await drawChart(spec, style, "wide")];
  expect(Buffer.from(first.png).equals(Buffer.from(second.png))).toBe(true);
});
