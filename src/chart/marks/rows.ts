import type {ChartConfiguration} from "chart.js";
import type {ChartSpec, RowChartType} from "../../model/chart.ts";
import {valueScale} from "../axes.ts";
import {fontSize, frames} from "../drawing-frame.ts";
import {withFoot} from "../plan-header.ts";
import {background, surroundings} from "../plugins.ts";
import {rowPainter} from "../rows/paint-rows.ts";
import {rowPlans} from "../rows/plan-rows.ts";
import {widestText} from "../text-width.ts";
import {withUnit} from "../unit-around.ts";
import {baseOptions, noOwnTexts} from "./base-options.ts";
import {type Mark, type Values, valuesOf} from "./mark.ts";

/** A row for each category: Chart.js draws axis and grid and knows the values, the rest is drawn from the plan. */
export function rowMark(type: RowChartType): Mark {
  return (spec, style, size) => {
    const frame = frames[size];
    const plan = rowPlans[type](spec, style, frame, "picture");
    const {axis, axisHeight, plot, header, foot} = plan.rows;
    const scale = valueScale(axis, style, axisHeight, false);
    const configuration: ChartConfiguration<"bar", Values> = {
      type: "bar",
      data: {
        labels: [...spec.categories],
        datasets: spec.series.map(({name}, s) => ({label: name, data: valuesOf(spec, s), hidden: true})),
      },
      options: {
        ...baseOptions,
        indexAxis: "y",
        layout: {
          autoPadding: false,
          padding: {
            left: plot.x,
            right: frame.width - plot.x - plot.width,
            top: plot.y,
            bottom: frame.height - plot.y - plot.height - axisHeight,
          },
        },
        scales: {
          x: {...scale, ticks: {...scale.ticks, ...tickTexts(axis.ticks, spec, plot.width)}},
          y: {display: false},
        },
        plugins: {...noOwnTexts, datalabels: {display: false}},
      },
      plugins: [background(style.background), surroundings(withFoot(header, foot)), rowPainter(plan, style)],
    };
    return configuration;
  };
}

/** The last number of the axis says the unit of all; where they find no room every second one stays away. */
function tickTexts(texts: readonly string[], spec: ChartSpec, width: number) {
  const last = texts.length - 1;
  const isTight = widestText(texts, fontSize.tick) + 12 > width / Math.max(last, 1);
  const callback = (_: number | string, index: number) => {
    if (isTight && (last - index) % 2 === 1) return "";
    const text = texts[index] ?? "";
    return index === last ? withUnit(text, spec) : text;
  };
  return {callback, maxRotation: 0, minRotation: 0};
}
