import type {ChartSpec} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import {readable} from "../colour.ts";
import {type Frame, fontSize} from "../drawing-frame.ts";
import {type Header, type Note, type Swatch, swatchSize} from "../plan-header.ts";
import {textWidth} from "../text-width.ts";

/** How the legend shows a series. */
export type RowKey = Pick<Swatch, "colour"> & {readonly shape: "ring" | "dot" | "tick" | "square"};

export interface RowHeader extends Header {
  /** The same for Office, whose own legend shows no such marks: signs of the font instead of swatches. */
  readonly signs: readonly Note[];
}

const signs = {ring: "○", dot: "●", tick: "┃", square: "■"} as const;

/** Distance of texts from the edges of the picture. */
export const margin = 10;
const swatchGap = 8;
const entryGap = 26;
const rowHeight = 32;

/**
 * The legend, broken into rows where it is long; the head of the right column at the end of the first.
 * @param accent what the colour of accents means, behind the legend
 */
export function planRowHeader(
  {series}: ChartSpec,
  keys: readonly RowKey[],
  {head, accent}: {readonly head: string; readonly accent: Pick<Note, "text" | "colour"> | undefined},
  style: ChartStyle,
  frame: Frame,
): RowHeader {
  const headWidth = head === "" ? 0 : textWidth(head, fontSize.note) + entryGap;
  const swatches: Swatch[] = [];
  const notes: Note[] = [];
  const signed: Note[] = [];
  const remarks: Note[] = [];
  let [x, row] = [margin, 0];
  const place = (width: number) => {
    const end = frame.width - margin - (row === 0 ? headWidth : 0);
    if (x > margin && x + width > end) [x, row] = [margin, row + 1];
    const placed = {x, y: middleOf(row)};
    x += width + entryGap;
    return placed;
  };
  keys.forEach((key, s) => {
    const text = series[s]?.name ?? "";
    const at = place(swatchSize + swatchGap + textWidth(text, fontSize.note));
    swatches.push({...at, ...key});
    notes.push({...noteLook, ...at, x: at.x + swatchSize + swatchGap, text, colour: style.text});
    signed.push({
      ...noteLook,
      ...at,
      text: `${signs[key.shape]} ${text}`,
      colour: readable(key.colour, style),
    });
  });
  if (accent !== undefined)
    remarks.push({...noteLook, ...place(textWidth(accent.text, fontSize.note)), ...accent});
  if (head !== "") {
    const end = {x: frame.width - margin, y: middleOf(0), align: "right"} as const;
    remarks.push({...noteLook, ...end, text: head, colour: style.muted});
  }
  return {
    notes: [...notes, ...remarks],
    swatches,
    signs: [...signed, ...remarks],
    height: (row + 1) * rowHeight + 10,
  };
}

const noteLook = {size: fontSize.note, weight: "regular", align: "left"} as const;
const middleOf = (row: number) => 4 + rowHeight * (row + 0.5);
