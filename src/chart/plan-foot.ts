import type {ChartStyle} from "./chart-style.ts";
import {type Frame, smallestFont} from "./drawing-frame.ts";
import type {Note} from "./plan-header.ts";
import {wrapText} from "./wrap-text.ts";

/** Lines at the bottom of a picture. */
export interface Foot {
  readonly notes: readonly Note[];
  readonly height: number;
}

const size = smallestFont + 2;
const line = 26;
const margin = 10;
const most = 2;

/** `注：丰都（全市）无数据。` below the plot of a picture; below a chart that Office draws it is a text of the document. */
export function planFoot(remark: string, style: ChartStyle, frame: Frame, bottom: number): Foot {
  const lines = remark === "" ? [] : wrapText(remark, frame.width - 2 * margin, size).slice(0, most);
  const notes = lines.map(
    (text, index): Note => ({
      text,
      x: margin,
      y: frame.height - bottom - line * (lines.length - index - 0.5),
      size,
      colour: style.muted,
      weight: "regular",
      align: "left",
    }),
  );
  return {notes, height: lines.length * line};
}
