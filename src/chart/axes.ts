import type {ChartOptions, ScriptableScaleContext} from "chart.js";
import {chartFontFamily} from "./chart-font.ts";
import type {ChartStyle} from "./chart-style.ts";
import {fontSize} from "./drawing-frame.ts";
import {formatTick} from "./format-tick.ts";
import {lineHeight, type Names} from "./plan-names.ts";
import type {ValueAxis} from "./value-axis.ts";

export type ScaleOptions = NonNullable<NonNullable<ChartOptions<"bar">["scales"]>[string]>;

/** The axis of numbers; `extent` is the width (upright axis) or height (lying axis) that the plan gave it. */
export function valueScale(
  axis: ValueAxis,
  style: ChartStyle,
  extent: number,
  stacked: boolean,
): ScaleOptions {
  const largest = Math.max(Math.abs(axis.minimum), Math.abs(axis.maximum));
  return {
    type: "linear",
    min: axis.minimum,
    max: axis.maximum,
    stacked,
    border: {display: false},
    grid: {
      drawTicks: false,
      lineWidth: 1,
      // The zero line carries the bars; it must stand out once values lie below it.
      color: ({tick}: ScriptableScaleContext) =>
        tick?.value === 0 && axis.minimum < 0 ? style.muted : style.grid,
    },
    ticks: {
      stepSize: axis.step,
      autoSkip: false,
      padding: 8,
      color: style.muted,
      font: {family: chartFontFamily, size: fontSize.tick},
      callback: (value: number | string) => formatTick(Number(value), largest, axis.form),
    },
    afterFit: fixExtent(extent),
  };
}

/** The axis of names; they arrive broken into lines, as Chart.js wants them. */
export function nameScale(names: Names, style: ChartStyle, extent: number, stacked: boolean): ScaleOptions {
  return {
    type: "category",
    offset: true,
    stacked,
    border: {display: true, color: style.muted, width: 1},
    grid: {display: false, drawTicks: false},
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
      padding: 8,
      color: style.text,
      font: {family: chartFontFamily, size: names.size, lineHeight},
    },
    afterFit: fixExtent(extent),
  };
}

/** What labels fit is decided beforehand, so Chart.js must keep to the plan instead of measuring again. */
function fixExtent(extent: number) {
  return (scale: {
    width: number;
    height: number;
    isHorizontal(): boolean;
    paddingLeft?: number;
    paddingRight?: number;
    paddingTop?: number;
    paddingBottom?: number;
  }): void => {
    if (scale.isHorizontal()) scale.height = extent;
    else scale.width = extent;
    Object.assign(scale, {paddingLeft: 0, paddingRight: 0, paddingTop: 0, paddingBottom: 0});
  };
}
