import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {knownPoints} from "../../query/chart-points.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn, seriesColour} from "../colour.ts";
import {type LabelContext, type LabelOptions, labelOptions, noLabels, pointAt} from "../data-labels.ts";
import {fontSize, frames, smallestFont} from "../drawing-frame.ts";
import {cutoutOf, type DoughnutPlan, fitsRing, isEmptyRing, planDoughnut} from "../plan-doughnut.ts";
import {background, emptyRing, surroundings} from "../plugins.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";

/** Parts of a whole: the first series, a piece for each category, with names and values to the right; a pie has no hole. */
export const doughnut: Mark = (spec, style, size) => {
  const frame = frames[size];
  const plan = planDoughnut(spec, style, frame);
  const configuration: ChartConfiguration<"doughnut", Values> = {
    type: "doughnut",
    data: {
      labels: [...spec.categories],
      datasets: [
        {
          label: spec.series[0]?.name ?? "",
          data: valuesOf(spec, 0),
          backgroundColor: spec.categories.map((_, c) => seriesColour(style, c)),
          borderColor: style.background,
          borderWidth: 2,
        },
      ],
    },
    options: {
      ...baseOptions,
      cutout: `${cutoutOf(spec) * 100}%`,
      layout: {
        autoPadding: false,
        padding: {
          left: plan.left,
          top: plan.top,
          right: frame.width - plan.left - plan.diameter,
          bottom: frame.height - plan.top - plan.diameter,
        },
      },
      plugins: {...noOwnTexts, datalabels: ringLabels(spec, style, plan)},
    },
    plugins: [
      background(style.background),
      ...(isEmptyRing(spec) ? [emptyRing(plan, cutoutOf(spec), style)] : []),
      surroundings(plan.surroundings),
    ],
  };
  return configuration;
};

/** The legend says every value, so a label in the ring is a convenience: it stays out where it is tight. */
function ringLabels(spec: ChartSpec, style: ChartStyle, {diameter}: DoughnutPlan): LabelOptions {
  if (spec.labels === "hide") return noLabels;
  const points = knownPoints(spec.series.slice(0, 1));
  const whole = points.reduce((sum, {value}) => sum + value, 0);
  const fits = (text: string, value: number, size: number) =>
    fitsRing(text, size, value / whole, {diameter, cutout: cutoutOf(spec)});
  let size: number = fontSize.label;
  while (size > smallestFont && !points.every(({text, value}) => fits(text, value, size))) size -= 1;
  return {
    ...labelOptions(spec, size, style.text),
    color: ({dataIndex}: LabelContext) => inkOn(seriesColour(style, dataIndex)),
    display: (context) => {
      const point = pointAt(spec, context);
      return point !== null && fits(point.text, point.value, size);
    },
  };
}
