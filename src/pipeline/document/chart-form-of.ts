import {planNative} from "../../chart/plan-native.ts";
import type {ChartForm} from "../../model/chart.ts";
import type {Chart, Document, NativeCharts} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {chartSizes} from "../../writer/chart-sizes.ts";
import {chartStyleOf} from "./chart-style-of.ts";

/**
 * The form of a chart: what the command line asks for, else what the chart's own block says, else the template's
 * front matter, else the theme. Office draws no rings with negative parts: those stay pictures.
 */
export function chartFormOf({charts, spec}: Chart, {meta}: Document, theme: Theme): ChartForm {
  const form = meta.charts?.command ?? charts ?? meta.charts?.template ?? theme.charts;
  const values = spec.series.flatMap(({points}) => points.map((point) => point?.value ?? 0));
  return spec.type === "doughnut" && values.some((value) => value < 0) ? "image" : form;
}

/** What Office is told about the charts that it draws itself. */
export function planNatives(charts: readonly Chart[], document: Document, theme: Theme): NativeCharts {
  const style = chartStyleOf(theme);
  const sizes = chartSizes(document);
  return new Map(charts.map((chart) => [chart, planNative(chart.spec, style, sizes.get(chart) ?? "wide")]));
}
