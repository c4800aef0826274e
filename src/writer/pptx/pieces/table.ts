import {wordsOf} from "../../../language/languages.ts";
import type {Table} from "../../../model/document.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {labelColumns} from "../../../query/row-spans.ts";
import {leading, lineHeight} from "../frame.ts";
import {fixNumberLines, paraLines} from "../measure-para.ts";
import {cleanInlineText, inlineRuns, plain, type RunStyle} from "../runs.ts";
import type {Para} from "../slide.ts";
import {endsInWidow} from "../widow.ts";
import {captionPiece} from "./caption.ts";
import {breakPeriods, hasPeriod} from "./cell-periods.ts";
import {columnWidths} from "./column-widths.ts";
import {divideTable, fitTable, type TableFit, tableParas} from "./fit-table.ts";
import {withLead} from "./lead.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {cellWidth, type Grid, type Row, rowHeight, rowsPiece} from "./table-rows.ts";

/** A header that takes more of a slide than this stands on the first one only. */
const MOST_HEADER = 0.5;

/** The table, or several one below the other with the first columns of each, if it is wider than the slide. */
export function tablePieces(table: Table, setting: PieceSetting): Piece[] {
  const {width, theme, scale} = setting;
  const {value: parts = [table]} = divideTable(table, width, theme);
  const fits = parts.map((part) => fitTable(part, width, scale.table, theme));
  // What belongs together is of one size.
  const [smallest] = fits.toSorted((one, other) => one.size - other.size || one.inset.x - other.inset.x);
  return smallest === undefined
    ? []
    : parts.map((part, index) => tablePiece(part, smallest, index > 0, setting));
}

function tablePiece(table: Table, fit: TableFit, continues: boolean, setting: PieceSetting): Piece {
  const piece = wholeTable(table, fit, setting);
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
  const continued = lead(wordsOf(setting.theme.language).captions.continued);
  return withLead(continues ? continued : lead(""), piece, continued);
}

function wholeTable(table: Table, {size, inset}: TableFit, setting: PieceSetting): Piece {
  const {width} = setting;
  const [unbroken = [], ...cells] = tableParas(table, size);
  const labels = labelColumns((table.rowSpans ?? []).map((spans) => ({spans})));
  const {rows, widths} = fitColumns(unbroken, cells, width, inset.x);
  const measured = {widths, inset};
  const header = unbroken.map((cell, column) => fixNumberLines(cell, cellWidth(measured, column)));
  const oneLine = lineHeight(size, leading.tight) / 72 + 2 * inset.y + 1e-6;
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
