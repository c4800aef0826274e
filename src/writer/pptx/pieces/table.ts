import type {Table, TableCell} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {labelColumns} from "../../../query/row-spans.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {leading, lineHeight} from "../frame.ts";
import {fixNumberLines, paraLines} from "../measure-para.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns, plain, type RunStyle} from "../runs.ts";
import type {Inset, Para} from "../slide.ts";
import {endsInWidow} from "../widow.ts";
import {captionPiece} from "./caption.ts";
import {breakPeriods, hasPeriod, quietPeriods} from "./cell-periods.ts";
import {columnWidths} from "./column-widths.ts";
import {withLead} from "./lead.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {cellWidth, type Grid, type Row, rowHeight, rowsPiece} from "./table-rows.ts";

const inset: Inset = {x: inches(0.12), y: inches(0.075)};
/** Of a table with so many columns that some could not hold two characters otherwise. */
const tightInset: Inset = {x: inches(0.05), y: inches(0.075)};
/** A column that is narrower than this many characters cannot be read. */
const LEAST_EMS = 2.2;
/** A header that takes more of a slide than this stands on the first one only. */
const MOST_HEADER = 0.5;

/** The table, or several one below the other with the first column of each, if it has too many columns. */
export function tablePieces(table: Table, setting: PieceSetting): Piece[] {
  const most = mostColumns(setting.width, setting.theme);
  if (table.header.length <= most) return [tablePiece(table, setting)];
  const share = Math.max(1, most - 1);
  const count = Math.ceil((table.header.length - 1) / share);
  return Array.from({length: count}, (_, index) => {
    const columns = [0, ...Array.from({length: share}, (_, column) => 1 + index * share + column)];
    const take = <T>(row: readonly T[]) => row.filter((_, column) => columns.includes(column));
    const {rowSpans} = table;
    return tablePiece(
      {
        ...table,
        header: take(table.header),
        rows: table.rows.map(take),
        align: take(table.align),
        ...(rowSpans === undefined ? {} : {rowSpans: rowSpans.map(take)}),
      },
      setting,
    );
  });
}

/** How many columns a table of this width can have. */
export function mostColumns(width: Inch, {sizes}: SlideTheme): number {
  return Math.max(2, Math.floor(width / ((LEAST_EMS * sizes.tableMinimum) / 72 + 2 * tightInset.x)));
}

function tablePiece(table: Table, setting: PieceSetting): Piece {
  const piece = wholeTable(table, setting);
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

function wholeTable(table: Table, setting: PieceSetting): Piece {
  const {width} = setting;
  const around = isTight(table, width, setting.scale.table) ? tightInset : inset;
  const size = isTight(table, width, setting.scale.table, around)
    ? (setting.theme.sizes.tableMinimum as Point)
    : setting.scale.table;
  const aligns = table.align.map((align, column) => columnAlign(align, table.rows, column));
  const labels = labelColumns((table.rowSpans ?? []).map((spans) => ({spans})));
  const label = {colour: "heading", bold: true} as const;
  const cells = (row: readonly TableCell[], style: RunStyle, ofLabels: RunStyle = style) =>
    aligns.map((align, column) =>
      labels.includes(column)
        ? cellPara(row[column] ?? [], size, ofLabels, "center")
        : cellPara(row[column] ?? [], size, style, align),
    );
  const unbroken = cells(table.header, {colour: "onPrimary", bold: true});
  const {rows, widths} = fitColumns(
    unbroken,
    table.rows.map((row) => cells(row, {colour: "text", bold: false}, label)),
    width,
    around.x,
  );
  const measured = {widths, inset: around};
  const header = unbroken.map((cell, column) => fixNumberLines(cell, cellWidth(measured, column)));
  const oneLine = lineHeight(size, leading.tight) / 72 + 2 * around.y + 1e-6;
  const headerRow: Row = {cells: header, header: true, shaded: false};
  const repeats = rowHeight(header, measured) <= setting.height * MOST_HEADER;
  const grid: Grid = {
    ...measured,
    name: cleanInlineText(table.caption) || setting.slideTitle,
    place: table.place,
    labelColumns: labels,
    header: repeats ? [headerRow] : [],
    wraps: [header, ...rows].some((row) => rowHeight(row, measured) > oneLine),
    widow: [header, ...rows].some((row) =>
      row.some((cell, column) => endsInWidow(cell, cellWidth(measured, column))),
    ),
  };
  const body = rows.map((row, index): Row => {
    const spans = table.rowSpans?.[index];
    // Rows in turn of two grounds would cut through what belongs together.
    const shaded = spans === undefined && index % 2 === 1;
    return {cells: row, header: false, shaded, ...(spans === undefined ? {} : {spans})};
  });
  return rowsPiece(grid, repeats ? body : [headerRow, ...body]);
}

/** Whether the columns of a table are so many that they could not hold two characters of this size. */
function isTight({header}: Table, width: Inch, size: Point, around = inset): boolean {
  return width / Math.max(1, header.length) < (LEAST_EMS * size) / 72 + 2 * around.x;
}

/** Periods go below their figures, in all columns alike, where some column cannot hold both on one line. */
function fitColumns(header: readonly Para[], rows: readonly (readonly Para[])[], width: Inch, padding: Inch) {
  const widths = columnWidths([header, ...rows], width, padding);
  const wraps = rows.some((row) =>
    row.some(
      (cell, column) =>
        hasPeriod(cell) && paraLines(cell, inches((widths[column] ?? 0) - 2 * padding)).length > 1,
    ),
  );
  if (!wraps) return {rows, widths};
  const broken = rows.map((row) => row.map(breakPeriods));
  return {rows: broken, widths: columnWidths([header, ...broken], width, padding)};
}

function cellPara(cell: TableCell, size: Point, style: RunStyle, align: Para["align"]): Para {
  return para(quietPeriods(inlineRuns(cell, style)), size, {
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
