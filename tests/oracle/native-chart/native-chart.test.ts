import {strFromU8, unzipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {defaultChartStyle as style} from "../../../src/chart/chart-style.ts";
import {planNative} from "../../../src/chart/plan-native.ts";
import type {ChartSpec} from "../../../src/model/chart.ts";
import {isLongCourse} from "../../../src/query/chart-kinds.ts";
import {chartParts} from "../../../src/writer/native-chart/write-chart.ts";
import {chart as makeChart, pictures} from "../../chart/specs.ts";
import {expectSameChart} from "./expect-same-chart.ts";

const folders = ["word", "ppt"] as const;
const fonts = {latin: "Times New Roman", eastAsia: "仿宋_GB2312", scale: 0.5844};

const names = ['甲 & <乙> "丙"', "", " 前后有空格 ", '甲 & <乙> "丙"'];
/** What the pictures do not have. */
const others: Readonly<Record<string, ChartSpec>> = {
  "names that are empty, alike or full of markup": makeChart("bar", "%", names, {
    "": [1, 2, 3, 4],
    " ": [0, -1, null, 5],
    '甲 & <乙> "丙"': ["≥4%", "约<5%", 6, 7],
  }),
  "zeros and negative numbers, lying": makeChart("horizontal-bar", "个", ["一", "二", "三"], {
    变化: [0, -6.5, 1e21],
    不变: [-0, 0, null],
  }),
  "more series than letters": makeChart(
    "bar",
    "",
    ["2024年", "2025年"],
    Object.fromEntries(Array.from({length: 30}, (_, i) => [`第${i + 1}组`, [i, null]])),
  ),
  "a ring with a sliver and a gap": makeChart("doughnut", "人", names, {学生: [12_000, "约90人", 0, null]}),
  "a line without any value": makeChart("line", "人", ["一", "二"], {学生: [null, null]}),
  "number formats with digits": makeChart("bar", '"', ["一", "二"], {率: ['85.0"', '92.5"']}),
};

describe.each(folders)("charts of %s are those that the library wrote, dressed and repaired", (folder) => {
  test.each(Object.entries(pictures).filter(([, [spec]]) => !isLongCourse(spec)))("%s", (_, [spec, size]) =>
    expectSameChart({chart: planNative(spec, style, size), fonts}, folder),
  );

  test.each(Object.entries(others))("%s", (_, spec) =>
    expectSameChart({chart: planNative(spec, style, "wide"), fonts}, folder),
  );

  test("each chart leads to its workbook, by its number", () => {
    const [spec, size] = pictures["12-line"]!;
    const placed = {chart: planNative(spec, style, size), fonts};
    const [chart, workbook] = chartParts(placed, {folder, number: 12}, "2025-12-25");
    expect(chart.name).toBe(`${folder}/charts/chart12.xml`);
    expect(workbook.name).toBe(`${folder}/embeddings/Microsoft_Excel_Worksheet12.xlsx`);
    expect(chart.relationships).toMatchObject([{id: "rId1", target: workbook.name, isExternal: false}]);
    expect(chart.relationships[0]?.type).toMatch(/\/package$/);
  });

  // In the data sheet, and there only, pptxgenjs makes "X-Values" of it.
  test("a series called X-Axis keeps its name in the data sheet", () => {
    const chart = planNative(makeChart("bar", "%", ["一"], {"X-Axis": [1]}), style, "wide");
    const [, workbook] = chartParts({chart, fonts}, {folder, number: 1}, "2025-12-25");
    const parts = unzipSync(workbook.content as Uint8Array);
    expect(strFromU8(parts["xl/sharedStrings.xml"]!)).toContain("<t>X-Axis</t>");
  });
});
