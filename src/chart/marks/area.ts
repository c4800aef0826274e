import type {ChartConfiguration} from "chart.js";
import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {inkOn, seriesColour} from "../colour.ts";
import {type LabelContext, type LabelOptions, labelOptions, noLabels, pointAt} from "../data-labels.ts";
import {frames} from "../drawing-frame.ts";
import {withFoot} from "../plan-header.ts";
import {planVertical, type VerticalPlan} from "../plan-vertical.ts";
import {background, surroundings} from "../plugins.ts";
import {planSegmentLabels} from "../segment-labels.ts";
import {textWidth} from "../text-width.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";
import {uprightFrame} from "./upright-frame.ts";

/** How much there was over time, filled down to zero; several series stand on one another and show their sum. */
export const area: Mark = (spec, style, size) => {
  const plan = planVertical(spec, style, frames[size]);
  if (plan === undefined) throw new Error("a sparse plan leaves names out until the rest fit");
  const configuration: ChartConfiguration<"line", Values> = {
    type: "line",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: spec.series.map(({name}, s) => ({
        label: name,
        data: valuesOf(spec, s),
        fill: s === 0 ? "origin" : "-1",
        backgroundColor: seriesColour(style, s),
        borderColor: style.background,
        borderWidth: 1,
        pointRadius: 0,
        spanGaps: false,
        clip: false as const,
      })),
    },
    options: {
      ...baseOptions,
      ...uprightFrame(plan, style, 0, true),
      plugins: {...noOwnTexts, datalabels: bandLabels(spec, style, plan)},
    },
    plugins: [background(style.background), surroundings(withFoot(plan.header, plan.foot.notes))],
  };
  return configuration;
};

/**
 * In the middle of the band below each point, where it is high enough there; Chart.js knows the points only. At the ends
 * they stand beside the middle, since half of them would leave the area.
 */
function bandLabels(spec: ChartSpec, style: ChartStyle, plan: VerticalPlan): LabelOptions {
  const perUnit = plan.plotHeight / (plan.axis.maximum - plan.axis.minimum);
  const heightOf = (value: number) => value * perUnit;
  const labels = planSegmentLabels(spec, (value) => ({width: plan.slot, height: heightOf(value)}));
  if (labels === undefined) return noLabels;
  const {size} = labels;
  const last = spec.categories.length - 1;
  const placeOf = (context: LabelContext) => {
    const {value = 0, text = ""} = pointAt(spec, context) ?? {};
    const down = heightOf(value) / 2;
    const {dataIndex} = context;
    if (dataIndex > 0 && dataIndex < last) return {align: "bottom" as const, offset: down - size * 0.6};
    const place = aim(textWidth(text, size), size * 1.2, down);
    return dataIndex === 0 ? place : {...place, align: 180 - place.align};
  };
  return {
    ...labelOptions(spec, size, style.text),
    color: ({datasetIndex}: LabelContext) => inkOn(seriesColour(style, datasetIndex)),
    anchor: "center",
    align: (context) => placeOf(context).align,
    offset: (context) => placeOf(context).offset,
    display: (context) => labels.fits(pointAt(spec, context)),
  };
}

/** Distance of a label from the edge that it stands at. */
const fromEdge = 6;

/**
 * The angle and the distance at which the label plugin puts the middle of a label half its width to the right and `down`
 * below its point: it reckons from the edge of the label in the direction of the angle.
 */
function aim(width: number, height: number, down: number): {align: number; offset: number} {
  const wanted = width / 2 + fromEdge;
  const reach = (angle: number) => {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const scale = 1 / Math.max(x, y);
    const offset = down / y - (height / 2) * scale;
    return {right: x * ((width / 2) * scale + offset), offset};
  };
  let [low, high] = [0.001, Math.PI / 2 - 0.001];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    if (reach(middle).right > wanted) low = middle;
    else high = middle;
  }
  return {align: (low * 180) / Math.PI, offset: reach(low).offset};
}
