import {Document, Packer, Paragraph} from "docx";
import {ChartRun, type ChartRunOptions} from "docx/charts";
import type {NativeChart} from "../../../src/model/chart.ts";
import {categoryNames, holeSize, seriesData} from "../../../src/writer/native-chart/chart-data.ts";

/** A document of one chart, as docx writes it. */
export function writeByDocx(chart: NativeChart): Promise<Uint8Array> {
  const run = new ChartRun({
    ...kindOf(chart),
    categories: categoryNames(chart),
    series: seriesData(chart),
    transformation: {width: 600, height: 300},
    altText: {name: "图", title: "图", description: "图"},
    legend: false,
  } as ChartRunOptions);
  return Packer.toBuffer(new Document({sections: [{children: [new Paragraph({children: [run]})]}]}));
}

function kindOf({spec, shape, axes}: NativeChart): Partial<ChartRunOptions> {
  if (axes === undefined) return {type: "doughnut", holeSize};
  const {minimum, maximum, step: interval, gap, overlap} = axes;
  const valueAxis = {minimum, maximum, interval};
  if (spec.type === "line") return {type: "line", valueAxis};
  const stacking = spec.type === "stacked-bar" ? ({stacking: "stacked"} as const) : {overlap};
  if (shape === "upright") return {type: "column", gapWidth: gap, ...stacking, valueAxis};
  // Office counts rows from below. In reverse order the value axis would go to the top with the first one.
  return {
    type: "bar",
    gapWidth: gap,
    ...stacking,
    categoryAxis: {reverseOrder: true},
    valueAxis: {...valueAxis, crossesAt: "maximum"},
  };
}
