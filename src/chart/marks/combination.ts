import type {ChartConfiguration, ChartDataset} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {isLine} from "../../query/chart-kinds.ts";
import {type ScaleOptions, valueScale} from "../axes.ts";
import type {ChartStyle} from "../chart-style.ts";
import {labelOptions, noLabels} from "../data-labels.ts";
import {fontSize, frames} from "../drawing-frame.ts";
import {seriesColours} from "../highlight-colours.ts";
import {type LineLabels, planLineLabels} from "../line-labels.ts";
import {missingNotes} from "../missing-notes.ts";
import {planCombination} from "../plan-combination.ts";
import {withFoot} from "../plan-header.ts";
import {background, notesAfterLayout, surroundings} from "../plugins.ts";
import type {ValueAxis} from "../value-axis.ts";
import {type BarLabels, barLabelOptions, planBarLabels} from "./bar.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {pointStyles, seriesLabels} from "./line.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";
import {uprightFrame} from "./upright-frame.ts";

type Dataset = ChartDataset<"bar" | "line", Values>;

/** Bars, and lines of another unit in a band above them, along an axis of their own at the right. */
export const combination: Mark = (spec, style, size) => {
  const plan = planCombination(spec, style, frames[size]);
  const bars = {...spec, series: spec.series.filter((each) => !isLine(spec, each))};
  const barLabels = planBarLabels(bars, plan);
  const lines = {...spec, series: spec.series.filter((each) => isLine(spec, each))};
  const lineLabels = planLineLabels(lines, {...plan, axis: plan.second});
  const {layout, scales} = uprightFrame(plan, style, lineLabels?.above ?? 0, false);
  const second = withTicks(valueScale(plan.second, style, plan.secondWidth, false), plan.second);
  const configuration: ChartConfiguration<"bar" | "line", Values> = {
    type: "bar",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: datasetsOf(spec, style, barLabels, lineLabels),
    },
    options: {
      ...baseOptions,
      layout,
      scales: {
        x: scales.x,
        y: withTicks(scales.y, plan.axis),
        second: {...second, position: "right", grid: {display: false, drawTicks: false}},
      } as Record<string, ScaleOptions>,
      plugins: {
        ...noOwnTexts,
        datalabels: labelOptions(spec, barLabels.size || (lineLabels?.size ?? fontSize.label), style.text),
      },
    },
    plugins: [
      background(style.background),
      surroundings(withFoot(plan.header, plan.foot.notes)),
      notesAfterLayout("jianbao-missing", missingNotes(bars, style, barLabels.bars.pitch)),
    ],
  };
  return configuration;
};

function datasetsOf(
  spec: ChartSpec,
  style: ChartStyle,
  {bars, size, upright}: BarLabels,
  lineLabels: LineLabels | undefined,
): Dataset[] {
  const colours = seriesColours(spec, style);
  const lines = spec.series.filter((each) => isLine(spec, each));
  const ofBars = barLabelOptions(spec, style, size, upright);
  return spec.series.map((series, s): Dataset => {
    const colour = colours[s] ?? style.text;
    const common = {label: series.name, data: valuesOf(spec, s), backgroundColor: colour};
    if (!isLine(spec, series)) {
      const {categoryPercentage, barPercentage} = bars;
      return {
        ...common,
        ...{type: "bar", order: 1, borderRadius: 3, categoryPercentage, barPercentage},
        datalabels: ofBars,
      };
    }
    const line = lines.indexOf(series);
    return {
      ...common,
      ...{type: "line", order: 0, yAxisID: "second", borderColor: colour, borderWidth: 3.5},
      ...{pointRadius: 6, pointBorderColor: style.background, pointBorderWidth: 1.5},
      pointStyle: pointStyles[line % pointStyles.length] ?? "circle",
      spanGaps: false,
      clip: false as const,
      datalabels:
        lineLabels === undefined
          ? noLabels
          : {...labelOptions(spec, lineLabels.size, style.text), ...seriesLabels(lineLabels, line, style)},
    };
  });
}

/** Numbers in the band of the axis only. */
function withTicks(scale: ScaleOptions, {ticks}: ValueAxis): ScaleOptions {
  return {
    ...scale,
    ticks: {...scale.ticks, callback: (_: number | string, index: number) => ticks[index] ?? ""},
  } as ScaleOptions;
}
