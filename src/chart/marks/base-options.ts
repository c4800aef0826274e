import type {ChartOptions} from "chart.js";
import {pixelRatio} from "../drawing-frame.ts";

/** What every picture needs: fixed size, nothing that moves, nothing that Chart.js would draw on its own. */
export const baseOptions = {
  responsive: false,
  animation: false,
  events: [],
  devicePixelRatio: pixelRatio,
} satisfies ChartOptions;

export const noOwnTexts = {
  legend: {display: false},
  title: {display: false},
  tooltip: {enabled: false},
} as const;
