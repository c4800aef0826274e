import type {ChartSpec, DrawingSize, NativeChart, RowChartType} from "../../model/chart.ts";
import {axisFormat, nativeEnds} from "../axis-format.ts";
import type {ChartStyle} from "../chart-style.ts";
import {fontSize, frames} from "../drawing-frame.ts";
import {inkOf} from "../native-ink.ts";
import {unitAround} from "../unit-around.ts";
import {headerTexts, rowRemark} from "./frame-rows.ts";
import {rowPlans} from "./plan-rows.ts";

/** The rows of the picture for Office: the same places, with the remark below the chart instead of in it. */
export function planNativeRows(
  spec: ChartSpec & {readonly type: RowChartType},
  style: ChartStyle,
  size: DrawingSize,
): NativeChart {
  const frame = frames[size];
  const {rows, strokes, markers, texts} = rowPlans[spec.type](spec, style, frame, "native");
  const {axis, plot} = rows;
  const format = axisFormat(axis, unitAround(spec).after);
  return {
    spec,
    ...frame,
    shape: "rows",
    plot,
    colours: [],
    ink: inkOf(style),
    labels: {format: "General", size: fontSize.label, points: []},
    rows: {
      count: spec.categories.length,
      axis: {...nativeEnds(axis, format), tickSize: fontSize.tick},
      strokes,
      markers,
      texts: [...texts, ...headerTexts(rows)],
    },
    remark: rowRemark(spec, axis),
  };
}
