import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import {knownPoints} from "../../query/chart-points.ts";
import {type BarGeometry, planBars} from "../bar-geometry.ts";
import type {ChartStyle} from "../chart-style.ts";
import {isNegative, type LabelOptions, labelOptions, noLabels} from "../data-labels.ts";
import {fontSize, frames, smallestFont} from "../drawing-frame.ts";
import {missingNotes} from "../missing-notes.ts";
import {heightOf, planVertical, type VerticalPlan} from "../plan-vertical.ts";
import {background, notesAfterLayout, surroundings} from "../plugins.ts";
import {textWidth, widestText} from "../text-width.ts";
import {barDatasets} from "./bar-datasets.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {horizontalBar} from "./horizontal-bar.ts";
import type {Mark, MarkConfiguration, Values} from "./mark.ts";
import {uprightFrame} from "./upright-frame.ts";

/** Upright bars, one beside the other for each series. Names too long for that lay the bars down. */
export const bar: Mark = (spec, style, size) => {
  const frame = frames[size];
  const plan = planVertical(spec, style, frame);
  if (plan === undefined) return horizontalBar(spec, style, size);
  const labels = planBarLabels(spec, plan);
  return drawBars(spec, style, plan, labels);
};

export interface BarLabels {
  readonly bars: BarGeometry;
  /** Font size; 0 if the labels find no room. */
  readonly size: number;
  readonly upright: boolean;
}

const thickest = 76;
/** Shares of a slot that bars may take: as airy as the labels allow. */
const shares = [0.7, 0.8, 0.88] as const;

export function planBarLabels(spec: ChartSpec, plan: VerticalPlan): BarLabels {
  const count = Math.max(spec.series.length, 1);
  const texts = spec.series.flatMap(({points}) => points.map((point) => point?.text ?? ""));
  const airy = planBars(plan.slot, count, shares[0], thickest);
  if (spec.labels === "hide") return {bars: airy, size: 0, upright: false};
  for (let size: number = fontSize.label; size >= smallestFont; size -= 1) {
    const width = widestText(texts, size) + 4;
    for (const share of shares) {
      // Labels of a single series may spread over the whole slot.
      const bars = planBars(plan.slot, count, share, Math.max(thickest, Math.min(width, 110)));
      if (width <= (count === 1 ? plan.slot : bars.pitch)) {
        return {bars: count === 1 ? airy : bars, size, upright: false};
      }
    }
  }
  const wide = planBars(plan.slot, count, shares[2], thickest);
  if (spec.labels === "show" && wide.pitch >= smallestFont * 1.2) {
    return {bars: wide, size: smallestFont, upright: true};
  }
  return {bars: airy, size: 0, upright: false};
}

function drawBars(
  spec: ChartSpec,
  style: ChartStyle,
  plan: VerticalPlan,
  {bars, size, upright}: BarLabels,
): MarkConfiguration {
  const configuration: ChartConfiguration<"bar", Values> = {
    type: "bar",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: barDatasets(spec, style, bars, {borderRadius: 3}),
    },
    options: {
      ...baseOptions,
      ...uprightFrame(plan, style, roomAbove(spec, plan, size, upright), false),
      plugins: {...noOwnTexts, datalabels: barLabelOptions(spec, style, size, upright)},
    },
    plugins: [
      background(style.background),
      surroundings(plan.header),
      notesAfterLayout("jianbao-missing", missingNotes(spec, style, bars.pitch)),
    ],
  };
  return configuration;
}

export function barLabelOptions(
  spec: ChartSpec,
  style: ChartStyle,
  size: number,
  upright: boolean,
): LabelOptions {
  if (size === 0) return noLabels;
  return {
    ...labelOptions(spec, size, style.text),
    anchor: (context) => (isNegative(spec, context) ? "start" : "end"),
    align: (context) => (isNegative(spec, context) ? "bottom" : "top"),
    offset: 3,
    rotation: upright ? -90 : 0,
  };
}

/** How far labels reach beyond the plot's top; below it the axis leaves them room. */
function roomAbove(spec: ChartSpec, plan: VerticalPlan, size: number, upright: boolean): number {
  if (size === 0) return 0;
  const reach = knownPoints(spec.series).map(({value, text}) => {
    if (value < 0) return 0;
    const extent = (upright ? textWidth(text, size) : size * 1.2) + 6;
    return heightOf(value, plan) + extent - plan.plotHeight;
  });
  return Math.max(0, ...reach);
}
