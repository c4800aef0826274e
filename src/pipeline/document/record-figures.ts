import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {ChartSpec} from "../../model/chart.ts";
import type {Document} from "../../model/document.ts";
import type {FigureRecord, RecordedChart, RecordedPassage} from "../../model/record.ts";
import {sparklineTitle} from "../../writer/sparkline/describe-sparkline.ts";
import {listCharts} from "./list-charts.ts";
import {type ListedSparkline, listSparklines} from "./list-sparklines.ts";

/** What a document says in figures, for the record that its file carries. @param passages as its writer tells them */
export function recordFigures(document: Document, passages: readonly RecordedPassage[]): FigureRecord {
  const {title, subject, template, format, date, language} = document.meta;
  const words = wordsOf(language);
  return {
    document: {title, subject, template, format, date},
    observations: document.observations,
    passages,
    charts: [
      ...listCharts(document.blocks).map(({spec}, index) => recordChart(spec, index + 1, words)),
      ...listSparklines(document.blocks).map((sparkline) => recordSparkline(sparkline, words)),
    ],
  };
}

/** Its alternative text tells some of its values only. */
function recordSparkline(
  {sparkline: {periods, points}, name}: ListedSparkline,
  words: WordList,
): RecordedChart {
  const title = sparklineTitle(name, words);
  const series = [{name: words.tables.trend, points}];
  return {title, place: title, unit: "", categories: periods, series};
}

function recordChart(
  {title, unit, categories, series}: ChartSpec,
  number: number,
  {places}: WordList,
): RecordedChart {
  const points = series.map((each) => ({name: each.name, points: each.points}));
  return {title, place: places.chart(number), unit, categories, series: points};
}
