import {expect, test} from "vitest";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {frames} from "../../src/chart/drawing-frame.ts";
import {findCrowding} from "../../src/chart/find-crowding.ts";
import {planCombination} from "../../src/chart/plan-combination.ts";
import {planNative} from "../../src/chart/plan-native.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import {findHighlight} from "../../src/query/chart-rows.ts";
import {longSpec} from "./long-specs.ts";
import {chart, point} from "./specs.ts";

const space = "\u00a0";

test("both axes of a combination count as English does", () => {
  const text = (value: number) => value.toLocaleString("en-GB");
  const spec: ChartSpec = {
    ...chart("combination", "pupils", ["2021", "2022"], {}),
    language: "en",
    series: [
      {name: "Pupils", points: [21_000, 28_000].map((value) => point(value, `${text(value)}${space}pupils`))},
      {
        name: "Spending",
        unit: "$ per head",
        points: [12_000, 14_000].map((value) => point(value, `$${text(value)}${space}per head`)),
      },
    ],
  };
  const {axis, second} = planCombination(spec, style, frames.wide);
  expect(axis.ticks).toEqual(["0", "20,000", "40,000", "60,000", "", ""]);
  expect(second.ticks).toEqual(["", "", "", "12,000", "13,000", "14,000"]);
  const {axes} = planNative(spec, style, "wide");
  expect([axes?.format, axes?.second?.format]).toEqual(['[>70000]"";[=0]0;#,##0', '[<11500]"";[=0]0;#,##0']);
});

const perBirths: Partial<ChartSpec> = {language: "en", unit: "per 1,000 live births"};

function deaths(count: number, more: Partial<ChartSpec> = {}): ChartSpec {
  const spec = longSpec(count, 2001, 2015, {...perBirths, ...more});
  const told = spec.series.map((series) => ({
    ...series,
    points: series.points.map(
      (each) => each && {...each, text: `${each.value}${space}per 1,000 live births`},
    ),
  }));
  return {...spec, series: told};
}

test("data and descriptions of lines keep the unit that their labels leave to the one above", () => {
  const spec = deaths(5);
  const native = planNative(spec, style, "wide");
  expect(native.spec).toEqual(spec);
  const labels = native.labels.points.flat().flatMap((label) => label?.text ?? []);
  expect(labels.length).toBeGreaterThan(4);
  for (const label of labels) expect(label).not.toContain("births");
  expect(native.unit?.text).toBe("Unit: per 1,000 live births");
  // LibreOffice breaks a unit as wide as that.
  const narrow = planNative({...spec, unit: "‰"}, style, "wide");
  expect(native.plot.y).toBeGreaterThan(narrow.plot.y);
});

test("so do those of the panels of small multiples", () => {
  const spec = deaths(9, {multiples: "series"});
  const {panels = [], spec: whole, remark} = planNative(spec, style, "wide");
  expect(whole).toEqual(spec);
  expect(panels.map(({chart}) => chart.spec.series)).toEqual(spec.series.map((series) => [series]));
  expect(remark).toContain("Unit: per 1,000 live births");
});

test.each([
  [
    "en",
    Array.from(
      {length: 30},
      (_, index) => `${["January", "July"][index % 2]} ${2001 + Math.floor(index / 2)}`,
    ),
  ],
  ["en", Array.from({length: 30}, (_, index) => `Q${(index % 4) + 1} ${2001 + Math.floor(index / 4)}`)],
  [
    undefined,
    Array.from({length: 30}, (_, index) => `${2001 + Math.floor(index / 12)}年${(index % 12) + 1}月`),
  ],
] as const)("bars over many months and quarters leave out names (%s)", (language, names) => {
  const spec = {
    ...chart("bar", "people", names, {s: names.map((_, index) => 20 + index)}),
    ...(language && {language}),
  };
  expect(findCrowding(spec, "wide")).toBeUndefined();
  const lying = {...spec, categories: names.map((_, index) => `Hospital ${index}`)};
  expect(findCrowding(lying, "wide")).toBeDefined();
});

test.each([
  ["en", "Brazil (2025)"],
  [undefined, "Brazil（2025）"],
] as const)("a name is highlighted with the year that stands behind it (%s)", (language, name) => {
  const spec: ChartSpec = {...chart("bar", "", ["Chad", name], {s: [1, 2]}), highlight: "Brazil"};
  expect(findHighlight({...spec, ...(language && {language})})).toEqual({category: 1});
});
