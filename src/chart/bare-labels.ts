import {bareFigure, shortUnit} from "../language/bare-figure.ts";
import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";
import {isRound} from "../query/chart-kinds.ts";
import {isRowChart} from "../query/chart-rows.ts";

type Labelled = Pick<ChartSpec, "type" | "unit"> & {readonly language?: ChartSpec["language"] | undefined};

/** The unit that labels repeat; the whole of it is said above the chart. */
export function labelUnit({type, unit, language}: Labelled): string {
  if (isRound(type) || isRowChart(type) || type === "percent-stacked-bar") return unit;
  return shortUnit(unit, wordsOf(language));
}

/** The chart as its labels show it; the texts of its data and its description keep their units. */
export function withBareLabels(spec: ChartSpec): ChartSpec {
  const words = wordsOf(spec.language);
  const series = spec.series.map((each) => {
    const unit = each.unit ?? spec.unit;
    const short = labelUnit({...spec, unit});
    if (short === unit) return each;
    const points = each.points.map(
      (point) => point && {...point, text: bareFigure(point.text, unit, short, words)},
    );
    return {...each, points};
  });
  return series.some((each, index) => each !== spec.series[index]) ? {...spec, series} : spec;
}
