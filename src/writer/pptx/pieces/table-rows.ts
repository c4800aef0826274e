import type {Place} from "../../../diagnostic/place.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {cutRows, isReachedOver, type SpannedRow} from "../../../query/row-spans.ts";
import {paraHeight, paraLines, splitParaAfter} from "../measure-para.ts";
import type {Inset, Para, TableRow} from "../slide.ts";
import {type Division, type Piece, sum} from "./piece.ts";

/** Rows may grow to this multiple to fill a slide. */
const MOST_GROWTH = 0.45;
/** A table is not divided so that fewer rows than this stay or go. */
const LEAST_ROWS = 3;
/** It is rather divided so many rows earlier than within rows that share a label. */
const EARLIER = 3;

export interface Row extends SpannedRow<Para> {
  readonly header: boolean;
  readonly shaded: boolean;
}

/** A table as measured: the same for all slides that it goes on to. */
export interface Grid {
  readonly name: string;
  readonly place: Place;
  /** Stands above the rows on every slide; none if it would take too much of one. */
  readonly header: readonly Row[];
  readonly widths: readonly Inch[];
  readonly inset: Inset;
  readonly labelColumns: readonly number[];
  /** Some cell takes more than one line. */
  readonly wraps: boolean;
  /** Some cell ends in a line of a character or two. */
  readonly widow: boolean;
}

/** Rows with the header above them. */
export function rowsPiece(grid: Grid, rows: readonly Row[]): Piece {
  const shown = [...grid.header, ...rows];
  const heights = rowHeights(shown, grid);
  const height = sum(heights);
  const growth = height * MOST_GROWTH;
  return {
    name: {zh: "表格", en: "table"},
    place: grid.place,
    height,
    stretch: inches(growth),
    greedy: false,
    cramped: grid.wraps,
    widow: grid.widow,
    draw(area) {
      const factor = 1 + Math.max(0, Math.min(growth, area.h - height)) / height;
      const grown = heights.map((one) => inches(one * factor));
      return [
        {
          type: "table",
          name: grid.name,
          area: {...area, h: sum(grown)},
          rows: shown.map((row, index): TableRow => ({...row, height: grown[index] ?? inches(0)})),
          columnWidths: grid.widths,
          ...(grid.labelColumns.length === 0 ? {} : {labelColumns: grid.labelColumns}),
          inset: grid.inset,
        },
      ];
    },
    split(limit, must) {
      const count = countFitting(heights, limit) - grid.header.length;
      const stay = Math.min(count, Math.max(rows.length - LEAST_ROWS, 1));
      if (stay >= Math.min(LEAST_ROWS, rows.length - 1) && stay < rows.length && stay >= 1)
        return divide(grid, rows, betweenLabels(rows, stay));
      if (!must || count >= rows.length) return undefined;
      if (count >= 1) return divide(grid, rows, Math.min(count, mostStaying(rows.length)));
      const [first, ...others] = rows;
      const above = sum(heights.slice(0, grid.header.length));
      const parts = first && splitRow(first, inches(limit - above), grid);
      return parts && {head: rowsPiece(grid, [parts[0]]), rest: rowsPiece(grid, [parts[1], ...others])};
    },
  };
}

function divide(grid: Grid, rows: readonly Row[], at: number): Division {
  const [head, rest] = cutRows<Para, Row>(rows, at);
  return {head: rowsPiece(grid, head), rest: rowsPiece(grid, rest)};
}

/** A few rows earlier, if a label begins there. */
function betweenLabels(rows: readonly Row[], at: number): number {
  for (let earlier = at; earlier >= Math.max(LEAST_ROWS, at - EARLIER); earlier--) {
    const row = rows[earlier];
    if (row !== undefined && !isReachedOver(row)) return earlier;
  }
  return at;
}

/** A cell over several rows makes the last of them higher, if it needs more than all of them have. */
function rowHeights(rows: readonly Row[], grid: Grid): Inch[] {
  const heights = rows.map(({cells, spans}) =>
    rowHeight(
      cells.map((cell, column) => ((spans?.[column] ?? 1) === 1 ? cell : emptied(cell))),
      grid,
    ),
  );
  for (const [index, {cells, spans = []}] of rows.entries()) {
    for (const [column, span] of spans.entries()) {
      const cell = cells[column];
      const last = index + span - 1;
      if (span < 2 || cell === undefined) continue;
      const needed = paraHeight(cell, cellWidth(grid, column)) + 2 * grid.inset.y;
      const missing = needed - sum(heights.slice(index, last + 1));
      if (missing > 0) heights[last] = inches((heights[last] ?? 0) + missing);
    }
  }
  return heights;
}

/** Of a table that has to be divided: how many rows may stay at most, so that the next slide has enough; half of few. */
const mostStaying = (rows: number) => (rows >= 2 * LEAST_ROWS - 1 ? rows - LEAST_ROWS : Math.ceil(rows / 2));

/** How many rows a height holds, the header included. */
function countFitting(heights: readonly Inch[], limit: number): number {
  let used = 0;
  const over = heights.findIndex((height) => {
    used += height;
    return used > limit + 1e-9;
  });
  return over < 0 ? heights.length : over;
}

/** A row cut between the lines of its cells; what is short stands in the first part. */
function splitRow(row: Row, height: Inch, grid: Grid): readonly [Row, Row] | undefined {
  const parts = row.cells.map((cell, column) => {
    const width = cellWidth(grid, column);
    const most = Math.max(1, Math.floor(((height - 2 * grid.inset.y) * 72) / cell.lineHeight + 1e-6));
    return paraLines(cell, width).length > most
      ? splitParaAfter(cell, width, most)
      : ([cell, emptied(cell)] as const);
  });
  if (parts.every(([, rest]) => rest.runs.length === 0)) return undefined;
  const {spans, ...alone} = row;
  const heads = {...alone, cells: parts.map(([head]) => head)};
  if (spans === undefined) return [heads, {...row, cells: parts.map(([, rest]) => rest)}];
  // What the rows below share stands above them once more.
  const rests = parts.map(([, rest], column) =>
    (spans[column] ?? 1) > 1 ? (row.cells[column] ?? rest) : rest,
  );
  return [heads, {...row, cells: rests}];
}

/** The cell without what it holds. */
function emptied({sparkline: _, ...cell}: Para): Para {
  return {...cell, runs: []};
}

export function rowHeight(cells: readonly Para[], grid: Pick<Grid, "widths" | "inset">): Inch {
  const heights = cells.map((cell, column) => paraHeight(cell, cellWidth(grid, column)));
  return inches(Math.max(0, ...heights) + 2 * grid.inset.y);
}

/** Room for the text of a cell. */
export function cellWidth({widths, inset}: Pick<Grid, "widths" | "inset">, column: number): Inch {
  return inches((widths[column] ?? 0) - 2 * inset.x);
}
