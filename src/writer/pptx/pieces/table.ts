import type {Table, TableCell} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {paraHeight} from "../measure-para.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns, plain, type RunStyle} from "../runs.ts";
import type {Inset, Para, TableRow} from "../slide.ts";
import {captionPiece} from "./caption.ts";
import {columnWidths} from "./column-widths.ts";
import {withLead} from "./lead.ts";
import {type Piece, type PieceSetting, sum} from "./piece.ts";

const inset: Inset = {x: inches(0.12), y: inches(0.075)};
/** Rows may grow to this multiple to fill a slide. */
const MOST_GROWTH = 0.45;
/** A table is not divided so that fewer rows than this stay or go. */
const LEAST_ROWS = 2;

/** A table as measured: the same for all slides that it goes on to. */
interface Grid {
  readonly table: Table;
  readonly name: string;
  readonly header: readonly Para[];
  readonly rows: readonly (readonly Para[])[];
  readonly widths: readonly Inch[];
  /** Some cell takes more than one line. */
  readonly wraps: boolean;
}

export function tablePiece(table: Table, setting: PieceSetting): Piece {
  const grid = measureTable(table, setting);
  const piece = rowsPiece(grid, 0, grid.rows.length);
  const caption = cleanInlineText(table.caption);
  if (caption === "" || caption === setting.slideTitle) return piece;
  const style: RunStyle = {colour: "heading", bold: true};
  const lead = (more: string) =>
    captionPiece(
      [...inlineRuns(table.caption, style), ...(more ? [plain(more, style)] : [])],
      "left",
      table.place,
      setting,
    );
  return withLead(lead(""), piece, lead("（续）"));
}

function measureTable(table: Table, setting: PieceSetting): Grid {
  const size = setting.scale.table;
  const aligns = table.align.map((align, column) => columnAlign(align, table.rows, column));
  const cells = (row: readonly TableCell[], style: RunStyle) =>
    aligns.map((align, column) => cellPara(row[column] ?? [], size, style, align));
  const header = cells(table.header, {colour: "onPrimary", bold: true});
  const rows = table.rows.map((row) => cells(row, {colour: "text", bold: false}));
  const widths = columnWidths([header, ...rows], setting.width, inset.x);
  const oneLine = lineHeight(size, leading.tight) / 72 + 2 * inset.y + 1e-6;
  return {
    table,
    name: cleanInlineText(table.caption) || setting.slideTitle,
    header,
    rows,
    widths,
    wraps: [header, ...rows].some((row) => rowHeight(row, widths) > oneLine),
  };
}

function cellPara(cell: TableCell, size: Point, style: RunStyle, align: Para["align"]): Para {
  return para(inlineRuns(cell, style), size, {
    align,
    lineHeight: lineHeight(size, leading.tight),
    spaceBefore: 0 as Point,
  });
}

/** Figures under one another are compared, so a column of numbers is centred unless the editor says “right”. */
function columnAlign(align: Para["align"], rows: Table["rows"], column: number): Para["align"] {
  if (align !== "left" || rows.length === 0) return align;
  const numeric = rows.every((row) => isFigureCell(row[column] ?? []));
  return numeric ? "center" : "left";
}

function isFigureCell(cell: TableCell): boolean {
  const [first, ...others] = cell;
  if (others.length === 0 && first?.type === "figure") return true;
  return /^(?:[+\-－≥≤＞＜约超近]*\d[\d,.]*\D{0,5}|[—–－\-/]+|)$/.test(cleanInlineText(cell));
}

/** The rows from `start` to `end` with the header above them. */
function rowsPiece(grid: Grid, start: number, end: number): Piece {
  const rows = [grid.header, ...grid.rows.slice(start, end)];
  const heights = rows.map((row) => rowHeight(row, grid.widths));
  const height = sum(heights);
  const growth = height * MOST_GROWTH;
  return {
    name: {zh: "表格", en: "table"},
    place: grid.table.place,
    height,
    stretch: inches(growth),
    greedy: false,
    cramped: grid.wraps,
    draw(area) {
      const factor = 1 + Math.max(0, Math.min(growth, area.h - height)) / height;
      const grown = heights.map((one) => inches(one * factor));
      return [
        {
          type: "table",
          name: grid.name,
          area: {...area, h: sum(grown)},
          rows: rows.map(
            (cells, index): TableRow => ({
              height: grown[index] ?? inches(0),
              header: index === 0,
              shaded: index > 0 && (start + index) % 2 === 0,
              cells,
            }),
          ),
          columnWidths: grid.widths,
          inset,
        },
      ];
    },
    split(limit) {
      let count = 0;
      let used = heights[0] ?? 0;
      while (count + 1 < heights.length && used + (heights[count + 1] ?? 0) <= limit + 1e-9) {
        count++;
        used += heights[count] ?? 0;
      }
      const total = end - start;
      const stay = Math.min(count, Math.max(total - LEAST_ROWS, 1));
      if (stay < Math.min(LEAST_ROWS, total - 1) || stay >= total || stay < 1) return undefined;
      return {head: rowsPiece(grid, start, start + stay), rest: rowsPiece(grid, start + stay, end)};
    },
  };
}

function rowHeight(cells: readonly Para[], widths: readonly Inch[]): Inch {
  const heights = cells.map((cell, column) => paraHeight(cell, inches((widths[column] ?? 0) - 2 * inset.x)));
  return inches(Math.max(0, ...heights) + 2 * inset.y);
}
