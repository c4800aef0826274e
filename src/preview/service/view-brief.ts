import {digest} from "../../base/digest.ts";
import type {ChartStudio} from "../../chart/chart-studio.ts";
import {describeChart} from "../../chart/describe-chart.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import {parseBrief} from "../../markdown/parse-brief.ts";
import {chartFormOf} from "../../pipeline/document/chart-form-of.ts";
import {crowdedCharts} from "../../pipeline/document/crowded-charts.ts";
import {drawCharts, glyphProblems} from "../../pipeline/document/draw-charts.ts";
import {listCharts} from "../../pipeline/document/list-charts.ts";
import {withSeparators} from "../../pipeline/document/with-separators.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {DocumentView} from "../../writer/html/document-view.ts";
import {viewDocument} from "../../writer/html/view-document.ts";
import {type Picture, pictureAddress} from "./document-service.ts";

export interface BriefView {
  readonly title: string;
  readonly view: DocumentView;
  readonly pictures: readonly Picture[];
}

/**
 * Brief text → what people see of it, by the stages of `buildDocument` up to the writer. Also a chart that Office would
 * draw is a picture here; that its font lacks a character is then no problem. Problems in the text have a place without a file.
 */
export async function viewBrief(
  text: string,
  theme: Theme,
  studio: Outcome<ChartStudio>,
): Promise<Outcome<BriefView>> {
  const parsed = parseBrief(text, (line, column) => ({file: "", line, column}));
  if (!parsed.value) return {diagnostics: parsed.diagnostics};
  const document = withSeparators(parsed.value, theme);
  const charts = listCharts(document.blocks);
  if (charts.length > 0 && !studio.value) {
    return {diagnostics: [...parsed.diagnostics, ...studio.diagnostics]};
  }
  const drawings = await drawCharts(charts, document, theme, studio.value);
  const pictures = new Map([...drawings].map(([chart, {png}]) => [chart, {digest: digest(png), png}]));
  const drawn = [...drawings.keys()].filter((chart) => chartFormOf(chart, document, theme) === "image");
  const {value: view, diagnostics} = viewDocument(document, theme, {
    pictureOf: (chart) => pictureAddress(pictures.get(chart)?.digest ?? ""),
    describeChart,
  });
  return {
    ...(view ? {value: {title: document.meta.title, view, pictures: [...pictures.values()]}} : {}),
    diagnostics: [
      ...parsed.diagnostics,
      ...crowdedCharts(document),
      ...drawn.flatMap(glyphProblems),
      ...diagnostics,
    ],
  };
}
