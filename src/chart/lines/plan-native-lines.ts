import type {ChartSpec, DrawingSize, NativeChart, NativeLabel} from "../../model/chart.ts";
import {nativeEnds} from "../axis-format.ts";
import type {ChartStyle} from "../chart-style.ts";
import {fontSize, frames} from "../drawing-frame.ts";
import {isSaidBy, labelFormat} from "../label-format.ts";
import {planNativeHeader} from "../native-header.ts";
import {inkOf} from "../native-ink.ts";
import {textWidth} from "../text-width.ts";
import {dotRadius} from "./draw-long-lines.ts";
import {type EndLabel, type LongLinesPlan, planLongLines} from "./plan-long-lines.ts";
import {type ValueLabel, valueSize} from "./value-labels.ts";

/** What Office itself keeps between a point and a label to its right. */
const besidePoint = 9;

/** The lines of the picture for Office: names at their ends, the same names below, marks and values at the same points. */
export function planNativeLines(spec: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const frame = frames[size];
  const plan = planLongLines(spec, style, frame, "native");
  const {axis, plot, names, looks, dots, header, remark} = plan;
  return {
    spec,
    ...frame,
    shape: "upright",
    ...planNativeHeader(spec, header, frame, plot),
    colours: looks.map(({colour}) => colour),
    ink: inkOf(style),
    axes: {
      ...nativeEnds(axis),
      ...{tickSize: fontSize.tick, nameSize: names.size},
      ...{nameInterval: 1, areNamesUpright: false, gap: 0, overlap: 0},
    },
    labels: planLabels(spec, plan, style),
    course: {
      dots,
      dotSize: dotRadius * 2,
      widths: looks.map(({width}) => width),
      ...(names.areAllShown ? {} : {shownNames: names.lines.map((lines) => (lines.length === 0 ? null : 0))}),
    },
    remark,
  };
}

function planLabels(spec: ChartSpec, plan: LongLinesPlan, style: ChartStyle): NativeChart["labels"] {
  const format = labelFormat(spec);
  const labelAt = (s: number, c: number): NativeLabel | null => {
    const end = plan.ends.find(({series, category}) => series === s && category === c);
    if (end !== undefined) return endLabel(spec, plan, end, format);
    const value = plan.values.find(({series, category}) => series === s && category === c);
    return value === undefined ? null : valueLabel(spec, plan, value, format, style);
  };
  return {
    format,
    size: Math.min(plan.endSize, valueSize),
    points: spec.series.map((_, s) => spec.categories.map((_, c) => labelAt(s, c))),
  };
}

/** Name and value follow the data that people edit, where Office can say them by itself. */
function endLabel(
  spec: ChartSpec,
  {at, looks}: LongLinesPlan,
  {series, category, text, name, isPlain, isBold, x, y, leader}: EndLabel,
  format: string,
): NativeLabel {
  const own = spec.series[series]?.points[category] ?? null;
  const point = at[series]?.[category] ?? {x, y};
  const isSaid = isPlain && own !== null && isSaidBy(format, own, spec);
  const isMoved = leader !== undefined || x - point.x > 2 * besidePoint;
  const isNamed = spec.series.length > 1 && name !== "";
  return {
    text,
    isOwn: !isSaid,
    ...(isSaid && isNamed && {isNamed: true}),
    ...(isBold && {isBold: true}),
    colour: looks[series]?.ink ?? "",
    position: "right",
    isUpright: false,
    ...(isMoved ? {offset: {x: x - point.x - besidePoint, y: y - point.y}} : {}),
  };
}

function valueLabel(
  spec: ChartSpec,
  {at}: LongLinesPlan,
  {series, category, text, x, side}: ValueLabel,
  format: string,
  style: ChartStyle,
): NativeLabel {
  const own = spec.series[series]?.points[category] ?? null;
  const shift = x - (at[series]?.[category]?.x ?? x);
  return {
    text,
    isOwn: own === null || !isSaidBy(format, own, spec),
    colour: style.text,
    position: side,
    isUpright: false,
    ...(Math.abs(shift) > 1 && textWidth(text, valueSize) > 0 ? {offset: {x: shift, y: 0}} : {}),
  };
}
