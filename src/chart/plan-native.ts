import type {ChartConfiguration} from "chart.js";
import type {
  ChartPoint,
  ChartSeries,
  ChartSpec,
  DrawingSize,
  NativeArea,
  NativeAxes,
  NativeChart,
  NativeLabel,
  NativeLabels,
} from "../model/chart.ts";
import {isLine, isLongCourse, isRound, isStacked} from "../query/chart-kinds.ts";
import {isRowChart} from "../query/chart-rows.ts";
import {bandFormat, type NativeEnds, nativeEnds} from "./axis-format.ts";
import {planBandAxes} from "./band-axes.ts";
import {withBareLabels} from "./bare-labels.ts";
import type {ChartStyle} from "./chart-style.ts";
import type {LabelContext, LabelOptions} from "./data-labels.ts";
import {describeGaps} from "./describe-gaps.ts";
import {type Frame, fontSize, frames} from "./drawing-frame.ts";
import {hasHighlitCategory, pointColours, seriesColours} from "./highlight-colours.ts";
import {isSaidBy, labelFormat} from "./label-format.ts";
import {planNativeLines} from "./lines/plan-native-lines.ts";
import type {Values} from "./marks/mark.ts";
import {marks} from "./marks/marks.ts";
import {planNativeMultiples} from "./multiples/plan-native-multiples.ts";
import {planNativeHeader} from "./native-header.ts";
import {inkOf} from "./native-ink.ts";
import {type CombinationPlan, planCombination, planTwoUnits} from "./plan-combination.ts";
import {planHeader} from "./plan-header.ts";
import {planHorizontal} from "./plan-horizontal.ts";
import {planNativeNames} from "./plan-native-names.ts";
import {planNativePyramid} from "./plan-native-pyramid.ts";
import {planNativeRing} from "./plan-native-ring.ts";
import {planNativeScatter} from "./plan-native-scatter.ts";
import {planVertical, type VerticalPlan} from "./plan-vertical.ts";
import {planNativeRows} from "./rows/plan-native-rows.ts";
import {textWidth} from "./text-width.ts";
import {planValueAxis, type ValueAxis} from "./value-axis.ts";

/** What the marks give to Chart.js, as far as it is read here. */
type Configuration = ChartConfiguration<"bar", Values>;

/**
 * What Word and PowerPoint are told to draw: read from what Chart.js is told, so that picture and native chart
 * agree in place, order, colour, axis and in which labels there are.
 */
export function planNative(whole: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  if (whole.multiples !== undefined) return planNativeMultiples(whole, style, size);
  // Data and alternative text say the units that labels leave to the one above the chart.
  return {...planKind(withBareLabels(whole), style, size), spec: whole};
}

function planKind(spec: ChartSpec, style: ChartStyle, size: DrawingSize): NativeChart {
  const {type} = spec;
  if (isLongCourse(spec)) return planNativeLines(spec, style, size);
  if (isRowChart(type)) return planNativeRows({...spec, type}, style, size);
  if (isRound(type)) return planNativeRing(spec, style, size);
  if (type === "scatter") return planNativeScatter(spec, style, size);
  if (type === "pyramid") return planNativePyramid(spec, style, size);
  const frame = frames[size];
  const configuration = marks[spec.type](spec, style, size) as Configuration;
  const isLying = configuration.options?.indexAxis === "y";
  const isCombined = type === "combination";
  const header = isCombined ? planTwoUnits(spec, style, frame) : planHeader(spec, style, frame);
  const plot = plotArea(spec, style, frame, configuration, isLying);
  return {
    spec,
    ...frame,
    shape: isLying ? "lying" : "upright",
    ...planNativeHeader(spec, header, frame, plot),
    colours: seriesColours(spec, style),
    ...(hasHighlitCategory(spec) && type !== "line" ? {pointColours: pointColours(spec, style)} : {}),
    ink: inkOf(style),
    axes: planAxes(spec, style, frame, configuration, isLying),
    labels: planLabels(spec, configuration),
    remark: describeGaps(spec),
  };
}

function plotArea(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
  {options}: Configuration,
  isLying: boolean,
): NativeArea {
  const edges = options?.layout?.padding as {left: number; right: number; top: number; bottom: number};
  const [beside, below, after = 0] = isLying
    ? lyingTexts(spec, style, frame)
    : uprightTexts(spec, style, frame);
  const x = edges.left + beside;
  return {
    x,
    y: edges.top,
    width: frame.width - x - edges.right - after,
    height: frame.height - edges.top - edges.bottom - below,
  };
}

/** Room for the texts of the axes: to the left of the plot, below it, and to its right. */
function lyingTexts(spec: ChartSpec, style: ChartStyle, frame: Frame): [number, number] {
  const {namesWidth, axisHeight} = planHorizontal(spec, style, frame);
  return [namesWidth, axisHeight];
}

function uprightTexts(spec: ChartSpec, style: ChartStyle, frame: Frame): [number, number, number?] {
  const plan = uprightPlan(spec, style, frame);
  if (plan === undefined) return [0, 0];
  // The remark of the picture is a text of the document here.
  return [
    plan.axisWidth,
    planNativeNames(spec, plan, frame).height - plan.foot.height,
    plan.secondWidth ?? 0,
  ];
}

function uprightPlan(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
): (VerticalPlan & Partial<Pick<CombinationPlan, "secondWidth">>) | undefined {
  return spec.type === "combination" ? planCombination(spec, style, frame) : planVertical(spec, style, frame);
}

