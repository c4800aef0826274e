import type {ChartDataset} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import type {BarGeometry} from "../bar-geometry.ts";
import type {ChartStyle} from "../chart-style.ts";
import {hasHighlitCategory, pointColours, seriesColours} from "../highlight-colours.ts";
import {type Values, valuesOf} from "./mark.ts";

type BarDataset = ChartDataset<"bar", Values>;

/** The series of a chart of bars, standing or lying; `look` is what sets this kind of bar apart. */
export function barDatasets(
  spec: ChartSpec,
  style: ChartStyle,
  {categoryPercentage, barPercentage}: BarGeometry,
  look: Partial<BarDataset>,
): BarDataset[] {
  const colours = hasHighlitCategory(spec) ? pointColours(spec, style) : seriesColours(spec, style);
  return spec.series.map(({name}, index) => ({
    label: name,
    data: valuesOf(spec, index),
    backgroundColor: colours[index] ?? style.text,
    categoryPercentage,
    barPercentage,
    ...look,
  }));
}
