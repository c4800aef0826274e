import type {ChartConfiguration} from "chart.js";
import {nameScale, type ScaleOptions, valueScale} from "../axes.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn} from "../colour.ts";
import {type LabelContext, type LabelOptions, labelOptions, noLabels, pointAt} from "../data-labels.ts";
import {frames} from "../drawing-frame.ts";
import {formatTick} from "../format-tick.ts";
import {seriesColours} from "../highlight-colours.ts";
import {missingNotes} from "../missing-notes.ts";
import {labelGap, type PyramidPlan, planPyramid} from "../plan-pyramid.ts";
import {background, notesAfterLayout, surroundings} from "../plugins.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";

/** Each goes on through the half of the other, where nothing of its series is. */
const axisIds = ["left", "right"] as const;

/** Two series on both sides of a middle, the first category at the foot. */
export const pyramid: Mark = (spec, style, size) => {
  const frame = frames[size];
  const plan = planPyramid(spec, style, frame);
  const {axis, bars, labelSize} = plan;
  const colours = seriesColours(spec, style);
  const placeAt = (context: LabelContext) => {
    const point = pointAt(spec, context);
    return point ? plan.placeOf(point) : undefined;
  };
  const whole = {...axis, minimum: -axis.maximum};
  const shown = valueScale(whole, style, plan.axisHeight, false);
  // One axis has the numbers of both halves: the same on either side, and none of them below zero.
  const left = {
    ...shown,
    axis: "x",
    reverse: true,
    ticks: {
      ...shown.ticks,
      callback: (value: number | string) => formatTick(Math.abs(Number(value)), axis.maximum, axis.form),
    },
  } as ScaleOptions;
  const right = {...valueScale(whole, style, 0, false), axis: "x", display: false} as ScaleOptions;
  const configuration: ChartConfiguration<"bar", Values> = {
    type: "bar",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: spec.series.map(({name}, s) => ({
        label: name,
        data: valuesOf(spec, s),
        xAxisID: axisIds[s] ?? axisIds[1],
        grouped: false,
        backgroundColor: colours[s] ?? style.text,
        categoryPercentage: bars.categoryPercentage,
        barPercentage: bars.barPercentage,
        borderRadius: 3,
        datalabels:
          labelSize === 0
            ? noLabels
            : {
                ...labelOptions(spec, labelSize, style.text),
                ...sideLabels(s, placeAt, colours[s] ?? style.text, style),
                offset: labelGap,
              },
      })),
    },
    options: {
      ...baseOptions,
      indexAxis: "y",
      layout: {
        autoPadding: false,
        padding: {
          left: plan.left - plan.namesWidth,
          right: frame.width - plan.left - plan.plotWidth,
          top: plan.top,
          bottom: frame.height - plan.top - plan.plotHeight - plan.axisHeight,
        },
      },
      scales: {
        left,
        right,
        y: {...nameScale(plan.names, style, plan.namesWidth, false), reverse: true, border: {display: false}},
      } as Record<string, ScaleOptions>,
      plugins: noOwnTexts,
    },
    plugins: [
      background(style.background),
      surroundings({swatches: [], notes: plan.titles}),
      notesAfterLayout("jianbao-missing", missingNotes(spec, style, plan.plotWidth / 4)),
    ],
  };
  return configuration;
};

/** Behind the bar, or in the middle of it. */
function sideLabels(
  side: number,
  placeAt: (context: LabelContext) => ReturnType<PyramidPlan["placeOf"]>,
  colour: string,
  style: ChartStyle,
): LabelOptions {
  const isInside = (context: LabelContext) => placeAt(context) === "inside";
  return {
    display: (context) => placeAt(context) !== undefined,
    color: (context: LabelContext) => (isInside(context) ? inkOn(colour) : style.text),
    anchor: (context) => (isInside(context) ? "center" : side === 0 ? "start" : "end"),
    align: (context) => (isInside(context) ? "center" : side === 0 ? "left" : "right"),
  };
}
