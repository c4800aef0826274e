import type {NativeChart} from "../../model/chart.ts";

/** A chart that has found its place in a document. */
export interface PlacedChart {
  readonly chart: NativeChart;
  readonly fonts: ChartFonts;
}

/** The fonts of a chart's texts, and its scale. */
export interface ChartFonts {
  readonly latin: string;
  readonly eastAsia: string;
  /** Points for each logical pixel of the plan. */
  readonly scale: number;
}
