import type {Outcome} from "../../../diagnostic/diagnostic.ts";
import type {Table, TableCell} from "../../../model/document.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {countRowLabels} from "../../../query/row-labels.ts";
import {labelColumns} from "../../../query/row-spans.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {divideColumns} from "../../divide-columns.ts";
import {rowName} from "../../sparkline/describe-sparkline.ts";
import {sparklineOf} from "../../sparkline/sparkline-cell.ts";
import {takeColumns} from "../../take-columns.ts";
import {tellTooWide} from "../../tell-too-wide.ts";
import {leading, lineHeight} from "../frame.ts";
import {para} from "../paras.ts";
import {cleanInlineText, inlineRuns, type RunStyle} from "../runs.ts";
import type {Inset, Para} from "../slide.ts";
import {quietPeriods} from "./cell-periods.ts";
import {leastWidths} from "./column-widths.ts";
import {sum} from "./piece.ts";

const inset: Inset = {x: inches(0.12), y: inches(0.075)};
/** Of a table with so many columns that some could not hold what they must otherwise. */
const tightInset: Inset = {x: inches(0.05), y: inches(0.075)};
/** A column that is narrower than this many characters cannot be read. */
const LEAST_EMS = 2.2;

/** In which type a table is set, and how much white its cells have. */
export interface TableFit {
  readonly size: Point;
  readonly inset: Inset;
}

/** The type of a table at a width: as the slide has it, or what it needs that no number and no word is broken. */
export function fitTable(table: Table, width: Inch, usual: Point, {sizes}: SlideTheme): TableFit {
  const around = isTight(table, width, usual) ? tightInset : inset;
  const least = sizes.tableMinimum as Point;
  const size = isTight(table, width, usual, around) ? least : usual;
  const steps = Math.max(0, Math.ceil((size - least) * 2));
  const smaller = Array.from({length: steps + 1}, (_, step) => Math.max(least, size - step / 2) as Point);
  const fits: TableFit[] = [
    {size, inset: around},
    ...smaller.map((each) => ({size: each, inset: tightInset})),
  ];
  const last = {size: least, inset: tightInset};
  return fits.find((fit) => sum(leastWidths(tableParas(table, fit.size), fit.inset.x)) <= width) ?? last;
}

/**
 * The table, or several one below the other with the first columns of each, where a slide is too narrow for it in the
 * smallest type.
 */
export function divideTable(table: Table, width: Inch, theme: SlideTheme): Outcome<readonly Table[]> {
  const least = leastOf(table, theme);
  if (sum(least) <= width) return {value: [table], diagnostics: []};
  const division = divideColumns(least, width, countRowLabels(table));
  if ("parts" in division)
    return {value: division.parts.map((columns) => takeColumns(table, columns)), diagnostics: []};
  const place = {en: "slide", zh: "幻灯片"};
  return {diagnostics: [tellTooWide(table, division.tooWide, place)]};
}

/** Whether a table stands at this width as a whole. */
export const isWholeAt = (table: Table, width: Inch, theme: SlideTheme) =>
  sum(leastOf(table, theme)) <= width;

const leastOf = (table: Table, {sizes}: SlideTheme) =>
  leastWidths(tableParas(table, sizes.tableMinimum as Point), tightInset.x);

/** Whether the columns of a table could hold two characters each at this width. */
export function hasRoomyColumns({header}: Table, width: Inch, {sizes}: SlideTheme): boolean {
  const column = (LEAST_EMS * sizes.tableMinimum) / 72 + 2 * tightInset.x;
  return header.length <= Math.max(2, Math.floor(width / column));
}

/** Whether the columns of a table are so many that they could not hold two characters of this size. */
function isTight({header}: Table, width: Inch, size: Point, around = inset): boolean {
  return width / Math.max(1, header.length) < (LEAST_EMS * size) / 72 + 2 * around.x;
}

/** The cells of a table, its header first. */
export function tableParas(table: Table, size: Point): Para[][] {
  const aligns = table.align.map((align, column) => columnAlign(align, table.rows, column));
  const labels = labelColumns((table.rowSpans ?? []).map((spans) => ({spans})));
  const label = {colour: "heading", bold: true} as const;
  const cells = (row: readonly TableCell[], style: RunStyle, ofLabels: RunStyle = style) =>
    aligns.map((align, column) => {
      const cell = row[column] ?? [];
      const sparkline = sparklineOf(cell);
      if (sparkline !== undefined)
        return {...cellPara([], size, style, align), sparkline: {sparkline, name: rowName(table, row)}};
      return labels.includes(column)
        ? cellPara(cell, size, ofLabels, "center")
        : cellPara(cell, size, style, align);
    });
  return [
    cells(table.header, {colour: "onPrimary", bold: true}),
    ...table.rows.map((row) => cells(row, {colour: "text", bold: false}, label)),
  ];
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
  if (others.length === 0 && (first?.type === "figure" || first?.type === "sparkline")) return true;
  return /^(?:[+\-－≥≤＞＜约超近]*\d[\d,.]*\D{0,5}|[—–－\-/]+|)$/.test(cleanInlineText(cell));
}
