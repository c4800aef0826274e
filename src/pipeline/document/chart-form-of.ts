import {isEmptyRing} from "../../chart/plan-doughnut.ts";
import {planNative} from "../../chart/plan-native.ts";
import type {ChartForm} from "../../model/chart.ts";
import type {Chart, Document, NativeCharts} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {chartSizes} from "../../writer/chart-sizes.ts";
import {chartStyleOf} from "./chart-style-of.ts";

/**
 * The form of a chart: what the command line asks for, else what the chart's own block says, else the template's
 * front matter, else the theme. Office draws nothing at all of a ring without pieces: it stays a picture. So do small
 * multiples in Word: a page has no places for charts side by side but the line of text, and LibreOffice, which prints the
 * PDFs, draws charts in it as large as a page is wide and shrinks them with their letters.
 */
export function chartFormOf({charts, spec}: Chart, {meta}: Document, theme: Theme): ChartForm {
  const form = meta.charts?.command ?? charts ?? meta.charts?.template ?? theme.charts;
  const isSmallInWord = spec.multiples !== undefined && meta.format === "docx";
  return isEmptyRing(spec) || isSmallInWord ? "image" : form;
}

/** What Office is told about the charts that it draws itself. */
export function planNatives(charts: readonly Chart[], document: Document, theme: Theme): NativeCharts {
  const style = chartStyleOf(theme);
  const sizes = chartSizes(document);
  return new Map(charts.map((chart) => [chart, planNative(chart.spec, style, sizes.get(chart) ?? "wide")]));
}
