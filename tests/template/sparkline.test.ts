// A small line over periods: which values it has, what is a gap, and what is refused.
import {expect, test} from "vitest";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import type {Observation} from "../../src/model/dataset.ts";
import type {Sparkline, TableCell} from "../../src/model/document.ts";
import {type Kit, render} from "./render.ts";
import {observe, small, withObservation} from "./small-dataset.ts";

const rates = '(observations indicators="enrolment")';
const cell = (call: string) => `表：走势\n\n| 指标 | 走势 |\n| --- | --- |\n| 毛入园率 | ${call} |\n`;

/** The cells of the first table of what a body becomes. */
function cellsOf(body: string, kit: Kit = {}): readonly (readonly TableCell[])[] {
  const {brief, diagnostics} = render(body, kit);
  const parsed = brief && parseBrief(brief.text, brief.locate);
  const table = parsed?.value?.blocks.find((block) => block.type === "table");
  if (table?.type !== "table") throw new Error(JSON.stringify([diagnostics, parsed?.diagnostics]));
  return table.rows;
}

const sparklines = (body: string, kit?: Kit) =>
  cellsOf(body, kit).map((row) => row.flat().find((node): node is Sparkline => node.type === "sparkline"));
const pointsOf = (sparkline: Sparkline | undefined) =>
  sparkline &&
  Object.fromEntries(sparkline.periods.map((period, at) => [period, sparkline.points[at]?.text ?? null]));
const codesOf = (body: string, kit?: Kit) => render(body, kit).diagnostics.map(({code}) => code);
const withRows = (...rows: Observation[]): Kit => ({dataset: {...small, observations: rows}});

test("years without a value are gaps, targets are no part of it, each point has its source", () => {
  const [line] = sparklines(cell(`{{sparkline ${rates}}}`));
  expect(pointsOf(line)).toEqual({
    "2020年": "80.4%",
    "2021年": null,
    "2022年": null,
    "2023年": "85%",
    "2024年": "90.25%",
  });
  expect(line?.points.flatMap((point) => point?.value ?? [])).toEqual([80.4, 85, 90.25]);
  expect(line?.points.flatMap((point) => point?.observations ?? [])).toEqual(["e20", "e23", "e24"]);
});

test.each([
  ["quarters", ["2024-Q3", "2025-Q1"], ["2024年第三季度", "2024年第四季度", "2025年第一季度"]],
  ["half-years", ["2023-H2", "2025-H1"], ["2023年下半年", "2024年上半年", "2024年下半年", "2025年上半年"]],
  ["a half-year and its quarter", ["2024-H1", "2024-Q3"], ["2024年上半年", "2024年第三季度"]],
  ["months", ["2024-11", "2025-02"], ["2024年11月", "2024年12月", "2025年1月", "2025年2月"]],
  ["years, however they are given", ["2024", "2021"], ["2021年", "2022年", "2023年", "2024年"]],
  ["a month and a year", ["2023-03", "2024"], ["2023年3月", "2024年"]],
  ["intervals", ["2016/2020", "2021/2025"], ["2016—2020年", "2021—2025年"]],
  ["one period", ["2024"], ["2024年"]],
])("along %s", (_, periods, printed) => {
  const rows = periods.map((period, at) => observe(`o${at}`, "enrolment", 80 + at, {period}));
  expect(sparklines(cell(`{{sparkline ${rates}}}`), withRows(...rows))[0]?.periods).toEqual(printed);
});

test("of a period that has both, the value that was reached counts, not the baseline", () => {
  const rows = [
    observe("b", "enrolment", 80, {period: "2020", status: "baseline"}),
    observe("a", "enrolment", 81, {period: "2020"}),
    observe("c", "enrolment", 85, {period: "2021"}),
  ];
  expect(pointsOf(sparklines(cell(`{{sparkline ${rates}}}`), withRows(...rows))[0])).toEqual({
    "2020年": "81%",
    "2021年": "85%",
  });
});

test("without any value the cell says so, and the editor hears of it", () => {
  const body = cell('{{sparkline (observations indicators="enrolment" status="target")}}');
  expect(cellsOf(body)[0]?.[1]).toEqual([{type: "text", value: "暂无数据"}]);
  expect(codesOf(body)).toEqual(["figure-without-data"]);
});

test.each([
  ["two indicators", '(observations indicators="enrolment kindergartens")'],
  ["two areas", '(observations indicators="enrolment" areas="沙坪坝区 綦江区")'],
])("refused: %s", (_, call) => {
  expect(codesOf(cell(`{{sparkline ${call}}}`))).toEqual(["sparkline-of-many"]);
});

test("scopes do not mix either, and one of them can be chosen", () => {
  const dataset = withObservation("e23", {scope: "公办"});
  expect(codesOf(cell(`{{sparkline ${rates}}}`), {dataset})).toEqual(["sparkline-of-many"]);
  const chosen = cell('{{sparkline (observations indicators="enrolment" scope="公办")}}');
  expect(sparklines(chosen, {dataset})[0]?.points).toHaveLength(1);
});

test("a column of a table shows what led to the value of its row", () => {
  const body = '{{table (observations period="2024") columns="indicator value trend"}}';
  expect(sparklines(body).map((line) => line?.periods.at(-1))).toEqual(["2024年", "2024年", "2024年"]);
  const target = '{{table (observations indicators="index" ) columns="indicator trend"}}';
  expect(sparklines(target).map((line) => line?.points.length)).toEqual([1]);
});

test("a cross table shows all its periods in each line, so that the lines can be compared", () => {
  const body = `{{pivot (observations indicators="enrolment kindergartens dropout" status="baseline actual") columns="period" trend=true}}`;
  const lines = sparklines(body);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line?.periods).toEqual(["2020年", "2021年", "2022年", "2023年", "2024年"]);
  expect(codesOf('{{pivot (observations) columns="status" trend=true}}')).toEqual(["wrong-arguments"]);
  expect(render(body.replace(" trend=true", "")).text).not.toContain("sparkline");
});

test("the table of a plan shows what was reached so far", () => {
  const [line] = sparklines("{{progress-table (progress) trend=true}}");
  expect(pointsOf(line)).toMatchObject({"2020年": "80.4%", "2024年": "90.25%"});
  expect(line?.points.flatMap((point) => point?.observations ?? [])).not.toContain("e25t");
});

test("refused in the title of a chart", () => {
  const body = `\`\`\`chart\ntitle: {{sparkline ${rates}}}\ntype: bar\n\`\`\``;
  expect(codesOf(body)).toContain("value-not-printable");
});
