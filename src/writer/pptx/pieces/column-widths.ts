import {remember} from "../../../base/remember.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {sparklineEms} from "../../sparkline/sparkline-cell.ts";
import {type Chunk, widestChunk, widestLine} from "../../typesetting/shape-text.ts";
import {shapedRuns} from "../measure-para.ts";
import type {Para, Run} from "../slide.ts";

/** A column of words is never narrower than this many characters, unless its words are shorter. */
const LEAST_EMS = 4;
/** Room beyond the measured text, so that a one-line cell stays on one line in any font. */
const SLACK = 0.06;

/** Ems of the longest of words; what is longer is a code or an address, which programs break. */
const LONGEST_WORD = 20;
/** Ems of a code that a column holds. */
const MOST_OF_CODE = 12;

interface Column {
  /** Width at which nothing wraps. */
  readonly natural: number;
  /** Width at which texts can be read and nothing that must stay whole is broken. */
  readonly least: number;
}

/** Widths of a table's columns, measured from their cells and adding up to `width`; `padding` is on each side. */
export function columnWidths(rows: readonly (readonly Para[])[], width: Inch, padding: Inch): Inch[] {
  const columns = measureColumns(rows, padding);
  const natural = columns.reduce((total, column) => total + column.natural, 0);
  const widths = natural <= width ? widen(columns, width - natural) : squeeze(columns, width);
  return widths.map(inches);
}

/** What each column cannot do without. */
export function leastWidths(rows: readonly (readonly Para[])[], padding: Inch): number[] {
  return measureColumns(rows, padding).map(({least}) => least);
}

function measureColumns(rows: readonly (readonly Para[])[], padding: Inch): Column[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({length: count}, (_, index) => measureColumn(rows, index, padding));
}

function measureColumn(rows: readonly (readonly Para[])[], index: number, padding: Inch): Column {
  let natural = 0;
  let least = 0;
  for (const row of rows) {
    const cell = row[index];
    if (!cell) continue;
    const {lineEms, wholeEms} = cell.sparkline ? sparklineExtent : extentOf(cell.runs);
    const line = (lineEms * cell.size) / 72;
    natural = Math.max(natural, line);
    least = Math.max(least, Math.min(line, (Math.max(wholeEms, LEAST_EMS) * cell.size) / 72));
  }
  const room = (length: number) => length * 1.02 + 2 * padding + SLACK;
  return {natural: room(natural), least: room(least)};
}

/** A picture is as wide as it is. */
const sparklineExtent = {lineEms: sparklineEms.width, wholeEms: sparklineEms.width};

/** Ems of the longest line of a cell, and of the longest piece that stays on one line. */
const extentOf = remember((runs: readonly Run[]) => {
  const shaped = shapedRuns(runs);
  const wholeEms = Math.max(widestChunk(shaped.filter(isWhole)), Math.min(widestChunk(shaped), MOST_OF_CODE));
  return {lineEms: widestLine(shaped), wholeEms};
});

/** A number with its unit and a word are never broken; letters with digits and signs are a code or an address. */
function isWhole({glyphs, inkEms}: Chunk): boolean {
  const text = glyphs.map((glyph) => glyph.text).join("");
  return /\d/.test(text)
    ? !/[a-z]/iu.test(text)
    : inkEms <= LONGEST_WORD && /^[^\p{L}]*\p{L}+[^\p{L}]*$/u.test(text);
}

/** Spare room goes half in equal parts, half in proportion to the text. */
function widen(columns: readonly Column[], spare: number): number[] {
  const total = columns.reduce((all, column) => all + column.natural, 0);
  return columns.map(
    ({natural}) => natural + spare * (0.5 / columns.length + (0.5 * natural) / Math.max(total, 1e-9)),
  );
}

/** What columns cannot do without, and of what is left a share of what they want. */
function level(columns: readonly Column[], width: number): number[] {
  const least = columns.reduce((total, column) => total + column.least, 0);
  const natural = columns.reduce((total, column) => total + column.natural, 0);
  // There is too little only in what is told of as an error.
  if (least > width) return columns.map((column) => (width * column.least) / least);
  const share = (width - least) / Math.max(natural - least, 1e-9);
  return columns.map((column) => column.least + share * (column.natural - column.least));
}

/** Columns that ask for no more than an equal share get what they ask for; the others share what is left. */
function squeeze(columns: readonly Column[], width: number): number[] {
  const widths = columns.map(() => 0);
  let open = columns.map((_, index) => index);
  let left = width;
  for (;;) {
    const share = left / Math.max(open.length, 1);
    const modest = open.filter((index) => (columns[index]?.natural ?? 0) <= share);
    if (modest.length === 0) break;
    for (const index of modest) {
      widths[index] = columns[index]?.natural ?? 0;
      left -= widths[index] ?? 0;
    }
    open = open.filter((index) => !modest.includes(index));
  }
  const least = open.reduce((total, index) => total + (columns[index]?.least ?? 0), 0);
  // What the modest ones get must not be what others cannot do without.
  if (left < least) return level(columns, width);
  const natural = open.reduce((total, index) => total + (columns[index]?.natural ?? 0), 0);
  for (const index of open) {
    const column = columns[index];
    if (column)
      widths[index] =
        column.least + ((left - least) * (column.natural - column.least)) / Math.max(natural - least, 1e-9);
  }
  return widths;
}
