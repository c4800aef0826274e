import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {isStacked} from "../../query/chart-kinds.ts";
import {knownPoints} from "../../query/chart-points.ts";
import {nameScale, valueScale} from "../axes.ts";
import {planBars} from "../bar-geometry.ts";
import type {ChartStyle} from "../chart-style.ts";
import {isNegative, type LabelOptions, labelOptions, noLabels} from "../data-labels.ts";
import {frames} from "../drawing-frame.ts";
import {missingNotes} from "../missing-notes.ts";
import {
  type HorizontalPlan,
  planHorizontal,
  planRowLabels,
  smallestRowLabel,
  thickestRow,
} from "../plan-horizontal.ts";
import {edge} from "../plan-vertical.ts";
import {background, notesAfterLayout, surroundings} from "../plugins.ts";
import {textWidth} from "../text-width.ts";
import {barDatasets} from "./bar-datasets.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {insideLabels} from "./inside-labels.ts";
import type {Mark, Values} from "./mark.ts";
import {missingBars} from "./missing-bars.ts";

/** Bars that lie, for long names; also the way out for upright ones whose names find no room (stacked or not). */
export const horizontalBar: Mark = (spec, style, size) => {
  const frame = frames[size];
  const plan = planHorizontal(spec, style, frame);
  const isOneBar = isStacked(spec.type);
  const bars = planBars(plan.slot, isOneBar ? 1 : Math.max(spec.series.length, 1), 0.76, thickestRow);
  const labelSize = isOneBar ? 0 : planRowLabels(spec, bars);
  const beyond = labelSize === 0 ? 0 : roomBeside(spec, plan, labelSize);
  const missing = missingNotes(spec, style, bars.pitch < smallestRowLabel * 1.1 ? 0 : plan.plotWidth);
  const perUnit = plan.plotWidth / (plan.axis.maximum - plan.axis.minimum);
  const segmentOf = (value: number) => ({width: Math.abs(value) * perUnit, height: bars.thickness});
  const configuration: ChartConfiguration<"bar", Values> = {
    type: "bar",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: barDatasets(
        spec,
        style,
        bars,
        isOneBar
          ? {borderColor: style.background, borderWidth: {right: 1}, borderSkipped: false}
          : {borderRadius: 3},
      ),
    },
    options: {
      ...baseOptions,
      indexAxis: "y",
      layout: {
        autoPadding: false,
        padding: {
          left: edge.left,
          right: frame.width - edge.left - plan.namesWidth - plan.plotWidth + beyond,
          bottom: edge.bottom,
          top: Math.max(plan.header.height, edge.top),
        },
      },
      scales: {
        x: valueScale(plan.axis, style, plan.axisHeight, isOneBar),
        y: nameScale(plan.names, style, plan.namesWidth, isOneBar),
      },
      plugins: {
        ...noOwnTexts,
        datalabels: isOneBar ? insideLabels(spec, style, segmentOf) : besideLabels(spec, style, labelSize),
      },
    },
    plugins: [
      background(style.background),
      surroundings(plan.header),
      ...(isOneBar
        ? missingBars(spec, style, plan.plotWidth)
        : [notesAfterLayout("jianbao-missing", missing)]),
    ],
  };
  return configuration;
};

/** How far labels reach beyond the plot's right end; giving up that width moves the ends of the bars as well. */
function roomBeside(spec: ChartSpec, {axis, plotWidth}: HorizontalPlan, size: number): number {
  const span = axis.maximum - axis.minimum;
  const needs = knownPoints(spec.series).map(({value, text}) => {
    if (value < 0) return 0;
    const share = (value - axis.minimum) / span;
    const label = textWidth(text, size) + 10;
    // share × (plotWidth − room) + label ≤ plotWidth, solved for the room
    return share === 0 ? 0 : plotWidth - (plotWidth - label) / share;
  });
  return Math.min(Math.max(0, ...needs), plotWidth / 2);
}

function besideLabels(spec: ChartSpec, style: ChartStyle, size: number): LabelOptions {
  if (size === 0) return noLabels;
  return {
    ...labelOptions(spec, size, style.text),
    anchor: (context) => (isNegative(spec, context) ? "start" : "end"),
    align: (context) => (isNegative(spec, context) ? "left" : "right"),
    offset: 5,
  };
}
