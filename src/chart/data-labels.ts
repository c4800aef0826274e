import type {Context} from "chartjs-plugin-datalabels";
import type {Options} from "chartjs-plugin-datalabels/types/options.js";
import type {ChartPoint, ChartSpec} from "../model/chart.ts";
import {chartFontFamily} from "./chart-font.ts";

export type LabelOptions = Options;
export type LabelContext = Context;

/** The options that every value label shares: its text is the point's own, qualifier and unit included. */
export function labelOptions(spec: ChartSpec, size: number, colour: string): LabelOptions {
  return {
    formatter: (_value, context) => pointAt(spec, context)?.text ?? "",
    font: {family: chartFontFamily, size, weight: 400, lineHeight: 1.2},
    color: colour,
    padding: 0,
    clip: false,
    clamp: false,
  };
}

export const noLabels: LabelOptions = {display: false};

export function pointAt(spec: ChartSpec, context: LabelContext): ChartPoint | null {
  return spec.series[context.datasetIndex]?.points[context.dataIndex] ?? null;
}

/** The plugin takes the upper (right) end of a bar for its end, even where the bar hangs below zero. */
export function isNegative(spec: ChartSpec, context: LabelContext): boolean {
  return (pointAt(spec, context)?.value ?? 0) < 0;
}
