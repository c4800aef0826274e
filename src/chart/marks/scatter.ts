import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {valueScale} from "../axes.ts";
import type {ChartStyle} from "../chart-style.ts";
import {seriesColour} from "../colour.ts";
import {frames} from "../drawing-frame.ts";
import {paleOf} from "../highlight-colours.ts";
import type {Note} from "../plan-header.ts";
import {planScatter, pointRadius, type ScatterPlan} from "../plan-scatter.ts";
import {background, notesAfterLayout, surroundings} from "../plugins.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import type {Mark, PointValues} from "./mark.ts";

/** A point for each category, by its value of the one indicator and of the other, with its name. */
export const scatter: Mark = (spec, style, size) => {
  const frame = frames[size];
  const plan = planScatter(spec, style, frame);
  const {plot, axisWidth, axisHeight, titles, foot} = plan;
  const numberAt = (s: number, c: number) => spec.series[s]?.points[c]?.value ?? 0;
  const configuration: ChartConfiguration<"scatter", PointValues> = {
    type: "scatter",
    data: {
      datasets: [
        {
          label: spec.series[1]?.name ?? "",
          data: plan.points.map(({category}) => ({x: numberAt(0, category), y: numberAt(1, category)})),
          pointBackgroundColor: plan.points.map(({isPale}) => colourOf(style, isPale)),
          pointBorderColor: style.background,
          pointBorderWidth: 1.5,
          pointRadius,
          clip: false,
        },
      ],
    },
    options: {
      ...baseOptions,
      layout: {
        autoPadding: false,
        padding: {
          left: plot.x - axisWidth,
          right: frame.width - plot.x - plot.width,
          top: plot.y,
          bottom: frame.height - plot.y - plot.height - axisHeight,
        },
      },
      scales: {
        x: valueScale(plan.across, style, axisHeight, false),
        y: valueScale(plan.up, style, axisWidth, false),
      } as NonNullable<ChartConfiguration<"scatter">["options"]>["scales"] & object,
      plugins: {...noOwnTexts, datalabels: {display: false}},
    },
    plugins: [
      background(style.background),
      surroundings({swatches: [], notes: [titles.up, titles.across, ...foot]}),
      notesAfterLayout("jianbao-names", () => namesOf(spec, plan, style)),
    ],
  };
  return configuration;
};

export const colourOf = (style: ChartStyle, isPale: boolean): string =>
  isPale ? paleOf(seriesColour(style, 0), style) : seriesColour(style, 0);

function namesOf(spec: ChartSpec, {points, size}: ScatterPlan, style: ChartStyle): Note[] {
  const isOneSeen = points.some(({isPale}) => isPale);
  return points.flatMap(({label, isPale, category}): Note[] => {
    if (label === undefined) return [];
    const text = spec.categories[category] ?? "";
    const colour = isPale ? style.muted : style.text;
    const weight = isOneSeen && !isPale ? "bold" : "regular";
    return [{text, x: label.x, y: label.y, size, colour, weight, align: "center"}];
  });
}
