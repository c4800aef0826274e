import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {group, value} from "./elements.ts";
import type {ChartFonts} from "./placed-chart.ts";

export const noFill = element("a:noFill");
export const noLine = group("a:ln", [noFill]);
export const invisible = group("c:spPr", [noFill, noLine]);

/** @param colour `#RRGGBB` */
export function solidFill(colour: string): PlainElement {
  return group("a:solidFill", [value("a:srgbClr", colour.replace("#", "").toUpperCase())]);
}

/** @param width logical pixels */
export function solidLine(colour: string, width: number, fonts: ChartFonts): PlainElement {
  return element("a:ln", {w: toEmu(width, fonts)}, [solidFill(colour)]);
}

export const noMarker = group("c:marker", [value("c:symbol", "none")]);

/**
 * The mark at a point.
 * @param size logical pixels
 * @param least points; Office knows none below 2 and none above 72 (`ST_MarkerSize`)
 */
export function marker(
  symbol: "circle" | "square" | "triangle" | "diamond" | "none",
  size: number,
  look: readonly [fill: PlainElement, line: PlainElement],
  {scale}: ChartFonts,
  least = 2,
): PlainElement {
  const points = Math.min(72, Math.max(least, Math.round(size * scale)));
  return group("c:marker", [value("c:symbol", symbol), value("c:size", points), group("c:spPr", look)]);
}

/** English Metric Units for logical pixels. */
export const toEmu = (pixels: number, {scale}: ChartFonts) => Math.round(pixels * scale * 12_700);
