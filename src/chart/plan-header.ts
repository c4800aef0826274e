import {wordsOf} from "../language/languages.ts";
import type {ChartSpec} from "../model/chart.ts";
import {isLine} from "../query/chart-kinds.ts";
import type {ChartStyle} from "./chart-style.ts";
import {type Frame, fontSize} from "./drawing-frame.ts";
import {seriesColours} from "./highlight-colours.ts";
import {textWidth} from "./text-width.ts";

/** A text to draw on the canvas; `y` is its vertical middle. */
export interface Note {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly weight: "regular" | "bold";
  readonly align: "left" | "right" | "center";
}

export interface Swatch {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly shape: "square" | "line" | "ring" | "dot" | "tick";
}

/** Everything that stands around the plot: unit and legend. */
export interface Surroundings {
  readonly notes: readonly Note[];
  readonly swatches: readonly Swatch[];
}

/** The same with what stands below the plot. */
export const withFoot = (around: Surroundings, foot: readonly Note[]): Surroundings => ({
  ...around,
  notes: [...around.notes, ...foot],
});

export interface Header extends Surroundings {
  /** Pixels from the top of the picture to the plot's highest number; 0 if there is nothing to say. */
  readonly height: number;
}

export const swatchSize = 18;
const swatchGap = 8;
const entryGap = 28;
const rowHeight = 32;
const margin = 10;

/** The unit at the top left and, for more than one series, the legend at the top right (below it when long). */
export function planHeader(spec: ChartSpec, style: ChartStyle, frame: Frame): Header {
  const entries = spec.series.length > 1 ? spec.series.map(({name}) => name) : [];
  // Along shares of a whole the axis says %, and the labels what is counted.
  const hasUnit = spec.unit !== "" && spec.type !== "percent-stacked-bar";
  const unit = hasUnit ? wordsOf(spec.language).charts.unit(spec.unit) : "";
  const unitWidth = unit === "" ? 0 : textWidth(unit, fontSize.note) + entryGap;
  const whole = frame.width - 2 * margin;
  const beside = rowsOf(entries, whole - unitWidth);
  const isBeside = beside.length <= 1;
  const rows = isBeside ? beside : rowsOf(entries, whole);
  const firstRow = isBeside || unit === "" ? 0 : 1;
  const swatches: Swatch[] = [];
  const notes: Note[] = [];
  if (unit !== "") notes.push(note(unit, margin, rowMiddle(0), style.muted));
  const colours = seriesColours(spec, style);
  let index = 0;
  rows.forEach((row, r) => {
    let x = frame.width - margin - rowWidth(row);
    for (const name of row) {
      const y = rowMiddle(firstRow + r);
      swatches.push({
        x,
        y,
        colour: colours[index] ?? style.text,
        shape: isLine(spec, spec.series[index] ?? {}) ? "line" : "square",
      });
      notes.push(note(name, x + swatchSize + swatchGap, y, style.text));
      x += entryWidth(name) + entryGap;
      index += 1;
    }
  });
  const lines = Math.max(firstRow + rows.length, unit === "" ? 0 : 1);
  return {notes, swatches, height: lines === 0 ? 0 : lines * rowHeight + 18};
}

function note(text: string, x: number, y: number, colour: string): Note {
  return {text, x, y, colour, size: fontSize.note, weight: "regular", align: "left"};
}

const rowMiddle = (row: number) => 6 + rowHeight * (row + 0.5);
const entryWidth = (name: string) => swatchSize + swatchGap + textWidth(name, fontSize.note);

function rowWidth(row: readonly string[]): number {
  return row.reduce((width, name) => width + entryWidth(name) + entryGap, -entryGap);
}

function rowsOf(entries: readonly string[], width: number): string[][] {
  const rows: string[][] = [];
  for (const name of entries) {
    const row = rows.at(-1);
    if (row !== undefined && rowWidth([...row, name]) <= width) row.push(name);
    else rows.push([name]);
  }
  return rows;
}
