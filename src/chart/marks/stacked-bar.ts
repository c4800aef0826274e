import type {ChartConfiguration} from "chart.js";
import {planBars} from "../bar-geometry.ts";
import {frames} from "../drawing-frame.ts";
import {planVertical} from "../plan-vertical.ts";
import {background, surroundings} from "../plugins.ts";
import {toShares} from "../share-of-whole.ts";
import {barDatasets} from "./bar-datasets.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {horizontalBar} from "./horizontal-bar.ts";
import {insideLabels} from "./inside-labels.ts";
import type {Mark, Values} from "./mark.ts";
import {missingBars} from "./missing-bars.ts";
import {uprightFrame} from "./upright-frame.ts";

const thickest = 104;

/** All as long as the whole is: how it is made up, whatever it amounts to. */
export const percentStackedBar: Mark = (spec, style, size) => stackedBar(toShares(spec), style, size);

/** Upright bars made of one segment for each series; labels stand inside the segments that hold them. */
export const stackedBar: Mark = (spec, style, size) => {
  const plan = planVertical(spec, style, frames[size]);
  if (plan === undefined) return horizontalBar(spec, style, size);
  const bars = planBars(plan.slot, 1, 0.66, thickest);
  const perUnit = plan.plotHeight / (plan.axis.maximum - plan.axis.minimum);
  const segmentOf = (value: number) => ({width: bars.thickness, height: Math.abs(value) * perUnit});
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
      ...uprightFrame(plan, style, 0, true),
      plugins: {...noOwnTexts, datalabels: insideLabels(spec, style, segmentOf)},
    },
    plugins: [
      background(style.background),
      surroundings(plan.header),
      ...missingBars(spec, style, bars.pitch),
    ],
  };
  return configuration;
};
