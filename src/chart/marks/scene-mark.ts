import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {paintScene} from "../paint-scene.ts";
import type {Surroundings} from "../plan-header.ts";
import {background, surroundings} from "../plugins.ts";
import type {Scene} from "../scene.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Values, valuesOf} from "./mark.ts";

/** A picture that is drawn from a plan of its own: Chart.js knows the values and draws nothing. */
export function sceneMark(
  spec: ChartSpec,
  style: ChartStyle,
  scene: Scene,
  around: Surroundings,
): ChartConfiguration<"line", Values> {
  return {
    type: "line",
    data: {
      labels: [...spec.categories],
      datasets: spec.series.map(({name}, s) => ({label: name, data: valuesOf(spec, s), hidden: true})),
    },
    options: {
      ...baseOptions,
      layout: {autoPadding: false, padding: 0},
      scales: {x: {display: false}, y: {display: false}},
      plugins: {...noOwnTexts, datalabels: {display: false}},
    },
    plugins: [background(style.background), paintScene(scene, style), surroundings(around)],
  };
}
