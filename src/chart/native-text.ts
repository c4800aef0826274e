import type {NativeText} from "../model/chart.ts";
import type {Note} from "./plan-header.ts";
import {textWidth} from "./text-width.ts";

/** Office's fonts are wider than those of the picture. */
const wider = 1.1;

/**
 * A text above or beside the plot for Office, which knows the upper left corner of a title only.
 *
 * @param rise from the middle of the text to its upper edge, in its size
 */
export function nativeText({text, x, y, size, align}: Note, rise = 1): NativeText {
  const width = textWidth(text, size) * wider;
  const left = align === "right" ? x - width : align === "center" ? x - width / 2 : x;
  return {text, x: Math.max(0, left), y: Math.max(0, y - size * rise), size};
}
