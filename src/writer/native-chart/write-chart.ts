import {wordsOf} from "../../language/languages.ts";
import {writePart} from "../../ooxml/plain-element.ts";
import {leadsTo, numbered, type WrittenPart} from "../../ooxml/written-package.ts";
import {inTongue} from "../in-tongue.ts";
import {chartsOfDocx, chartsOfPptxgenjs} from "./chart-conventions.ts";
import {chartData} from "./chart-data.ts";
import {chartSpace} from "./chart-space.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {packWorkbook} from "./workbook/pack-workbook.ts";
import {workbookOfDocx} from "./workbook/workbook-of-docx.ts";
import {workbookOfPptxgenjs} from "./workbook/workbook-of-pptxgenjs.ts";

/** Which chart of a package it is, counted from one, and which kind of package. */
export interface ChartName {
  readonly folder: "word" | "ppt";
  readonly number: number;
}

const conventions = {
  word: {chart: chartsOfDocx, workbook: workbookOfDocx},
  ppt: {chart: chartsOfPptxgenjs, workbook: workbookOfPptxgenjs},
} as const;

/**
 * The parts of a chart that Office draws: the chart, and the workbook that it opens to edit the data.
 * @param date of the document, ISO 8601; throws a `RangeError` for one that zip does not have
 */
export function chartParts(
  placed: PlacedChart,
  {folder, number}: ChartName,
  date: string,
): [chart: WrittenPart, workbook: WrittenPart] {
  const data = chartData(placed.chart);
  const space = chartSpace(placed, data, conventions[folder].chart);
  const workbook = `${folder}/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  return [
    {
      name: `${folder}/charts/chart${number}.xml`,
      contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      content: writePart(inTongue(space, wordsOf(placed.chart.spec.language).tag)),
      relationships: numbered([leadsTo("package", workbook)]),
    },
    {
      name: workbook,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: packWorkbook(data, conventions[folder].workbook, date),
      relationships: [],
    },
  ];
}
