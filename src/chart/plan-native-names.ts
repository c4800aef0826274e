import type {ChartSpec, NativeAxes} from "../model/chart.ts";
import {type Frame, smallestFont} from "./drawing-frame.ts";
import type {VerticalPlan} from "./plan-vertical.ts";
import {widestText} from "./text-width.ts";

/** How Office sets the names below a plot. */
export interface NativeNames extends Pick<NativeAxes, "nameSize" | "nameInterval" | "areNamesUpright"> {
  /** Room below the plot, their distance from it included. */
  readonly height: number;
}

/** Height of a line against the size of its type. */
const line = 1.15;
/** What names may take of the height of a chart. */
const most = 0.45;

/**
 * Names as in the picture. Where that leaves some out, names that stand upright instead: LibreOffice shows each, breaks it
 * in the width of its slot, and drops them all where the lines find no room.
 */
export function planNativeNames({categories}: ChartSpec, plan: VerticalPlan, frame: Frame): NativeNames {
  const {names, slot, namesHeight} = plan;
  const isLeftOut = (name: string, c: number) => name.trim() !== "" && names.lines[c]?.length === 0;
  if (!categories.some(isLeftOut))
    return {nameSize: names.size, nameInterval: 1, areNamesUpright: false, height: namesHeight};
  const size = Math.min(names.size, Math.max(smallestFont, Math.floor(slot / line)));
  return {
    nameSize: size,
    nameInterval: Math.max(1, Math.ceil((size * line) / slot)),
    areNamesUpright: true,
    height: Math.min(widestText(categories, size) * 1.3 + 24, frame.height * most),
  };
}