/** Names beside lying bars have the room that the picture gives them. */
function planNames(spec: ChartSpec, style: ChartStyle, frame: Frame, isLying: boolean): NameLook {
  const level = {nameSize: fontSize.name, nameInterval: 1, areNamesUpright: false};
  if (isLying) return {...level, nameSize: planHorizontal(spec, style, frame).names.size};
  const plan = uprightPlan(spec, style, frame);
  return plan === undefined ? level : planNativeNames(spec, plan, frame);
}

type NameLook = Pick<NativeAxes, "nameSize" | "nameInterval" | "areNamesUpright">;

function planAxes(
  spec: ChartSpec,
  style: ChartStyle,
  frame: Frame,
  {data}: Configuration,
  isLying: boolean,
): NativeAxes {
  const axis = valuesOf(spec, isLying ? planHorizontal(spec, style, frame).axis : undefined);
  const {nameSize, nameInterval, areNamesUpright} = planNames(spec, style, frame, isLying);
  const {categoryPercentage = 1, barPercentage = 1} = data.datasets[0] ?? {};
  const isOneBar = isStacked(spec.type);
  const bars = isOneBar
    ? 1
    : spec.series.filter((series) => !isLine(spec, series)).length || spec.series.length;
  // Chart.js shares out a category's slot; Office counts the space in bars.
  const bar = (categoryPercentage / bars) * barPercentage;
  const between = (categoryPercentage / bars) * (1 - barPercentage);
  return {
    ...axis,
    tickSize: fontSize.tick,
    nameSize,
    nameInterval,
    areNamesUpright,
    gap: Math.min(500, Math.round(((1 - bars * bar - (bars - 1) * between) / bar) * 100)),
    overlap: isOneBar ? 100 : -Math.round((between / bar) * 100),
  };
}

/** Along shares of a whole Office counts in wholes, not in hundredths. */
function valuesOf(spec: ChartSpec, lying?: ValueAxis): NativeEnds & Pick<NativeAxes, "second"> {
  if (spec.type === "combination") {
    const {first, second} = planBandAxes(spec);
    return {...nativeEnds(first, bandFormat(first)), second: nativeEnds(second, bandFormat(second))};
  }
  if (spec.type === "percent-stacked-bar") return {minimum: 0, maximum: 1, step: 0.2, format: "0%"};
  return nativeEnds(lying ?? planValueAxis(spec));
}

function planLabels(spec: ChartSpec, {data, options}: Configuration): NativeLabels {
  const common = options?.plugins?.datalabels as LabelOptions | undefined;
  const optionsOf = (s: number): LabelOptions => ({
    ...common,
    ...(data.datasets[s] as {datalabels?: LabelOptions} | undefined)?.datalabels,
  });
  const own = spec.series.filter(({unit}) => unit === undefined);
  const format = labelFormat({...spec, series: own});
  const {size = fontSize.label} = (optionsOf(0).font ?? {}) as {size?: number};
  const points = spec.series.map((series, s) => {
    const {unit} = series;
    const second =
      unit === undefined ? undefined : {unit, format: labelFormat({...spec, series: [series], unit})};
    return spec.categories.map((_, c) => {
      const point = series.points[c];
      if (!point) return null;
      const ask = askOptions(optionsOf(s), s, c);
      const label = planLabel(spec, series, point, {format: second?.format ?? format, size}, ask);
      return label && second ? {...label, format: second.format} : label;
    });
  });
  return {format, size, points};
}

type Ask = (name: keyof LabelOptions) => unknown;

/** Asks the options of the label plugin as it would: some of them are functions of the point. */
function askOptions(options: LabelOptions, datasetIndex: number, dataIndex: number): Ask {
  return (name) => {
    const option: unknown = options[name];
    return typeof option === "function" ? option({datasetIndex, dataIndex} as LabelContext) : option;
  };
}

function planLabel(
  spec: ChartSpec,
  series: ChartSeries,
  point: ChartPoint,
  {format, size}: Pick<NativeLabels, "format" | "size">,
  ask: Ask,
): NativeLabel | null {
  if (ask("display") === false) return null;
  const align = ask("align");
  return {
    text: point.text,
    isOwn: !isSaidBy(format, point, {...spec, unit: series.unit ?? spec.unit}),
    colour: String(ask("color")),
    position: positionOf(spec, series, align),
    isUpright: ask("rotation") === -90,
    ...inwards(align, textWidth(point.text, size) + (spec.type === "area" ? besideEdge : 0)),
  };
}

/** Twice what a label keeps off the edge of an area; Office's fonts are wider than the picture's. */
const besideEdge = 20;

/** A label at the end of a line stands half its width nearer to the middle, so that it stays off the axis. */
function inwards(align: unknown, width: number): Pick<NativeLabel, "offset"> {
  if (typeof align !== "number") return {};
  return {offset: {x: (Math.abs(align) < 90 ? width : -width) / 2, y: 0}};
}

/** `align` of a line's label is a side, or an angle, clockwise from the right. */
function positionOf(spec: ChartSpec, series: ChartSeries, align: unknown): NativeLabel["position"] {
  if (isStacked(spec.type)) return "middle";
  if (!isLine(spec, series)) return "end";
  return align === "bottom" || (typeof align === "number" && align > 0) ? "below" : "above";
}
