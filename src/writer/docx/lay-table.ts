import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {Table} from "../../model/document.ts";
import type {Twip} from "../../model/length.ts";
import {countRowLabels} from "../../query/row-labels.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {divideColumns} from "../divide-columns.ts";
import {takeColumns} from "../take-columns.ts";
import {tellTooWide} from "../tell-too-wide.ts";
import {
  type ColumnShape,
  fitSize,
  leastWidths,
  narrowestWidths,
  planColumnWidths,
  shapeColumns,
  smallestPt,
} from "./column-widths.ts";
import {textWidth} from "./pages/type-area.ts";

/** A table, or as many of its columns as a page is wide. */
export interface TablePart {
  readonly table: Table;
  readonly shapes: readonly ColumnShape[];
  /** Of the columns, white at their sides included. */
  readonly widths: readonly Twip[];
  readonly sizePt: number;
  /** White at the left and right of a cell's text. */
  readonly side: number;
}

/** Twips at the left and right of a cell's text: less in tables of many columns, where names need the room. */
const sideMargins = {usual: 90, narrow: 60};
const fewColumns = 7;
/** What a line and rounding take of a column, in twips. */
const lines = 20;

/** Word makes no table of more columns, and calls a file that has one damaged. */
const mostColumns = 63;

/**
 * How a table stands on its page: in its own size or smaller, and where that does not do, in parts one below the other,
 * each with the first columns again.
 */
export function layTable(table: Table, theme: WordTheme): Outcome<readonly TablePart[]> {
  const total = textWidth(theme);
  const usualPt = Math.max(theme.styles.tableCell.sizePt, theme.styles.tableHeader.sizePt);
  const least = Math.min(smallestPt, usualPt);
  const shapes = shapeColumns(table);
  const sides = shapes.length < fewColumns ? [sideMargins.usual, sideMargins.narrow] : [sideMargins.narrow];
  const side = sides.find((each) => sum(narrowestWidths(shapes, least, paddingOf(each))) <= total);
  if (side !== undefined && shapes.length <= mostColumns) {
    return {value: fitParts([{table, shapes}], side, usualPt, total), diagnostics: []};
  }
  const padding = paddingOf(sideMargins.narrow);
  const labels = countRowLabels(table);
  const divide = (widths: readonly number[]) => divideColumns(widths, total, labels, mostColumns);
  const roomy = divide(leastWidths(shapes, least, padding));
  const division = "parts" in roomy ? roomy : divide(narrowestWidths(shapes, least, padding));
  if ("tooWide" in division)
    return {diagnostics: [tellTooWide(table, division.tooWide, {en: "page", zh: "页面"})]};
  const parts = division.parts.map((columns) => {
    const part = takeColumns(table, columns);
    return {table: part, shapes: shapeColumns(part)};
  });
  return {value: fitParts(parts, sideMargins.narrow, usualPt, total), diagnostics: []};
}

/** Parts of one table are set in one size, the smallest that one of them needs. */
function fitParts(
  parts: readonly Pick<TablePart, "table" | "shapes">[],
  side: number,
  usualPt: number,
  total: Twip,
): TablePart[] {
  const padding = paddingOf(side);
  const sizePt = Math.min(...parts.map(({shapes}) => fitSize(shapes, usualPt, padding, total)));
  return parts.map((part) => ({
    ...part,
    widths: planColumnWidths(part.shapes, sizePt, padding, total),
    sizePt,
    side,
  }));
}

const paddingOf = (side: number) => (2 * side + lines) as Twip;

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
