import type {ChartSpec, ChartType, NativeAxes} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {namespaces} from "../../ooxml/xml.ts";
import {isLine} from "../../query/chart-kinds.ts";
import {axesOf} from "./axes.ts";
import {placedTitle} from "./axis.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {type ChartData, holeSize} from "./chart-data.ts";
import {textSeries} from "./course.ts";
import {group, value} from "./elements.ts";
import {noLabels} from "./labels.ts";
import {areaLayout, plotLayout} from "./layout.ts";
import {invisible, noLine, solidFill} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {pyramidElements} from "./pyramid.ts";
import {rowElements} from "./rows/row-elements.ts";
import {scatterElements} from "./scatter.ts";
import {seriesElements} from "./series.ts";
import {textProperties} from "./text.ts";

const declarations = {"xmlns:c": namespaces.c, "xmlns:a": namespaces.a, "xmlns:r": namespaces.r} as const;
const facts = [value("c:date1904", 0), value("c:lang", "zh-CN"), value("c:roundedCorners", 0)];
const noTitle = value("c:autoTitleDeleted", 1);
const hasTitle = value("c:autoTitleDeleted", 0);
/** Gaps stay gaps, and what is hidden in the data sheet is not shown. */
const drawing = [value("c:plotVisOnly", 1), value("c:dispBlanksAs", "gap")];
/** The relationship of the chart that leads to its workbook. */
const workbookReference = element("c:externalData", {"r:id": "rId1"}, [value("c:autoUpdate", 0)]);
const oneColour = value("c:varyColors", 0);
const manyColours = value("c:varyColors", 1);
const columns = value("c:barDir", "col");
const rows = value("c:barDir", "bar");
const sideBySide = value("c:grouping", "clustered");
const stacked = value("c:grouping", "stacked");
const ofTheWhole = value("c:grouping", "percentStacked");
const standard = value("c:grouping", "standard");
const fromTheTop = value("c:firstSliceAng", 0);
/** How bars stand that do not stand side by side. */
const groupings: Readonly<Partial<Record<ChartType, PlainElement>>> = {
  "stacked-bar": stacked,
  "percent-stacked-bar": ofTheWhole,
};
const ringEnd = [fromTheTop, value("c:holeSize", holeSize)];
const legendSides = {right: value("c:legendPos", "r"), top: value("c:legendPos", "t")} as const;
const besidePlot = value("c:overlay", 0);

/** The chart (`c:chartSpace`), in the order of the schema (ECMA-376 Part 1, 21.2.2), looking like the drawn picture. */
export function chartSpace(
  placed: PlacedChart,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement {
  const {chart, fonts} = placed;
  return element("c:chartSpace", declarations, [
    ...facts,
    group("c:chart", [
      ...titleOf(placed),
      plotArea(placed, data, conventions),
      ...legendOf(placed),
      ...drawing,
    ]),
    group("c:spPr", [solidFill(chart.ink.background), noLine]),
    textProperties({size: 20, colour: chart.ink.text}, fonts),
    workbookReference,
  ]);
}

function titleOf(placed: PlacedChart): PlainElement[] {
  const {title} = placed.chart;
  return title === undefined ? [noTitle] : [placedTitle(title, placed), hasTitle];
}

function plotArea(placed: PlacedChart, data: ChartData, conventions: ChartConventions): PlainElement {
  const {chart} = placed;
  const {axes} = chart;
  if (chart.rows !== undefined)
    return group("c:plotArea", [
      plotLayout(chart.plot, chart),
      ...rowElements(placed, chart.rows, data, conventions),
      invisible,
    ]);
  if (chart.shape === "points" && axes !== undefined)
    return group("c:plotArea", [
      plotLayout(chart.plot, chart),
      ...scatterElements(placed, axes, data, conventions),
      invisible,
    ]);
  if (chart.shape === "sides" && axes !== undefined)
    return group("c:plotArea", [
      plotLayout(chart.plot, chart),
      ...pyramidElements(placed, axes, data, conventions),
      invisible,
    ]);
  const series = seriesElements(placed, data, conventions);
  const drawn =
    axes === undefined
      ? [roundGroup(chart.spec, series)]
      : [
          ...chartGroups(placed, series, axes, conventions, textSeries(placed, data, conventions)),
          ...axesOf(placed, axes, conventions),
        ];
  return group("c:plotArea", [plotLayout(chart.plot, chart), ...drawn, invisible]);
}

/** The pieces of a whole. */
function roundGroup({type}: ChartSpec, series: readonly PlainElement[]): PlainElement {
  if (type === "pie") return group("c:pieChart", [manyColours, ...series, noLabels, fromTheTop]);
  return group("c:doughnutChart", [manyColours, ...series, noLabels, ...ringEnd]);
}

/** Those of a combination are two: bars along the one axis, lines along the other. */
function chartGroups(
  placed: PlacedChart,
  series: readonly PlainElement[],
  axes: NativeAxes,
  conventions: ChartConventions,
  texts: readonly PlainElement[],
): PlainElement[] {
  const {spec} = placed.chart;
  if (axes.second === undefined) {
    if (spec.type === "line") return [chartGroup(placed, [...series, ...texts], axes, conventions)];
    const own = chartGroup(placed, series, axes, conventions);
    return texts.length === 0 ? [own] : [own, lineGroup(texts, conventions.axisIds, conventions)];
  }
  const ofKind = (wanted: boolean) =>
    series.filter((_, index) => isLine(spec, spec.series[index] ?? {}) === wanted);
  return [
    chartGroup(placed, ofKind(false), axes, conventions),
    lineGroup(ofKind(true), conventions.secondAxisIds, conventions),
  ];
}

function lineGroup(
  series: readonly PlainElement[],
  {names, values}: ChartConventions["axisIds"],
  {lineMarks}: ChartConventions,
): PlainElement {
  return group("c:lineChart", [
    standard,
    oneColour,
    ...series,
    noLabels,
    ...lineMarks,
    value("c:axId", names),
    value("c:axId", values),
  ]);
}

/** Bars, lines or areas, and which axes they belong to. */
function chartGroup(
  {chart: {spec, shape}}: PlacedChart,
  series: readonly PlainElement[],
  {gap, overlap}: NativeAxes,
  {axisIds, lineMarks}: ChartConventions,
): PlainElement {
  const ends = [value("c:axId", axisIds.names), value("c:axId", axisIds.values)];
  if (spec.type === "line")
    return group("c:lineChart", [standard, oneColour, ...series, noLabels, ...lineMarks, ...ends]);
  if (spec.type === "area")
    return group("c:areaChart", [
      spec.series.length > 1 ? stacked : standard,
      oneColour,
      ...series,
      noLabels,
      ...ends,
    ]);
  return group("c:barChart", [
    shape === "lying" ? rows : columns,
    groupings[spec.type] ?? sideBySide,
    oneColour,
    ...series,
    noLabels,
    value("c:gapWidth", gap),
    value("c:overlap", overlap),
    ...ends,
  ]);
}

function legendOf({chart, fonts}: PlacedChart): PlainElement[] {
  const {legend, ink, shape} = chart;
  if (legend === undefined) return [];
  return [
    group("c:legend", [
      shape === "ring" ? legendSides.right : legendSides.top,
      areaLayout(legend, chart),
      besidePlot,
      textProperties({size: legend.size, colour: ink.text}, fonts),
    ]),
  ];
}
