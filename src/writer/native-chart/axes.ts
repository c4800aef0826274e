import type {NativeAxes, NativeChart, NativeText} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {group, value} from "./elements.ts";
import {cornerLayout} from "./layout.ts";
import {invisible, noFill, solidLine} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {richText, textProperties} from "./text.ts";

const upwards = value("c:orientation", "minMax");
const forwards = group("c:scaling", [upwards]);
/** Office counts rows from below. */
const fromTheTop = group("c:scaling", [value("c:orientation", "maxMin")]);
const isShown = value("c:delete", 0);
const position = {
  bottom: value("c:axPos", "b"),
  left: value("c:axPos", "l"),
  right: value("c:axPos", "r"),
} as const;
const noTicks = [value("c:majorTickMark", "none"), value("c:minorTickMark", "none")];
const asInSheet = element("c:numFmt", {formatCode: "General", sourceLinked: 1});
/** Names stay at the edge when bars hang below zero. */
const atTheEdge = value("c:tickLblPos", "low");
const besideAxis = value("c:tickLblPos", "nextTo");
/** Another chart, or a series that does nothing else, has the texts of the axis. */
const nowhere = value("c:tickLblPos", "none");
const crossesAtZero = value("c:crosses", "autoZero");
/** In reverse order the value axis would go to the top with the first row. */
const crossesAtLast = value("c:crosses", "max");
const automatic = value("c:auto", 1);
const centred = value("c:lblAlgn", "ctr");
const overlaid = value("c:overlay", 1);
const betweenNames = value("c:crossBetween", "between");
/** The first point stands on the value axis, the last at the edge of the plot. */
const atNames = value("c:crossBetween", "midCat");

/** The axis with the names of the categories (`c:catAx`). */
export function nameAxis(
  {chart, fonts}: PlacedChart,
  axes: NativeAxes,
  conventions: ChartConventions,
): PlainElement {
  const {ink} = chart;
  const isLying = chart.shape === "lying";
  const interval = axes.nameInterval;
  return group("c:catAx", [
    value("c:axId", conventions.axisIds.names),
    isLying ? fromTheTop : forwards,
    isShown,
    isLying ? position.left : position.bottom,
    asInSheet,
    ...noTicks,
    hasNames(chart) ? atTheEdge : nowhere,
    group("c:spPr", [noFill, solidLine(ink.muted, 1, fonts)]),
    textProperties({size: axes.nameSize, colour: ink.text, isUpright: axes.areNamesUpright}, fonts),
    value("c:crossAx", conventions.axisIds.values),
    crossesAtZero,
    automatic,
    centred,
    ...conventions.nameOffset,
    ...(interval > 1 ? [value("c:tickLblSkip", interval)] : []),
    conventions.nameLevels,
  ]);
}

const hasNames = ({axes, course}: NativeChart) => course?.shownNames === undefined && !axes?.hides?.names;

/** Whether points begin with the plot and end with it: those of lines and areas that have the width for themselves. */
const isFromEdgeToEdge = ({spec, course}: NativeChart) =>
  course !== undefined && spec.type !== "bar" && spec.categories.length > 1;

/** The axis with the values (`c:valAx`), its lines across the plot and its unit. */
export function valueAxis(
  placed: PlacedChart,
  axes: NativeAxes,
  conventions: ChartConventions,
): PlainElement {
  const {chart, fonts} = placed;
  const {ink, unit} = chart;
  const isLying = chart.shape === "lying";
  return group("c:valAx", [
    value("c:axId", conventions.axisIds.values),
    group("c:scaling", [upwards, value("c:max", axes.maximum), value("c:min", axes.minimum)]),
    isShown,
    isLying ? position.bottom : position.left,
    group("c:majorGridlines", [group("c:spPr", [solidLine(ink.grid, 1, fonts)])]),
    ...(unit === undefined ? [] : [placedTitle(unit, placed)]),
    element("c:numFmt", {formatCode: axes.format, sourceLinked: 0}),
    ...noTicks,
    axes.hides?.values ? nowhere : besideAxis,
    invisible,
    textProperties({size: axes.tickSize, colour: ink.muted}, fonts),
    value("c:crossAx", conventions.axisIds.names),
    isLying ? crossesAtLast : crossesAtZero,
    isFromEdgeToEdge(chart) ? atNames : betweenNames,
    value("c:majorUnit", axes.step),
  ]);
}

/**
 * The axes of the lines of a combination: their values at the right, without lines across the plot, and names that nobody
 * sees, since each group of series needs a pair.
 */
export function secondAxes(
  placed: PlacedChart,
  second: NonNullable<NativeAxes["second"]>,
  tickSize: number,
  {secondAxisIds, nameLevels}: ChartConventions,
): PlainElement[] {
  const {chart, fonts} = placed;
  const {ink, secondUnit} = chart;
  return [
    group("c:valAx", [
      value("c:axId", secondAxisIds.values),
      group("c:scaling", [upwards, value("c:max", second.maximum), value("c:min", second.minimum)]),
      isShown,
      position.right,
      ...(secondUnit === undefined ? [] : [placedTitle(secondUnit, placed)]),
      element("c:numFmt", {formatCode: second.format, sourceLinked: 0}),
      ...noTicks,
      besideAxis,
      invisible,
      textProperties({size: tickSize, colour: ink.muted}, fonts),
      value("c:crossAx", secondAxisIds.names),
      crossesAtLast,
      betweenNames,
      value("c:majorUnit", second.step),
    ]),
    group("c:catAx", [
      value("c:axId", secondAxisIds.names),
      forwards,
      value("c:delete", 1),
      position.bottom,
      ...noTicks,
      besideAxis,
      value("c:crossAx", secondAxisIds.values),
      crossesAtZero,
      automatic,
      centred,
      nameLevels,
    ]),
  ];
}

/** The unit, as the title of the value axis, moved to the upper left corner; or the title of a whole chart. */
export function placedTitle(unit: NativeText, {chart, fonts}: PlacedChart): PlainElement {
  return group("c:title", [
    richText(
      unit.text,
      {size: unit.size, colour: unit.colour ?? chart.ink.muted, isBold: unit.isBold ?? false},
      fonts,
    ),
    cornerLayout(unit, chart),
    overlaid,
  ]);
}
