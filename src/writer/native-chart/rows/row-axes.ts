import type {RowScene} from "../../../model/chart.ts";
import type {PlainElement} from "../../../ooxml/plain-element.ts";
import {valueAxis} from "../axis.ts";
import type {ChartConventions} from "../chart-conventions.ts";
import type {PlacedChart} from "../placed-chart.ts";

/** The axis of the values below the plot, and the rows, counted from the top, of which only the rules between are seen. */
export function rowAxes(
  placed: PlacedChart,
  {axis, count}: RowScene,
  {axisIds: {names, values}}: ChartConventions,
): PlainElement[] {
  return [
    valueAxis(
      {
        ids: {own: values, crossed: names},
        side: "bottom",
        ends: axis,
        isRuled: true,
        textSize: axis.tickSize,
        // Rows are counted from the top: the last one is at the bottom.
        crosses: "max",
        stand: "midCat",
      },
      placed,
    ),
    valueAxis(
      {
        ids: {own: names, crossed: values},
        side: "left",
        isReversed: true,
        ends: {minimum: 0, maximum: count, step: 1, format: "General"},
        isRuled: true,
        texts: "none",
        crosses: "min",
        stand: "midCat",
      },
      placed,
    ),
  ];
}
