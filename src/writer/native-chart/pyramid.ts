import type {NativeAxes, NativeText} from "../../model/chart.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import {nameAxis, valueAxis} from "./axis.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {noLabels} from "./labels.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {seriesElements} from "./series.ts";

/**
 * Two groups of bars, each with its pair of axes. Both axes of values go from the negative of their end to their end, so
 * that zero is in the middle; that of the first group runs to the left. The data sheet holds the numbers as they are.
 */
export function pyramidElements(
  placed: PlacedChart,
  axes: NativeAxes,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const series = seriesElements(placed, data, conventions);
  const {axisIds, secondAxisIds} = conventions;
  const {unit, secondUnit} = placed.chart;
  const sideGroup = (own: readonly PlainElement[], ids: ChartConventions["axisIds"]) =>
    group("c:barChart", [
      value("c:barDir", "bar"),
      value("c:grouping", "clustered"),
      value("c:varyColors", 0),
      ...own,
      noLabels,
      value("c:gapWidth", axes.gap),
      value("c:overlap", axes.overlap),
      value("c:axId", ids.names),
      value("c:axId", ids.values),
    ]);
  // Above the middle of each half stands what it is. The left axis has the numbers of both halves: they are the same.
  const sideAxis = (isLeft: boolean, title: NativeText | undefined, ids: ChartConventions["axisIds"]) =>
    valueAxis(
      {
        ids: {own: ids.values, crossed: ids.names},
        side: "bottom",
        isReversed: isLeft,
        ends: axes,
        isRuled: isLeft,
        title,
        texts: isLeft ? "nextTo" : "none",
        textSize: axes.tickSize,
        stand: "between",
      },
      placed,
    );
  return [
    sideGroup(series.slice(0, 1), axisIds),
    sideGroup(series.slice(1), secondAxisIds),
    // Names stand at the left, where the axis of the left half has its end, and their line between the halves.
    nameAxis(
      {
        ids: {own: axisIds.names, crossed: axisIds.values},
        side: "left",
        texts: "high",
        look: {size: axes.nameSize},
      },
      placed,
      conventions,
    ),
    sideAxis(true, unit, axisIds),
    sideAxis(false, secondUnit, secondAxisIds),
    // The group of the right half needs its own; nobody has to see the names twice.
    nameAxis(
      {ids: {own: secondAxisIds.names, crossed: secondAxisIds.values}, side: "left"},
      placed,
      conventions,
    ),
  ];
}
