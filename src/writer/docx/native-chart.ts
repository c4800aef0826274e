import {ChartRun, type ChartRunOptions} from "docx/charts";
import type {NativeChart} from "../../model/chart.ts";
import {cleanText} from "../clean-text.ts";
import {categoryNames, holeSize, seriesData} from "../native-chart/chart-data.ts";

export interface NativeChartFrame {
  /** Pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** A chart that Word draws, with its data sheet inside. How it looks, `dressChart` says. */
export function writeNativeChart(chart: NativeChart, frame: NativeChartFrame): ChartRun {
  const name = cleanText(chart.spec.title);
  const {width, height, description} = frame;
  return new ChartRun({
    ...kindOf(chart),
    categories: categoryNames(chart),
    series: seriesData(chart),
    transformation: {width, height},
    altText: {name, title: name, description},
    legend: false,
  } as ChartRunOptions);
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
