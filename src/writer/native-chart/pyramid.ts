import type {NativeAxes, NativeText} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {noLabels} from "./labels.ts";
import {cornerLayout} from "./layout.ts";
import {invisible, noFill, solidLine} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {seriesElements} from "./series.ts";
import {richText, textProperties} from "./text.ts";

const noTicks = [value("c:majorTickMark", "none"), value("c:minorTickMark", "none")];
const asInSheet = element("c:numFmt", {formatCode: "General", sourceLinked: 1});

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
  const {axisIds, secondAxisIds, nameLevels} = conventions;
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
  return [
    sideGroup(series.slice(0, 1), axisIds),
    sideGroup(series.slice(1), secondAxisIds),
    nameAxis(placed, axes, conventions),
    valueAxis(placed, axes, {isLeft: true, title: unit, own: axisIds.values, names: axisIds.names}),
    valueAxis(placed, axes, {
      isLeft: false,
      title: secondUnit,
      own: secondAxisIds.values,
      names: secondAxisIds.names,
    }),
    hiddenNameAxis(secondAxisIds, nameLevels),
  ];
}

/** Names stand at the left, where the axis of the left half has its end, and their line between the halves. */
function nameAxis(
  {chart, fonts}: PlacedChart,
  axes: NativeAxes,
  conventions: ChartConventions,
): PlainElement {
  return group("c:catAx", [
    value("c:axId", conventions.axisIds.names),
    group("c:scaling", [value("c:orientation", "minMax")]),
    value("c:delete", 0),
    value("c:axPos", "l"),
    asInSheet,
    ...noTicks,
    value("c:tickLblPos", "high"),
    group("c:spPr", [noFill, solidLine(chart.ink.muted, 1, fonts)]),
    textProperties({size: axes.nameSize, colour: chart.ink.text}, fonts),
    value("c:crossAx", conventions.axisIds.values),
    value("c:crosses", "autoZero"),
    value("c:auto", 1),
    value("c:lblAlgn", "ctr"),
    ...conventions.nameOffset,
    conventions.nameLevels,
  ]);
}

/** The group of the right half needs its own; nobody has to see the names twice. */
function hiddenNameAxis(ids: ChartConventions["axisIds"], nameLevels: PlainElement): PlainElement {
  return group("c:catAx", [
    value("c:axId", ids.names),
    group("c:scaling", [value("c:orientation", "minMax")]),
    value("c:delete", 1),
    value("c:axPos", "l"),
    ...noTicks,
    value("c:tickLblPos", "nextTo"),
    value("c:crossAx", ids.values),
    value("c:crosses", "autoZero"),
    value("c:auto", 1),
    value("c:lblAlgn", "ctr"),
    nameLevels,
  ]);
}

/** What a half is, in the colour of its bars, above its middle. */
function sideTitle(title: NativeText, {chart, fonts}: PlacedChart): PlainElement {
  const {colour = chart.ink.text} = title;
  return group("c:title", [
    richText(title.text, {size: title.size, colour, isBold: true}, fonts),
    cornerLayout(title, chart),
    value("c:overlay", 1),
  ]);
}

interface Side {
  readonly isLeft: boolean;
  readonly title: NativeText | undefined;
  readonly own: number;
  readonly names: number;
}

/** The axis of the left half has the numbers of both: they are the same on either side of zero. */
function valueAxis(placed: PlacedChart, axes: NativeAxes, {isLeft, title, own, names}: Side): PlainElement {
  const {chart, fonts} = placed;
  const lines = group("c:majorGridlines", [group("c:spPr", [solidLine(chart.ink.grid, 1, fonts)])]);
  return group("c:valAx", [
    value("c:axId", own),
    group("c:scaling", [
      value("c:orientation", isLeft ? "maxMin" : "minMax"),
      value("c:max", axes.maximum),
      value("c:min", axes.minimum),
    ]),
    value("c:delete", 0),
    value("c:axPos", "b"),
    ...(isLeft ? [lines] : []),
    ...(title === undefined ? [] : [sideTitle(title, placed)]),
    element("c:numFmt", {formatCode: axes.format, sourceLinked: 0}),
    ...noTicks,
    value("c:tickLblPos", isLeft ? "nextTo" : "none"),
    invisible,
    textProperties({size: axes.tickSize, colour: chart.ink.muted}, fonts),
    value("c:crossAx", names),
    value("c:crosses", "autoZero"),
    value("c:crossBetween", "between"),
    value("c:majorUnit", axes.step),
  ]);
}
