import type {ChartConfiguration} from "chart.js";
import {wordsOf} from "../language/languages.ts";
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
  NativeText,
} from "../model/chart.ts";
import {isLine, isLongCourse, isRound, isStacked} from "../query/chart-kinds.ts";
import {isRowChart} from "../query/chart-rows.ts";
import {axisFormat, bandFormat} from "./axis-format.ts";
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
import {inkOf} from "./native-ink.ts";
import {type CombinationPlan, planCombination, planTwoUnits} from "./plan-combination.ts";
import {type Header, type Note, planHeader} from "./plan-header.ts";
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
  const {type} = whole;
  const spec = withBareLabels(whole);
  if (spec.multiples !== undefined) return planNativeMultiples(spec, style, size);
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
  const below = secondLine(spec, header, frame);
  const legend = lower(legendArea(spec, header, frame), below);
  const plot = plotArea(spec, style, frame, configuration, isLying);
  return {
    spec: whole,
    ...frame,
    shape: isLying ? "lying" : "upright",
    plot: {...plot, y: plot.y + below, height: plot.height - below},
    colours: seriesColours(spec, style),
    ...(hasHighlitCategory(spec) && type !== "line" ? {pointColours: pointColours(spec, style)} : {}),
    ink: inkOf(style),
    axes: planAxes(spec, style, frame, configuration, isLying),
    labels: planLabels(spec, configuration),
    ...unitOf(spec, header),
    ...(legend === undefined ? {} : {legend}),
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

type Ends = Pick<NativeAxes, "minimum" | "maximum" | "step" | "format">;

/** Along shares of a whole Office counts in wholes, not in hundredths. */
function valuesOf(spec: ChartSpec, lying?: ValueAxis): Ends & Pick<NativeAxes, "second"> {
  if (spec.type === "combination") {
    const {first, second} = planBandAxes(spec);
    const endsOf = (axis: ValueAxis): Ends => ({
      minimum: axis.minimum,
      maximum: axis.maximum,
      step: axis.step,
      format: bandFormat(axis),
    });
    return {...endsOf(first), second: endsOf(second)};
  }
  if (spec.type === "percent-stacked-bar") return {minimum: 0, maximum: 1, step: 0.2, format: "0%"};
  const axis = lying ?? planValueAxis(spec);
  const {minimum, maximum, step} = axis;
  return {minimum, maximum, step, format: axisFormat(axis)};
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

function unitOf(spec: ChartSpec, {notes}: Header): Pick<NativeChart, "unit" | "secondUnit"> {
  if (spec.type === "combination") {
    const [first, second] = notes;
    const placed = ({text, x, y, size, align}: Note): NativeText => ({
      text,
      // Office knows the left corner of a title only; its fonts are wider than the picture's.
      x: align === "right" ? x - textWidth(text, size) * 1.1 : x,
      y: Math.max(0, y - size),
      size,
    });
    return {...(first && {unit: placed(first)}), ...(second && {secondUnit: placed(second)})};
  }
  const note = notes.find(({text}) => text === wordsOf(spec.language).charts.unit(spec.unit));
  if (spec.unit === "" || note === undefined) return {};
  const {text, x, y, size} = note;
  return {unit: {text, x, y: Math.max(0, y - size), size}};
}

/** LibreOffice breaks the title of an axis that is wider than a fifth of the chart. */
function secondLine(spec: ChartSpec, {notes, swatches}: Header, frame: Frame): number {
  if (wordsOf(spec.language).script === "han" || spec.type === "combination") return 0;
  const unit = unitOf(spec, {notes, swatches, height: 0}).unit?.text ?? "";
  const isAbove = swatches.length === 0 || swatches[0]?.y !== notes[0]?.y;
  return isAbove && textWidth(unit, fontSize.note) * 1.15 > frame.width / 5 ? fontSize.note * 1.2 : 0;
}

const lower = (legend: NativeChart["legend"], by: number): NativeChart["legend"] =>
  legend && {...legend, y: legend.y + by};

/** Office sets entries of a legend wider than the picture does: what the unit leaves free is theirs. */
function legendArea(spec: ChartSpec, {notes, swatches}: Header, frame: Frame): NativeChart["legend"] {
  const [first] = swatches;
  const last = swatches.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isBesideUnit = spec.unit !== "" && first.y === notes[0]?.y;
  const row = 32;
  const left = Math.min(...swatches.map(({x}) => x));
  const slack = 16 + 24 * swatches.length;
  const x = Math.max(isBesideUnit ? unitWidth(spec) : 8, left - slack);
  const y = first.y - row / 2;
  return {x, y, width: frame.width - 8 - x, height: last.y - first.y + row, size: fontSize.note};
}

/** About as wide as the unit at the top left of a chart: characters of Chinese, or what the words of others take. */
function unitWidth({unit, language}: ChartSpec): number {
  const {script, charts} = wordsOf(language);
  return script === "han"
    ? fontSize.note * (4 + unit.length)
    : textWidth(charts.unit(unit), fontSize.note) + fontSize.note;
}
