import type {NativeInk} from "../model/chart.ts";
import type {ChartStyle} from "./chart-style.ts";

/** The colours of a style that do not belong to a series. */
export function inkOf({text, muted, grid, background}: ChartStyle): NativeInk {
  return {text, muted, grid, background};
}
