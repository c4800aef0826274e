import {wordsOf} from "../../language/languages.ts";
import type {NativePanel} from "../../model/chart.ts";
import type {Chart, NativeCharts} from "../../model/document.ts";
import type {ChartTexts} from "../chart-means.ts";

/** The alternative texts of a chart: one, or one for each of its panels that Office draws. */
export function chartDescriptions(
  chart: Chart,
  describeChart: ChartTexts["describeChart"],
  natives: NativeCharts | undefined,
): string[] {
  const panels = natives?.get(chart)?.panels;
  return panels?.map((panel) => describePanel(panel, describeChart)) ?? [describeChart(chart.spec)];
}

/** Alternative text of one chart of small multiples: that of its own series, whose name stands behind the title. */
export function describePanel(
  {chart: {spec}}: NativePanel,
  describeChart: ChartTexts["describeChart"],
): string {
  const [series] = spec.series;
  const {marks} = wordsOf(spec.language);
  return describeChart({...spec, title: spec.title + marks.brackets(series?.name ?? "")});
}
