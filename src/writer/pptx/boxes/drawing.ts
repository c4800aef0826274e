import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {Area} from "../slide.ts";

/** Inches as English Metric Units, the length of DrawingML: 914,400 per inch, 12,700 per point. */
export const emu = (inch: number) => Math.round(914_400 * inch);

/** @param points a type size or a distance; DrawingML counts hundredths of a point */
export const hundredths = (points: number) => Math.round(points * 100);

/** Where a shape stands (ECMA-376 Part 1, 20.1.7.6); tables and charts have one of their own by the same name. */
export function placeOf({x, y, w, h}: Area, name: "a:xfrm" | "p:xfrm"): PlainElement {
  return element(name, undefined, [
    element("a:off", {x: emu(x), y: emu(y)}),
    element("a:ext", {cx: emu(w), cy: emu(h)}),
  ]);
}

/** @param colour six hex digits */
export function solidFill(colour: string): PlainElement {
  return element("a:solidFill", undefined, [element("a:srgbClr", {val: colour})]);
}

export const rectangle = element("a:prstGeom", {prst: "rect"}, [element("a:avLst")]);
export const noFill = element("a:noFill");
export const noLine = element("a:ln");
export const emptyProperties = element("p:nvPr");
export const listStyle = element("a:lstStyle");
