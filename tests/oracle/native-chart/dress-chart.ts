import type {NativeArea, NativeAxes, NativeChart} from "../../../src/model/chart.ts";
import {escapeXml} from "../../../src/ooxml/relationships.ts";
import {type Document, type Element, elementsOf} from "../../../src/ooxml/xml.ts";
import type {ChartFonts} from "../../../src/writer/native-chart/placed-chart.ts";
import {richText, solidFill, textProperties} from "./chart-text.ts";
import {labelXml, noLabels, share} from "./label-xml.ts";
import {markerXml, piecesXml, seriesLook} from "./series-xml.ts";
import {setChild} from "./set-child.ts";

/**
 * Gives the chart part that docx or pptxgenjs wrote the look of the drawn picture. The libraries write what the chart
 * says: its kind, data and scale. What it looks like is written here for both, because neither has options for all of
 * it (labels of single points, fonts for Chinese, places), and so that the two formats cannot drift apart.
 */
export function dressChart(xml: Document, chart: NativeChart, fonts: ChartFonts): void {
  for (const space of elementsOf(xml, "c", "chartSpace")) dressSpace(space, chart, fonts);
  for (const whole of elementsOf(xml, "c", "chart")) setChild(whole, "legend", legendXml(chart, fonts));
  for (const plot of elementsOf(xml, "c", "plotArea")) {
    setChild(plot, "layout", layoutXml(chart, chart.plot, "inner"));
    setChild(plot, "spPr", "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  }
  for (const kind of ["barChart", "lineChart", "doughnutChart"]) {
    for (const group of elementsOf(xml, "c", kind)) setChild(group, "dLbls", noLabels);
  }
  elementsOf(xml, "c", "ser").forEach((series, index) => {
    dressSeries(series, index, chart, fonts);
  });
  const {axes} = chart;
  if (axes === undefined) return;
  for (const axis of elementsOf(xml, "c", "catAx")) dressNames(axis, axes, chart, fonts);
  for (const axis of elementsOf(xml, "c", "valAx")) dressValues(axis, axes, chart, fonts);
}

function dressSpace(space: Element, {ink}: NativeChart, fonts: ChartFonts): void {
  setChild(space, "lang", '<c:lang val="zh-CN"/>');
  setChild(space, "roundedCorners", '<c:roundedCorners val="0"/>');
  setChild(space, "spPr", `<c:spPr>${solidFill(ink.background)}<a:ln><a:noFill/></a:ln></c:spPr>`);
  setChild(space, "txPr", textProperties({size: 20, colour: ink.text}, fonts));
}

function dressSeries(series: Element, index: number, chart: NativeChart, fonts: ChartFonts): void {
  setChild(series, "dLbls", labelXml(chart, index, fonts));
  setChild(series, "dPt", chart.shape === "ring" ? piecesXml(chart, fonts) : "");
  setChild(series, "spPr", chart.shape === "ring" ? "" : seriesLook(chart, index, fonts));
  if (chart.spec.type === "line") setChild(series, "marker", markerXml(chart, index, fonts));
}

function dressNames(axis: Element, axes: NativeAxes, {ink}: NativeChart, fonts: ChartFonts): void {
  const interval = axes.nameInterval;
  const text = textProperties(
    {size: axes.nameSize, colour: ink.text, isUpright: axes.areNamesUpright},
    fonts,
  );
  dressAxis(axis, text, lineXml(ink.muted, fonts));
  setChild(axis, "majorGridlines");
  setChild(axis, "title");
  // Names stay at the edge when bars hang below zero.
  setChild(axis, "tickLblPos", '<c:tickLblPos val="low"/>');
  setChild(axis, "tickLblSkip", interval > 1 ? `<c:tickLblSkip val="${interval}"/>` : "");
}

function dressValues(axis: Element, axes: NativeAxes, chart: NativeChart, fonts: ChartFonts): void {
  const {ink, unit} = chart;
  dressAxis(
    axis,
    textProperties({size: axes.tickSize, colour: ink.muted}, fonts),
    "<a:ln><a:noFill/></a:ln>",
  );
  const lines = `<c:spPr>${lineXml(ink.grid, fonts)}</c:spPr>`;
  setChild(axis, "majorGridlines", `<c:majorGridlines>${lines}</c:majorGridlines>`);
  setChild(axis, "title", unit === undefined ? "" : titleXml(unit, chart, fonts));
  setChild(axis, "tickLblPos", '<c:tickLblPos val="nextTo"/>');
  setChild(axis, "numFmt", `<c:numFmt formatCode="${escapeXml(axes.format)}" sourceLinked="0"/>`);
}

function dressAxis(axis: Element, text: string, line: string): void {
  setChild(axis, "majorTickMark", '<c:majorTickMark val="none"/>');
  setChild(axis, "minorTickMark", '<c:minorTickMark val="none"/>');
  setChild(axis, "spPr", `<c:spPr><a:noFill/>${line}</c:spPr>`);
  setChild(axis, "txPr", text);
}

/** The unit, as the title of the value axis, moved to the upper left corner. */
function titleXml(unit: NonNullable<NativeChart["unit"]>, chart: NativeChart, fonts: ChartFonts): string {
  const text = richText(unit.text, {size: unit.size, colour: chart.ink.muted}, fonts);
  const place = `<c:x val="${share(unit.x, chart.width)}"/><c:y val="${share(unit.y, chart.height)}"/>`;
  const layout = `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>${place}</c:manualLayout></c:layout>`;
  return `<c:title>${text}${layout}<c:overlay val="1"/></c:title>`;
}

function legendXml(chart: NativeChart, fonts: ChartFonts): string {
  const {legend, ink, shape} = chart;
  if (legend === undefined) return "";
  const side = shape === "ring" ? "r" : "t";
  const text = textProperties({size: legend.size, colour: ink.text}, fonts);
  return (
    `<c:legend><c:legendPos val="${side}"/>${layoutXml(chart, legend)}<c:overlay val="0"/>` +
    `${text}</c:legend>`
  );
}

/** A place within the chart; `inner` means the plot without the texts of its axes. */
function layoutXml({width, height}: NativeChart, area: NativeArea, target?: "inner"): string {
  const places = [
    ["x", share(area.x, width)],
    ["y", share(area.y, height)],
    ["w", share(area.width, width)],
    ["h", share(area.height, height)],
  ] as const;
  return (
    `<c:layout><c:manualLayout>${target === undefined ? "" : `<c:layoutTarget val="${target}"/>`}` +
    `<c:xMode val="edge"/><c:yMode val="edge"/>` +
    `${places.map(([name, value]) => `<c:${name} val="${value}"/>`).join("")}</c:manualLayout></c:layout>`
  );
}

function lineXml(colour: string, {scale}: ChartFonts): string {
  return `<a:ln w="${Math.round(scale * 12_700)}">${solidFill(colour)}</a:ln>`;
}
