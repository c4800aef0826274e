import type {NativeArea, NativeChart} from "../../model/chart.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import {group, value} from "./elements.ts";

type Whole = Pick<NativeChart, "width" | "height">;

const inner = value("c:layoutTarget", "inner");
const fromEdges = [value("c:xMode", "edge"), value("c:yMode", "edge")];

/** The place of the plot, the texts of its axes not counted. */
export function plotLayout(area: NativeArea, whole: Whole): PlainElement {
  return layout([inner, ...fromEdges, ...cornerOf(area, whole), ...extentOf(area, whole)]);
}

export function areaLayout(area: NativeArea, whole: Whole): PlainElement {
  return layout([...fromEdges, ...cornerOf(area, whole), ...extentOf(area, whole)]);
}

/** The place of the upper left corner; Office finds the rest. */
export function cornerLayout(corner: {readonly x: number; readonly y: number}, whole: Whole): PlainElement {
  return layout([...fromEdges, ...cornerOf(corner, whole)]);
}

/** How far away from where Office would put it. */
export function offsetLayout(offset: {readonly x: number; readonly y: number}, whole: Whole): PlainElement {
  return layout(cornerOf(offset, whole));
}

const layout = (children: readonly PlainElement[]) => group("c:layout", [group("c:manualLayout", children)]);

const cornerOf = ({x, y}: {readonly x: number; readonly y: number}, {width, height}: Whole) => [
  value("c:x", share(x, width)),
  value("c:y", share(y, height)),
];

const extentOf = (area: NativeArea, {width, height}: Whole) => [
  value("c:w", share(area.width, width)),
  value("c:h", share(area.height, height)),
];

/** Lengths in charts are shares of the whole, to a ten-thousandth. */
const share = (length: number, whole: number) => Number((length / whole).toFixed(4));
