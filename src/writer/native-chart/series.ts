import type {NativeChart} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {isLine, isStacked} from "../../query/chart-kinds.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {areLabelsApart} from "./course.ts";
import {group, value} from "./elements.ts";
import {noLabels, seriesLabels} from "./labels.ts";
import {marker, noLine, noMarker, solidFill, solidLine, toEmu} from "./look.ts";
import type {ChartFonts, PlacedChart} from "./placed-chart.ts";
import {categoryReference, headReference, numberReference} from "./references.ts";

/** As in the picture; a square on its tip is Office's diamond. */
const symbols = ["circle", "square", "triangle", "diamond"] as const;
/** Logical pixels. */
const lineWidth = 3.5;
const symbolSize = 12;

const straight = value("c:smooth", 0);
const filledBelowZero = value("c:invertIfNegative", 0);
const flat = value("c:bubble3D", 0);
const round = element("a:round");

/** The series (`c:ser`), each with its look, its labels and its data. */
export function seriesElements(
  placed: PlacedChart,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const {spec, shape} = placed.chart;
  const names = categoryReference(data.categories, conventions);
  const isBare = shape === "ring" && !conventions.formatsRings;
  return data.series.map(({name, values}, index) =>
    group("c:ser", [
      value("c:idx", index),
      value("c:order", index),
      headReference(index + 1, name),
      ...lookOf(placed, index),
      areLabelsApart(placed.chart) ? noLabels : seriesLabels(placed, index),
      names,
      group("c:val", [numberReference(index + 1, values, conventions, isBare ? [] : undefined)]),
      ...(isLine(spec, spec.series[index] ?? {}) ? [straight] : []),
    ]),
  );
}

/** What tells the series apart: fill or line, and the marks of a line; of a ring, its pieces. */
function lookOf({chart, fonts}: PlacedChart, series: number): PlainElement[] {
  if (chart.shape === "ring") return chart.spec.categories.map((_, c) => pieceOf(chart, c, fonts));
  const colour = chart.colours[series] ?? chart.ink.text;
  if (isLine(chart.spec, chart.spec.series[series] ?? {})) {
    const {course} = chart;
    const width = {w: toEmu(course?.widths[series] ?? lineWidth, fonts), cap: "rnd"};
    const look = group("c:spPr", [element("a:ln", width, [solidFill(colour), round])]);
    if (course === undefined) return [look, markerOf(chart, series, fonts)];
    const dot = marker("circle", course.dotSize, [solidFill(colour), groundLine(chart, 1, fonts)], fonts);
    return [look, noMarker, ...markedPoints(course.dots[series] ?? [], dot, look)];
  }
  if (chart.spec.type === "area") return [group("c:spPr", [solidFill(colour), groundLine(chart, 1, fonts)])];
  // Segments of a stack are told apart by a thin line of the ground.
  const border = isStacked(chart.spec.type) ? groundLine(chart, 1, fonts) : noLine;
  return [group("c:spPr", [solidFill(colour), border]), filledBelowZero, ...paleBars(chart, series, colour)];
}

/** Bars that differ from their series: all but the highlighted one. */
function paleBars({pointColours}: NativeChart, series: number, colour: string): PlainElement[] {
  return (pointColours?.[series] ?? []).flatMap((own, c) => {
    if (own === colour) return [];
    return [
      group("c:dPt", [value("c:idx", c), filledBelowZero, flat, group("c:spPr", [solidFill(own), noLine])]),
    ];
  });
}

/** Marks at some points only; LibreOffice takes the line that leads to them from the point, Office from the series. */
function markedPoints(dots: readonly boolean[], dot: PlainElement, look: PlainElement): PlainElement[] {
  return dots.flatMap((isMarked, c) =>
    isMarked ? [group("c:dPt", [value("c:idx", c), dot, flat, look])] : [],
  );
}

/** The mark at each point of a line: shapes differ, for readers who cannot tell the colours. */
function markerOf(chart: NativeChart, series: number, fonts: ChartFonts): PlainElement {
  const lines = chart.spec.series.slice(0, series).filter((each) => isLine(chart.spec, each)).length;
  const symbol = symbols[lines % symbols.length] ?? "circle";
  const look = [solidFill(chart.colours[series] ?? ""), groundLine(chart, 1.5, fonts)] as const;
  return marker(symbol, symbolSize, look, fonts, 5);
}

/** A piece of a ring in its colour. */
function pieceOf(chart: NativeChart, index: number, fonts: ChartFonts): PlainElement {
  const look = [solidFill(chart.colours[index] ?? ""), groundLine(chart, 2, fonts)];
  return group("c:dPt", [value("c:idx", index), flat, group("c:spPr", look)]);
}

function groundLine({ink}: NativeChart, width: number, fonts: ChartFonts): PlainElement {
  return solidLine(ink.background, width, fonts);
}
