import {describe, expect, test} from "vitest";
import {describeChart} from "../../src/chart/describe-chart.ts";
import {chart, pictures} from "./specs.ts";

test("says kind, title and every value with its text", () => {
  const spec = chart(
    "bar",
    "%",
    ["毛入园率", "覆盖率"],
    {基线: [90.6, null], 目标: ["≥92%", "≥90%"]},
    {title: "学前教育"},
  );
  expect(describeChart(spec)).toBe(
    "柱形图：学前教育。基线：毛入园率90.6%，覆盖率无数据。目标：毛入园率≥92%，覆盖率≥90%。",
  );
});

test("a single series goes without its name", () => {
  const spec = chart("doughnut", "个", ["公办", "民办"], {集团: [12, 5]}, {title: "集团构成"});
  expect(describeChart(spec)).toBe("环形图：集团构成。公办12个，民办5个。");
});

test("long ones give the extremes and the count", () => {
  const names = Array.from({length: 60}, (_, i) => `第${i + 1}教育集团`);
  const spec = chart("horizontal-bar", "所", names, {成员校: names.map((_, i) => (i === 7 ? null : i + 1))});
  expect(describeChart(spec)).toBe(
    "条形图：示例图表。共59项，最高为第60教育集团60所，最低为第1教育集团1所，1项无数据。",
  );
});

describe("in English", () => {
  const english = {title: "Care", language: "en"} as const;

  test("every value", () => {
    const spec = chart(
      "bar",
      "%",
      ["Births", "Doses"],
      {Before: [90.6, null], Now: ["≥92%", "≥90%"]},
      english,
    );
    expect(describeChart(spec)).toBe(
      "Column chart: Care. Before: Births 90.6%, Doses no data. Now: Births ≥92%, Doses ≥90%.",
    );
  });

  test("a long course, its ends and what is missing", () => {
    const years = Array.from({length: 60}, (_, index) => String(1960 + index));
    const values = years.map((_, index) => (index === 1 ? null : index === 8 ? 99 : 30 + index));
    const spec = chart("line", "%", years, {Kenya: values}, english);
    expect(describeChart(spec)).toBe(
      "Line chart: Care. 1960 30% to 2019 89%, highest 1968 99%, 1 item without data.",
    );
  });

  test("many items", () => {
    const names = Array.from({length: 60}, (_, i) => `Group ${i + 1}`);
    const values = names.map((_, i) => (i < 2 ? null : i));
    expect(describeChart(chart("horizontal-bar", "%", names, {Schools: values}, english))).toBe(
      "Bar chart: Care. 58 values, the highest Group 60 59%, the lowest Group 3 2%, 2 items without data.",
    );
  });
});

test("never longer than 500 characters", () => {
  for (const [spec] of Object.values(pictures)) expect(describeChart(spec).length).toBeLessThanOrEqual(500);
  const many = Object.fromEntries(
    Array.from({length: 40}, (_, i) => [`系列名称比较长的第${i + 1}个系列`, [1, 2]]),
  );
  expect(describeChart(chart("line", "", ["甲", "乙"], many)).length).toBeLessThanOrEqual(500);
});
