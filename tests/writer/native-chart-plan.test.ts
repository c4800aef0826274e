import {describe, expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {describeGaps} from "../../src/chart/describe-gaps.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {isSaidBy, labelFormat} from "../../src/chart/label-format.ts";
import {placeAround} from "../../src/chart/place-around.ts";
import {cutoutOf} from "../../src/chart/plan-doughnut.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {holeSize} from "../../src/writer/native-chart/chart-data.ts";
import {chart, pictures, point} from "../chart/specs.ts";

test("the hole of the ring is that of the picture", () => {
  expect(holeSize).toBeCloseTo(cutoutOf({type: "doughnut"}) * 100, 9);
});

describe("labelFormat", () => {
  const one = (unit: string, ...cells: (number | string)[]) =>
    labelFormat(chart("bar", unit, cells.map(String), {s: cells}));

  test.each([
    ["%", [90.6, 85], 'General"%"'],
    ["所", [185, "约20所"], 'General"所"'],
    ["", [0.35], "General"],
    ["%", ["85.0%", "92.5%"], '0.0"%"'],
    ["%", ["85.00%", "92.56%"], '0.00"%"'],
    ["人", ["12,000人", "850人", "1,200人"], '#,##0"人"'],
    ['"', ['3"'], 'General\\"'],
    ["%", ["≥85%"], 'General"%"'],
  ] as [string, (number | string)[], string][])("%s %j", (unit, cells, format) => {
    const spec = chart("bar", unit, cells.map(String), {
      s: cells.map((cell) => (typeof cell === "string" ? cell.replaceAll(",", "") : cell)),
    });
    const said = {
      ...spec,
      series: [
        {
          name: "s",
          points: spec.series[0]!.points.map(
            (p, i) => p && {...p, text: typeof cells[i] === "string" ? cells[i] : p.text},
          ),
        },
      ],
    };
    expect(labelFormat(said)).toBe(format);
  });

  test("a qualifier, another unit or too many digits are not said by it", () => {
    const spec = chart("bar", "%", ["甲"], {s: [85]});
    const format = one("%", 85);
    expect(isSaidBy(format, point(85, "85%"), spec)).toBe(true);
    for (const text of ["≥85%", "85%以上", "85", "85.0%", "约85%"]) {
      expect(isSaidBy(format, point(85, text), spec), text).toBe(false);
    }
    expect(isSaidBy(format, point(0.123456789012, "0.123456789012%"), spec)).toBe(false);
  });
});

describe("describeGaps", () => {
  test("names what is missing, and counts when that is much", () => {
    expect(describeGaps(chart("bar", "%", ["甲"], {a: [1]}))).toBe("");
    expect(describeGaps(chart("bar", "%", ["甲", "乙"], {a: [1, null]}))).toBe("注：乙无数据。");
    expect(describeGaps(chart("bar", "%", ["甲", "乙"], {a: [1, null], b: [null, 2]}))).toBe(
      "注：乙（a）、甲（b）无数据。",
    );
    const many = Array.from({length: 7}, (_, i) => String(i));
    const none = many.map(() => null);
    expect(describeGaps(chart("bar", "%", many, {a: none}))).toBe("注：图中7处空缺为无数据。");
  });
});

describe("placeAround", () => {
  const radius = 200;
  const cutout = cutoutOf({type: "doughnut"});
  const size = 20;
  /** Where labels stand, from the middle of the ring. */
  const place = (...turns: number[]) => {
    const labels = turns.map((turn, index) => ({index, turn, text: "12345人"}));
    const offsets = placeAround(labels, {diameter: 2 * radius, cutout}, size);
    const band = radius * ((1 + cutout) / 2);
    return turns.map((turn, index) => {
      const {x, y} = offsets.get(index)!;
      const angle = turn * 2 * Math.PI;
      return {x: x + Math.sin(angle) * band, y: y - Math.cos(angle) * band};
    });
  };

  test("labels of slivers do not touch each other or the ring, and keep their order", () => {
    const places = place(0.93, 0.95, 0.97, 0.985, 0.995);
    for (const {x, y} of places) {
      expect(x).toBeLessThan(0);
      expect(Math.hypot(x, y)).toBeGreaterThan(radius);
    }
    const heights = places.map(({y}) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    heights.slice(1).forEach((y, i) => {
      expect(heights[i]! - y).toBeGreaterThanOrEqual(size * 1.2);
    });
  });

  test("each label stands on the side of its piece", () => {
    const [right, bottom, left] = place(0.25, 0.49, 0.75);
    expect(right!.x).toBeGreaterThan(radius);
    expect(bottom!.y).toBeGreaterThan(radius);
    expect(left!.x).toBeLessThan(-radius);
  });
});

describe("planNative", () => {
  test.each(Object.entries(pictures))("%s stays within its frame", (_, [spec, size]) => {
    const plan = planNative(spec, style, size);
    const {width, height} = frames[size];
    for (const area of [plan.plot, ...(plan.legend ? [plan.legend] : [])]) {
      expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(0);
      expect(area.width).toBeGreaterThan(20);
      expect(area.height).toBeGreaterThan(10);
      expect(area.x + area.width).toBeLessThanOrEqual(width + 1);
      expect(area.y + area.height).toBeLessThanOrEqual(height + 1);
    }
    expect(plan.labels.points.length).toBe(spec.type === "doughnut" ? 1 : spec.series.length);
    expect(plan.axes?.gap ?? 0).toBeLessThanOrEqual(500);
  });

  test("colours and sizes are plain data", () => {
    const plan = planNative(pictures["01-bar-baseline-target"]![0], style, "wide");
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
