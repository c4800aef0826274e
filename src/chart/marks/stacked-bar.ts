import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {nameScale, valueScale} from "../axes.ts";
import {planBars} from "../bar-geometry.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn, seriesColour} from "../colour.ts";
import {type LabelContext, type LabelOptions, labelOptions, noLabels, pointAt} from "../data-labels.ts";
import {frames} from "../drawing-frame.ts";
import {edge, planVertical, type VerticalPlan} from "../plan-vertical.ts";
import {background, surroundings} from "../plugins.ts";
import {planSegmentLabels} from "../segment-labels.ts";
import {barDatasets} from "./bar-datasets.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {horizontalBar} from "./horizontal-bar.ts";
import type {Mark, Values} from "./mark.ts";

const thickest = 104;

/** Upright bars made of one segment for each series; labels stand inside the segments that hold them. */
export const stackedBar: Mark = (spec, style, size) => {
  const plan = planVertical(spec, style, frames[size]);
  if (plan === undefined) return horizontalBar(spec, style, size);
  const bars = planBars(plan.slot, 1, 0.66, thickest);
  const configuration: ChartConfiguration<"bar", Values> = {
    type: "bar",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: barDatasets(spec, style, bars, {
        borderColor: style.background,
        borderWidth: {top: 1},
        borderSkipped: false,
      }),
    },
    options: {
      ...baseOptions,
      layout: {
        autoPadding: false,
        padding: {
          left: edge.left,
          right: plan.right,
          bottom: edge.bottom,
          top: Math.max(plan.header.height, edge.top),
        },
      },
      scales: {
        x: nameScale(plan.names, style, plan.namesHeight, true),
        y: valueScale(plan.axis, style, plan.axisWidth, true),
      },
      plugins: {...noOwnTexts, datalabels: insideLabels(spec, style, plan, bars.thickness)},
    },
    plugins: [background(style.background), surroundings(plan.header)],
  };
  return configuration;
};

function insideLabels(
  spec: ChartSpec,
  style: ChartStyle,
  plan: VerticalPlan,
  thickness: number,
): LabelOptions {
  const perUnit = plan.plotHeight / (plan.axis.maximum - plan.axis.minimum);
  const labels = planSegmentLabels(spec, (value) => ({width: thickness, height: Math.abs(value) * perUnit}));
  if (labels === undefined) return noLabels;
  return {
    ...labelOptions(spec, labels.size, style.text),
    color: ({datasetIndex}: LabelContext) => inkOn(seriesColour(style, datasetIndex)),
    anchor: "center",
    align: "center",
    display: (context) => labels.fits(pointAt(spec, context)),
  };
}
