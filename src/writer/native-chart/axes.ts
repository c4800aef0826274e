import type {NativeAxes, NativeChart} from "../../model/chart.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import {nameAxis, valueAxis} from "./axis.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {PlacedChart} from "./placed-chart.ts";

/** The axes of bars, lines and areas: names, values, and of a combination the pair of its lines. */
export function axesOf(placed: PlacedChart, axes: NativeAxes, conventions: ChartConventions): PlainElement[] {
  const {chart} = placed;
  const {names, values} = conventions.axisIds;
  const isLying = chart.shape === "lying";
  return [
    nameAxis(
      {
        ids: {own: names, crossed: values},
        side: isLying ? "left" : "bottom",
        // Office counts rows from below.
        isReversed: isLying,
        // Names stay at the edge when bars hang below zero. A series that does nothing else may have them.
        texts: chart.course?.shownNames === undefined ? "low" : "none",
        look: {size: axes.nameSize, isUpright: axes.areNamesUpright},
        interval: axes.nameInterval,
      },
      placed,
      conventions,
    ),
    valueAxis(
      {
        ids: {own: values, crossed: names},
        side: isLying ? "bottom" : "left",
        ends: axes,
        isRuled: true,
        title: chart.unit,
        // Another chart may have the numbers.
        texts: axes.hidesValues ? "none" : "nextTo",
        textSize: axes.tickSize,
        // In reverse order the value axis would go to the top with the first row.
        crosses: isLying ? "max" : "autoZero",
        stand: isFromEdgeToEdge(chart) ? "midCat" : "between",
      },
      placed,
    ),
    ...(axes.second === undefined ? [] : secondAxes(placed, axes.second, axes.tickSize, conventions)),
  ];
}

/** Whether points begin with the plot and end with it: those of lines and areas that have the width for themselves. */
const isFromEdgeToEdge = ({spec, course}: NativeChart) =>
  course !== undefined && spec.type !== "bar" && spec.categories.length > 1;

/**
 * The axes of the lines of a combination: their values at the right, without lines across the plot, and names that nobody
 * sees, since each group of series needs a pair.
 */
function secondAxes(
  placed: PlacedChart,
  ends: NonNullable<NativeAxes["second"]>,
  textSize: number,
  conventions: ChartConventions,
): PlainElement[] {
  const {names, values} = conventions.secondAxisIds;
  return [
    valueAxis(
      {
        ids: {own: values, crossed: names},
        side: "right",
        ends,
        isRuled: false,
        title: placed.chart.secondUnit,
        textSize,
        crosses: "max",
        stand: "between",
      },
      placed,
    ),
    nameAxis({ids: {own: names, crossed: values}, side: "bottom"}, placed, conventions),
  ];
}
