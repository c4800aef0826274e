import {type Inch, inches} from "../../../model/length.ts";
import {type Chunk, widestChunk, widestLine} from "../../typesetting/shape-text.ts";
import {shapedRuns} from "../measure-para.ts";
import type {Para} from "../slide.ts";

/** A column of words is never narrower than this many characters, unless its words are shorter. */
const LEAST_EMS = 4;
/** Room beyond the measured text, so that a one-line cell stays on one line in any font. */
const SLACK = 0.06;

/** Ems of `（2021—2023年）` in bold, and then some. */
const LONGEST_NUMBER = 12;

interface Column {
  /** Width at which nothing wraps. */
  readonly natural: number;
  /** Width at which nothing that must stay whole is broken. */
  readonly least: number;
}

/** Widths of a table's columns, measured from their cells and adding up to `width`; `padding` is on each side. */
export function columnWidths(rows: readonly (readonly Para[])[], width: Inch, padding: Inch): Inch[] {
  const count = Math.max(...rows.map((row) => row.length));
  // A longer word is broken rather than take more than its column's equal share.
  const most = width / Math.max(count, 1);
  const columns = Array.from({length: count}, (_, index) => measureColumn(rows, index, padding, most));
  const natural = columns.reduce((total, column) => total + column.natural, 0);
  const widths = natural <= width ? widen(columns, width - natural) : squeeze(columns, width);
  return widths.map(inches);
}

function measureColumn(
  rows: readonly (readonly Para[])[],
  index: number,
  padding: Inch,
  most: number,
): Column {
  let natural = 0;
  let least = 0;
  for (const row of rows) {
    const cell = row[index];
    if (!cell) continue;
    const shaped = shapedRuns(cell.runs);
    const line = (widestLine(shaped) * cell.size) / 72;
    const number = widestChunk(shaped.filter(isNumber));
    const unbroken = Math.max(
      Math.min(most, (widestChunk(shaped) * cell.size) / 72),
      (number * cell.size) / 72,
    );
    natural = Math.max(natural, line);
    least = Math.max(least, Math.min(line, Math.max(unbroken, (LEAST_EMS * cell.size) / 72)));
  }
  const around = 2 * padding + SLACK;
  return {natural: natural * 1.02 + around, least: least * 1.02 + around};
}

/** A number with its unit is never broken, however many columns there are; what is longer is a code or an address. */
const isNumber = ({glyphs, inkEms}: Chunk) =>
  inkEms <= LONGEST_NUMBER && glyphs.some(({text}) => /\d/.test(text));

/** Spare room goes half in equal parts, half in proportion to the text. */
function widen(columns: readonly Column[], spare: number): number[] {
  const total = columns.reduce((all, column) => all + column.natural, 0);
  return columns.map(
    ({natural}) => natural + spare * (0.5 / columns.length + (0.5 * natural) / Math.max(total, 1e-9)),
  );
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
  const natural = open.reduce((total, index) => total + (columns[index]?.natural ?? 0), 0);
  for (const index of open) {
    const column = columns[index];
    if (!column) continue;
    widths[index] =
      left > least && natural > least
        ? column.least + ((left - least) * (column.natural - column.least)) / (natural - least)
        : (left * column.least) / Math.max(least, 1e-9);
  }
  return widths;
}
