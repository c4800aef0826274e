import type {ChartConfiguration} from "chart.js";
import {isLongCourse} from "../../query/chart-kinds.ts";
import type {ChartStyle} from "../chart-style.ts";
import {type LabelOptions, labelOptions, noLabels} from "../data-labels.ts";
import {frames} from "../drawing-frame.ts";
import {seriesColours} from "../highlight-colours.ts";
import {type LineLabels, planLineLabels} from "../line-labels.ts";
import {drawLongLines} from "../lines/draw-long-lines.ts";
import {planLongLines} from "../lines/plan-long-lines.ts";
import {withFoot} from "../plan-header.ts";
import {planVertical} from "../plan-vertical.ts";
import {background, surroundings} from "../plugins.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";
import {sceneMark} from "./scene-mark.ts";
import {uprightFrame} from "./upright-frame.ts";

/** Told apart by shape as well, for readers who cannot tell the colours; only shapes that are filled. */
export const pointStyles = ["circle", "rect", "triangle", "rectRot"] as const;

/** Values over time; a missing one interrupts its line. Many of them carry their names at their ends. */
export const line: Mark = (spec, style, size) => {
  if (isLongCourse(spec)) return longLines(spec, style, size);
  const plan = planVertical(spec, style, frames[size]);
  if (plan === undefined) throw new Error("a sparse plan leaves names out until the rest fit");
  const labels = planLineLabels(spec, plan);
  const colours = seriesColours(spec, style);
  const configuration: ChartConfiguration<"line", Values> = {
    type: "line",
    data: {
      labels: plan.names.lines.map((lines) => [...lines]),
      datasets: spec.series.map(({name}, s) => ({
        label: name,
        data: valuesOf(spec, s),
        borderColor: colours[s] ?? style.text,
        backgroundColor: colours[s] ?? style.text,
        borderWidth: 3.5,
        pointStyle: pointStyles[s % pointStyles.length] ?? "circle",
        pointRadius: 6,
        pointBorderColor: style.background,
        pointBorderWidth: 1.5,
        spanGaps: false,
        clip: false as const,
        datalabels: labels === undefined ? noLabels : seriesLabels(labels, s, style),
      })),
    },
    options: {
      ...baseOptions,
      ...uprightFrame(plan, style, labels?.above ?? 0, false),
      plugins: {
        ...noOwnTexts,
        datalabels: labels === undefined ? noLabels : labelOptions(spec, labels.size, style.text),
      },
    },
    plugins: [background(style.background), surroundings(withFoot(plan.header, plan.foot.notes))],
  };
  return configuration;
};

const longLines: Mark = (spec, style, size) => {
  const plan = planLongLines(spec, style, frames[size], "picture");
  const around = withFoot(plan.header, plan.foot.notes);
  return sceneMark(spec, style, drawLongLines(spec, plan, style), around);
};

/** In the colour of their line would be nice, but light lines make unreadable numbers. */
export function seriesLabels(labels: LineLabels, series: number, style: ChartStyle): LabelOptions {
  const sides = labels.sides[series] ?? [];
  return {
    anchor: "center",
    offset: 9,
    color: style.text,
    align: ({dataIndex}) => {
      const isBelow = sides[dataIndex] === "below";
      if (!labels.isCrowded) return isBelow ? "bottom" : "top";
      if (dataIndex === 0) return isBelow ? 40 : -40;
      return isBelow ? 140 : -140;
    },
    display: ({dataIndex}) => (sides[dataIndex] === undefined ? false : "auto"),
  };
}
