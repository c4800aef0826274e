import type {NativeChart} from "../../model/chart.ts";
import {cleanText} from "../clean-text.ts";

/** Share of a ring's diameter that stays empty, in hundredths; as in the picture. */
export const holeSize = 56;

export interface SeriesData {
  readonly name: string;
  /** Null where there is no value: an empty cell of the sheet, a gap in the chart. */
  readonly values: (number | null)[];
}

/** What goes into the data sheet: the very numbers of the spec, in its order. */
export function seriesData({spec, shape}: NativeChart): SeriesData[] {
  const series = shape === "ring" ? spec.series.slice(0, 1) : spec.series;
  return series.map(({name, points}) => ({
    // For none, pptxgenjs writes a space into the data sheet and nothing into the chart.
    name: cleanText(name).trim() || " ",
    values: spec.categories.map((_, c) => points[c]?.value ?? null),
  }));
}

/** pptxgenjs leaves a name without characters out of the data sheet, and all that follow move up. */
export function categoryNames({spec}: NativeChart): string[] {
  return spec.categories.map((name) => cleanText(name) || " ");
}
