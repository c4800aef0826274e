import {describe, expect, test} from "vitest";
import {labelUnit, withBareLabels} from "../../src/chart/bare-labels.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {isSaidBy, labelFormat} from "../../src/chart/label-format.ts";
import {planLyingAxis} from "../../src/chart/lying-axis.ts";
import {planHorizontal} from "../../src/chart/plan-horizontal.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import {widestText} from "../../src/chart/text-width.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import {chart, point} from "./specs.ts";

const space = "\u00a0";

/** A chart of one series in English, its texts as given. */
function english(
  unit: string,
  points: readonly (readonly [number, string])[],
  type: ChartSpec["type"] = "bar",
) {
  const names = points.map((_, index) => `Country ${index + 1}`);
  return {
    ...chart(type, unit, names, {s: points.map(([value]) => value)}),
    language: "en" as const,
    series: [{name: "s", points: points.map(([value, text]) => point(value, text))}],
  };
}

describe("what labels of an English chart say", () => {
  test.each([
    ["per 1,000 live births", 61, `61.0${space}per 1,000 live births`, "61.0", "0.0"],
    ["$ per head", 4452.5, `$4,452.5${space}per head`, "$4,452.5", '"$"#,##0.0'],
    ["clinics", 1, `1${space}clinic`, "1", "General"],
    ["clinics", 1200, `more than 1,200${space}clinics`, "more than 1,200", "General"],
    ["£ million", -12.5, `−£12.5${space}million`, "−12.5", 'General;"−"General'],
    ["million yuan", 13_800, `13,800${space}million yuan`, "13,800", "#,##0"],
    ["people", 1_200_000, `1.2${space}million people`, `1.2${space}million`, "General"],
    ["years", 3, `3–5${space}years`, "3–5", "General"],
    ["% of GDP", 5.2, "5.2% of GDP", "5.2%", 'General"%"'],
    ["%", -2.8, "−2.8%", "−2.8%", 'General"%";"−"General"%"'],
    ["$", -12, "−$12", "−$12", '"$"General;"−$"General'],
    ["USD", 12, `USD${space}12`, `USD${space}12`, `"USD${space}"General`],
    ["km²", 12, `12${space}km²`, `12${space}km²`, `General"${space}km²"`],
    ["doctors per 10,000 people", 1, `1${space}doctor per 10,000 people`, "1", "General"],
  ])("in %s: %d", (unit, value, text, label, format) => {
    const whole = english(unit, [[value, text]]);
    const bare = withBareLabels(whole);
    expect(bare.series[0]?.points[0]?.text).toBe(label);
    expect(labelFormat(bare)).toBe(format);
    // The native chart says the same; its data and description keep the unit.
    const native = planNative(whole, style, "wide");
    expect(native.labels.points[0]?.[0]?.text).toBe(label);
    expect(native.spec.series[0]?.points[0]?.text).toBe(text);
    const own = bare.series[0]?.points[0];
    expect(native.labels.points[0]?.[0]?.isOwn).toBe(!own || !isSaidBy(format, own, bare));
  });

  test("Chinese labels keep their units, and so do charts that name none above", () => {
    const chinese = chart("bar", "人/10万", ["甲"], {s: [12]});
    expect(withBareLabels(chinese)).toBe(chinese);
    expect(labelUnit({type: "pie", unit: "clinics", language: "en"})).toBe("clinics");
    expect(labelUnit({type: "bullet", unit: "clinics", language: "en"})).toBe("clinics");
  });
});

describe("the axis of lying bars", () => {
  const million = (value: number) =>
    `${value < 0 ? "−" : ""}US$${Math.abs(value / 1e6).toLocaleString("en-US")}${space}million`;
  const spec = english(
    "US$",
    [-1_200_000_000, -98_700_000_000, 12_500_000, -3_400_000, -1_375_000_000_000].map((value) => [
      value,
      million(value),
    ]),
    "horizontal-bar",
  );

  test.each([400, 600, 800, 1100])("has numbers that stand beside each other in %d pixels", (width) => {
    const {minimum, maximum, step, ticks} = planLyingAxis(spec, width);
    const between = (width * step) / (maximum - minimum);
    if (ticks.length > 2) expect(widestText(ticks, 16)).toBeLessThan(between);
    expect(ticks).toContain("0");
    // The bars stay worth looking at.
    expect(minimum).toBeGreaterThanOrEqual(-5_000_000_000_000);
  });

  test("leaves the label of the longest bar below zero its room, in both faces", () => {
    const {minimum} = planHorizontal(withBareLabels(spec), style, frames.wide).axis;
    expect(minimum).toBeLessThan(-1_700_000_000_000);
    expect(minimum).toBeGreaterThan(-5_000_000_000_000);
    const native = planNative(spec, style, "wide");
    expect(native.axes?.minimum).toBe(minimum);
  });

  test("is the usual one for numbers that have room", () => {
    const few = chart("horizontal-bar", "所", ["甲", "乙"], {s: [12, 30]});
    expect(planLyingAxis(few, 700)).toMatchObject({minimum: 0, maximum: 30});
  });
});
