import {strFromU8, unzipSync} from "fflate";
import {expect} from "vitest";
import type {PlacedChart} from "../../../src/writer/native-chart/placed-chart.ts";
import {type ChartName, chartParts} from "../../../src/writer/native-chart/write-chart.ts";
import {libraryChart} from "./library-chart.ts";

const date = "2025-12-25";

/** A chart and each part of its workbook are what the library's are once they are dressed and repaired. */
export async function expectSameChart(placed: PlacedChart, folder: ChartName["folder"]): Promise<void> {
  const expected = await libraryChart(placed, folder, date);
  const [chart, workbook] = chartParts(placed, {folder, number: 1}, date);
  expect(linesOf(chart.content, workbook.content)).toEqual(linesOf(expected.chart, expected.workbook));
}

/** The lines of every text of a chart: of its own part, and of those of its workbook in their order. */
function linesOf(chart: unknown, workbook: unknown): [name: string, lines: string[]][] {
  const parts = [["chart", chart] as const, ...Object.entries(unzipSync(workbook as Uint8Array))];
  return parts.map(([name, content]) => {
    const text = typeof content === "string" ? content : strFromU8(content as Uint8Array);
    return [name, text.split(/(?<=>)(?=<)/)];
  });
}
