import type {Inline, Table} from "../model/document.ts";
import {inlineText} from "./inline-text.ts";
import {labelColumns} from "./row-spans.ts";

/** Columns that stand before the names of the rows at most: an ordinal, a code. */
const mostBefore = 2;

/**
 * How many of the first columns say what a row is about: labels over several rows, an ordinal, and the first column of
 * names. Where a table is divided they stand in each part, or nobody could read it.
 */
export function countRowLabels({header, rows, rowSpans = []}: Table): number {
  const joined = labelColumns(rowSpans.map((spans) => ({spans}))).length;
  const names = header.findIndex(
    (_, column) => column >= joined && column <= joined + mostBefore && namesRows(rows, column),
  );
  return Math.max(1, names < 0 ? joined : names + 1);
}

/** Whether most cells of a column are words, not figures. */
function namesRows(rows: Table["rows"], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? []).filter((cell) => inlineText(cell).trim() !== "");
  const words = cells.filter((cell) => !cell.some(isFigure) && /^\p{L}/u.test(inlineText(cell).trim()));
  return words.length * 2 > cells.length;
}

const isFigure = ({type}: Inline) => type === "figure" || type === "sparkline";
