// Figures of another unit run along a second axis: chart-data takes them by second=.
import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import {render, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const observations = [
  observe("r1", "enrolment", 90, {period: "2024"}),
  observe("r2", "enrolment", 92, {period: "2025"}),
  observe("k1", "kindergartens", 40, {period: "2025"}),
  observe("k0", "kindergartens", 38, {period: "2023"}),
];
const kit = {dataset: {...small, observations}, subject: {area: "500106"}};
const block = (call: string) => `\`\`\`chart\ndata: {{chart-data ${call}}}\n\`\`\``;
const counts = '(observations indicators="kindergartens")';
const rates = '(observations indicators="enrolment")';

function dataOf(call: string): Pick<ChartSpec, "unit" | "categories" | "series"> {
  return JSON.parse(/data: (.*)\n/u.exec(text(block(call), kit))?.[1] ?? "");
}
const codes = (call: string) => render(block(call), kit).diagnostics.map(({code}) => code);

test.each([
  ["rates behind counts", `${counts} second=${rates}`, "所", [undefined, "%"]],
  ["counts behind rates", `${rates} second=${counts}`, "%", [undefined, "所"]],
])("%s: the second axis comes last and has its unit, periods of both are there", (_, call, unit, units) => {
  const data = dataOf(`${call} categories="period"`);
  expect(data.unit).toBe(unit);
  expect(data.series.map((series) => series.unit)).toEqual(units);
  expect(data.categories).toEqual(["2023年", "2024年", "2025年"]);
  const texts = Object.fromEntries(
    data.series.map(({name, points}) => [name, points.map((point) => point?.text ?? null)]),
  );
  expect(texts).toEqual({幼儿园数: ["38所", null, "40所"], 毛入园率: [null, "90%", "92%"]});
});

test.each([
  ["the same indicator on both", `${counts} second=${counts}`, "wrong-arguments"],
  ["series that are no indicators", `${counts} second=${rates} series="period"`, "wrong-arguments"],
  ["two units on the second", `${counts} second=(observations)`, "mixed-units"],
  ["nothing on the second", `${counts} second=(observations indicators="dropout")`, "chart-without-data"],
])("refused: %s", (_, call, code) => expect(codes(`${call} categories="period"`)).toEqual([code]));
