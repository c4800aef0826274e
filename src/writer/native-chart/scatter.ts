import type {NativeAxes, NativeText} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {completeCategories} from "../../query/chart-points.ts";
import {placedTitle} from "./axes.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {seriesLabels} from "./labels.ts";
import {invisible, solidFill, solidLine, toEmu} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {countOf, numberReference, pointElement, rangeOf, textReference} from "./references.ts";
import {textProperties} from "./text.ts";

/** Logical pixels, as in the picture. */
const pointSize = 16;
const flat = value("c:bubble3D", 0);
const general = group("c:formatCode", ["General"]);
const noTicks = [value("c:majorTickMark", "none"), value("c:minorTickMark", "none")];

/** Points by two columns of the data sheet; the names of the first column stand beside them. */
export function scatterElements(
  placed: PlacedChart,
  axes: NativeAxes,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const {chart} = placed;
  const {names, values} = conventions.axisIds;
  const count = completeCategories(chart.spec).length;
  const [across, up] = data.series.map((series) => series.values.slice(0, count));
  const reference = (column: number, numbers: readonly (number | null)[]) =>
    numberReference(rangeOf(column, numbers, conventions), [general], numbers);
  const series = group("c:ser", [
    value("c:idx", 0),
    value("c:order", 0),
    group("c:tx", [
      textReference("Sheet1!$C$1", countOf([0]), [pointElement(0, data.series[1]?.name ?? " ")]),
    ]),
    group("c:spPr", [element("a:ln", {w: toEmu(1, placed.fonts)}, [element("a:noFill")])]),
    markerOf(chart.colours[0] ?? chart.ink.text, placed),
    ...paleOnes(placed),
    seriesLabels(placed, 0),
    group("c:xVal", [reference(1, across ?? [])]),
    group("c:yVal", [reference(2, up ?? [])]),
    value("c:smooth", 0),
  ]);
  return [
    group("c:scatterChart", [
      value("c:scatterStyle", "lineMarker"),
      value("c:varyColors", 0),
      series,
      value("c:axId", names),
      value("c:axId", values),
    ]),
    ...(axes.second === undefined
      ? []
      : [axisElement(placed, axes.second, axes.tickSize, "b", [names, values], chart.secondUnit)]),
    axisElement(placed, axes, axes.tickSize, "l", [values, names], chart.unit),
  ];
}

function markerOf(colour: string, {chart, fonts}: PlacedChart): PlainElement {
  const size = Math.min(72, Math.max(5, Math.round(pointSize * fonts.scale)));
  const look = group("c:spPr", [solidFill(colour), solidLine(chart.ink.background, 1.5, fonts)]);
  return group("c:marker", [value("c:symbol", "circle"), value("c:size", size), look]);
}

/** Points beside the highlighted one. */
function paleOnes(placed: PlacedChart): PlainElement[] {
  const {pointColours, colours} = placed.chart;
  return (pointColours?.[0] ?? []).flatMap((own, c) => {
    if (own === colours[0]) return [];
    return [group("c:dPt", [value("c:idx", c), markerOf(own, placed), flat])];
  });
}

function axisElement(
  placed: PlacedChart,
  ends: NonNullable<NativeAxes["second"]>,
  tickSize: number,
  position: "b" | "l",
  [own, other]: readonly [number, number],
  title: NativeText | undefined,
): PlainElement {
  const {chart, fonts} = placed;
  return group("c:valAx", [
    value("c:axId", own),
    group("c:scaling", [
      value("c:orientation", "minMax"),
      value("c:max", ends.maximum),
      value("c:min", ends.minimum),
    ]),
    value("c:delete", 0),
    value("c:axPos", position),
    group("c:majorGridlines", [group("c:spPr", [solidLine(chart.ink.grid, 1, fonts)])]),
    ...(title === undefined ? [] : [placedTitle(title, placed)]),
    element("c:numFmt", {formatCode: ends.format, sourceLinked: 0}),
    ...noTicks,
    value("c:tickLblPos", "low"),
    invisible,
    textProperties({size: tickSize, colour: chart.ink.muted}, fonts),
    value("c:crossAx", other),
    value("c:crosses", "min"),
    value("c:crossBetween", "midCat"),
    value("c:majorUnit", ends.step),
  ]);
}
