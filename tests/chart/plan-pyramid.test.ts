// Both halves of a pyramid are measured alike, and nothing that stands in them runs out of them.
import {expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {findCrowding} from "../../src/chart/find-crowding.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {planPyramid} from "../../src/chart/plan-pyramid.ts";
import {textWidth, widestText} from "../../src/chart/text-width.ts";
import {type ChartSpec, type DrawingSize, drawingFrames} from "../../src/model/chart.ts";
import {kindSpecs} from "./kind-specs.ts";
import {chart} from "./specs.ts";

const sizes = Object.keys(drawingFrames) as DrawingSize[];
const pyramids: [string, ChartSpec][] = [
  ...Object.entries(kindSpecs).filter(([, {type}]) => type === "pyramid"),
  ["in English", {...kindSpecs["pyramid of many rows of huge values"]!, language: "en" as const}],
  [
    "of long names",
    chart("pyramid", "人", ["城乡一体型教育集团和学区化办学", "学段贯通型（小学—初中—高中）"], {
      "2020年秋季学期在校学生": [12_345_678, 9],
      "2025年秋季学期在校学生": [1, 11_111_111],
    }),
  ],
];

test.each(pyramids)("%s: values find room behind their bars, numbers of the axes below them", (_, spec) => {
  for (const size of sizes) {
    const {axis, plotWidth, left, labelSize, titles, placeOf} = planPyramid(spec, style, frames[size]);
    const half = plotWidth / 2;
    for (const point of spec.series.flatMap(({points}) => points)) {
      if (!point) continue;
      expect(point.value).toBeLessThanOrEqual(axis.maximum);
      const bar = (point.value / axis.maximum) * half;
      const label = textWidth(point.text, labelSize);
      if (placeOf(point) === "outside") expect(bar + label).toBeLessThan(half);
      else if (placeOf(point) === "inside") expect(label).toBeLessThan(bar);
      else expect([0, "half"]).toContain(labelSize === 0 ? 0 : size);
    }
    expect(left + plotWidth).toBeLessThan(frames[size].width);
    if (axis.ticks.length > 2)
      expect(widestText(axis.ticks, 20)).toBeLessThan((half * axis.step) / axis.maximum);
    const [first, second] = titles;
    expect(Math.abs(first.x + second.x - 2 * (left + half))).toBeLessThan(0.001);
  }
});

test.each(pyramids)("%s: picture and native chart have one plot, one end and the same labels", (_, spec) => {
  const plan = planPyramid(spec, style, frames.wide);
  const {plot, axes, labels, unit, secondUnit} = planNative(spec, style, "wide");
  expect(plot).toEqual({x: plan.left, y: plan.top, width: plan.plotWidth, height: plan.plotHeight});
  expect([axes?.minimum, axes?.maximum]).toEqual([-plan.axis.maximum, plan.axis.maximum]);
  expect([unit?.text, secondUnit?.text]).toEqual(plan.titles.map(({text}) => text));
  const texts = spec.series.map(({points}) =>
    points.map((point) => (point && plan.placeOf(point) ? point.text : null)),
  );
  expect(labels.points.map((row) => row.map((label) => label?.text ?? null))).toEqual(texts);
});

test("an end that the editor gives is kept", () => {
  const spec = {...kindSpecs["pyramid of ages"]!, maximum: 7000};
  expect(planPyramid(spec, style, frames.wide).axis.maximum).toBe(7000);
});

test("shares end at the whole; what finds no room behind its bar stands in it", () => {
  const spec = kindSpecs["pyramid of shares"]!;
  const {axis, placeOf} = planPyramid(spec, style, frames.wide);
  expect(axis.ticks.at(-1)).toBe("100");
  expect(spec.series.map(({points}) => points.map((point) => point && placeOf(point)))).toEqual([
    ["outside", "inside", "inside"],
    ["outside", "inside", "inside"],
  ]);
  const labels = planNative(spec, style, "wide").labels.points;
  expect(labels.map((row) => row.map((label) => label?.position))).toEqual([
    ["end", "middle", "middle"],
    ["end", "middle", "middle"],
  ]);
});

test("a century of ages finds no room, twenty rows do", () => {
  const ages = (count: number) =>
    chart(
      "pyramid",
      "人",
      Array.from({length: count}, (_, age) => `${age}岁`),
      {
        男: Array.from({length: count}, (_, age) => 100 + age),
        女: Array.from({length: count}, (_, age) => 120 + age),
      },
    );
  expect(findCrowding(ages(20), "wide")).toBeUndefined();
  expect(findCrowding(ages(101), "wide")).toMatchObject({of: "categories", count: 101});
});
