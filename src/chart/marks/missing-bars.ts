import type {ChartType, Plugin} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {missingNotes} from "../missing-notes.ts";
import {notesAfterLayout} from "../plugins.ts";

/** A bar of 100 % that is not there says so in its place: it misses all of its parts. */
export function missingBars(spec: ChartSpec, style: ChartStyle, room: number): Plugin<ChartType>[] {
  if (spec.type !== "percent-stacked-bar") return [];
  const first = {...spec, series: spec.series.slice(0, 1)};
  return [notesAfterLayout("jianbao-missing", missingNotes(first, style, room))];
}
