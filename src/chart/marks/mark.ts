import type {ChartConfiguration} from "chart.js";
import type {ChartSpec, DrawingSize} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";

/** Values of one series for Chart.js; null leaves a gap. */
export type Values = (number | null)[];

/** Points by two values. */
export type PointValues = {x: number; y: number}[];

export type MarkConfiguration =
  | ChartConfiguration<"bar", Values>
  | ChartConfiguration<"line", Values>
  | ChartConfiguration<"doughnut", Values>
  | ChartConfiguration<"bar" | "line", Values>
  | ChartConfiguration<"scatter", PointValues>;

/** Turns a spec into what Chart.js draws: a pure function, so that tests need no canvas. */
export type Mark = (spec: ChartSpec, style: ChartStyle, size: DrawingSize) => MarkConfiguration;

export function valuesOf(spec: ChartSpec, series: number): Values {
  return spec.categories.map((_, c) => spec.series[series]?.points[c]?.value ?? null);
}
