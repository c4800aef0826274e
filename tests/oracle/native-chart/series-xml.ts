import type {NativeChart} from "../../../src/model/chart.ts";
import type {ChartFonts} from "../../../src/writer/native-chart/placed-chart.ts";
import {solidFill} from "./chart-text.ts";

/** As in the picture; a square on its tip is Office's diamond. */
const symbols = ["circle", "square", "triangle", "diamond"] as const;
/** Logical pixels. */
const lineWidth = 3.5;
const symbolSize = 12;

/** English Metric Units for logical pixels. */
const emu = (pixels: number, {scale}: ChartFonts) => Math.round(pixels * scale * 12_700);

/** Fill or line of a series (`c:spPr`). */
export function seriesLook(chart: NativeChart, series: number, fonts: ChartFonts): string {
  const colour = chart.colours[series] ?? chart.ink.text;
  if (chart.spec.type === "line") {
    const line = `<a:ln w="${emu(lineWidth, fonts)}" cap="rnd">${solidFill(colour)}<a:round/></a:ln>`;
    return `<c:spPr>${line}</c:spPr>`;
  }
  // Segments of a stack are told apart by a thin line of the ground.
  const border = chart.spec.type === "stacked-bar" ? groundLine(chart, 1, fonts) : noLine;
  return `<c:spPr>${solidFill(colour)}${border}</c:spPr>`;
}

/** The mark at each point of a line (`c:marker`): shapes differ, for readers who cannot tell the colours. */
export function markerXml(chart: NativeChart, series: number, fonts: ChartFonts): string {
  const symbol = symbols[series % symbols.length] ?? "circle";
  const size = Math.min(72, Math.max(5, Math.round(symbolSize * fonts.scale)));
  const look = `<c:spPr>${solidFill(chart.colours[series] ?? "")}${groundLine(chart, 1.5, fonts)}</c:spPr>`;
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/>${look}</c:marker>`;
}

/** The pieces of a ring (`c:dPt`), each in its colour. */
export function piecesXml(chart: NativeChart, fonts: ChartFonts): string {
  return chart.spec.categories
    .map((_, c) => {
      const look = `${solidFill(chart.colours[c] ?? "")}${groundLine(chart, 2, fonts)}`;
      return `<c:dPt><c:idx val="${c}"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr></c:dPt>`;
    })
    .join("");
}

const noLine = "<a:ln><a:noFill/></a:ln>";

function groundLine({ink}: NativeChart, width: number, fonts: ChartFonts): string {
  return `<a:ln w="${emu(width, fonts)}">${solidFill(ink.background)}</a:ln>`;
}
