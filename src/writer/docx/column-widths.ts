import type {Table, TableCell} from "../../model/document.ts";
import {points, pointsToTwips, type Twip} from "../../model/length.ts";
import {inlineText} from "../../query/inline-text.ts";
import {sparklineEms, sparklineOf} from "../sparkline/sparkline-cell.ts";
import {balanceColumns} from "./balance-columns.ts";
import {flankedEms, textEms, wideBold, widestNumber, widestWord} from "./measure-text.ts";

/** What a column holds decides how wide it is and how it is aligned. */
export interface ColumnShape {
  /** All cells are figures, or say that there is none. */
  readonly numeric: boolean;
  /** Whether a cell holds what is not as wide as a Han character in every font. */
  readonly hasLatin: boolean;
  /** Widths of header and cells on one line, row by row, in ems. */
  readonly lineEms: readonly number[];
  /** The widest of them, and what the header needs when it may take two lines. */
  readonly bodyEms: number;
  readonly headerEms: number;
  /** The widest number with its unit, or Latin word, in any cell or in the header, which no line may part. */
  readonly wholeEms: number;
}

export function shapeColumns(table: Table): ColumnShape[] {
  return table.header.map((header, column) => {
    const cells = table.rows.map((row) => row[column] ?? []);
    const filled = cells.filter((cell) => inlineText(cell).trim() !== "" || sparklineOf(cell));
    const cellEms = cells.map(measureCell);
    const title = inlineText(header);
    const numeric = filled.length > 0 && filled.every(isNumeric) && filled.some(holdsDigit);
    return {
      numeric,
      hasLatin: cells.some((cell) => /[^\u2000-\uffff]/u.test(inlineText(cell))),
      lineEms: [textEms(title), ...cellEms],
      bodyEms: Math.max(0, ...cellEms),
      headerEms: measureHeader(title),
      wholeEms: Math.max(
        ...[header, ...cells].map(inlineText).flatMap((text) => [widestNumber(text), widestWord(text)]),
        widestWord(title, wideBold),
        ...(numeric ? cells.map((cell) => flankedEms(inlineText(cell))) : []),
        ...cells.map(pictureEms),
      ),
    };
  });
}

/** Points below which the text of a table does not shrink; 小五 as printers know it. */
export const smallestPt = 9;

/**
 * The size of a table's text, or the largest smaller one at which every figure stands on one line. A table that cannot be
 * as narrow as `total` must have been divided before (lay-table.ts).
 */
export function fitSize(shapes: readonly ColumnShape[], usualPt: number, padding: Twip, total: Twip): number {
  let size = usualPt;
  while (size > smallestPt && sum(leastWidths(shapes, size, padding)) > total) size -= 0.5;
  return size;
}

/**
 * Widths in twips whose sum is `total`. Figures get the room they need on one line; what is left over or missing is
 * shared among the texts in proportion to their length, or as it saves lines where they have to wrap.
 */
export function planColumnWidths(
  shapes: readonly ColumnShape[],
  sizePt: number,
  padding: Twip,
  total: Twip,
): Twip[] {
  const em = pointsToTwips(points(sizePt));
  const least = leastWidths(shapes, sizePt, padding);
  const wanted = shapes.map((shape, column) =>
    Math.max(Math.ceil(wantedEms(shape) * em) + padding, least[column] ?? 0),
  );
  if (sum(least) >= total) return squeeze(total, narrowestWidths(shapes, sizePt, padding), least);
  if (sum(wanted) > total) {
    const spare = share(
      total - sum(least),
      wanted.map((length, index) => length - (least[index] ?? 0)),
    );
    const proportional = least.map((length, index) => length + (spare[index] ?? 0));
    const ems = (lengths: readonly number[]) => lengths.map((length) => (length - padding) / em);
    const cells = shapes.map(({lineEms}) => lineEms);
    return balanceColumns(ems(proportional), ems(least), ems(wanted), cells)
      .map((width) => Math.floor(width * em + padding + rounding) as Twip)
      .map(fillLast(total));
  }
  const spare = share(total - sum(wanted), wanted);
  return wanted.map((length, index) => (length + (spare[index] ?? 0)) as Twip).map(fillLast(total));
}

/** Between what columns need and what they should have. */
function squeeze(total: Twip, narrowest: readonly number[], least: readonly number[]): Twip[] {
  const rest = total - sum(narrowest);
  if (rest <= 0) return share(total, narrowest);
  const lacking = least.map((length, column) => length - (narrowest[column] ?? 0));
  const spare = share(rest, lacking);
  return narrowest.map((length, column) => (length + (spare[column] ?? 0)) as Twip).map(fillLast(total));
}

/** Widths at which no number and no word is parted, and no text stands upright. */
export function narrowestWidths(shapes: readonly ColumnShape[], sizePt: number, padding: Twip): number[] {
  return widthsFor(shapes, sizePt, padding, ({numeric, bodyEms}) => {
    if (numeric && bodyEms <= longestFigure) return bodyEms;
    return Math.min(bodyEms, bodyEms > longText ? leastTextEms : narrowestTextEms);
  });
}

/** Widths at which figures stand on one line, and texts have room for some characters. */
export function leastWidths(shapes: readonly ColumnShape[], sizePt: number, padding: Twip): number[] {
  return widthsFor(shapes, sizePt, padding, ({numeric, bodyEms}) =>
    numeric ? bodyEms : Math.min(bodyEms, leastTextEms),
  );
}

/** @param bodyEms what the cells of a column are given; its header and its whole words have theirs in any case */
function widthsFor(
  shapes: readonly ColumnShape[],
  sizePt: number,
  padding: Twip,
  bodyEms: (shape: ColumnShape) => number,
): number[] {
  const em = pointsToTwips(points(sizePt));
  return shapes.map((shape) => {
    const header = Math.min(shape.headerEms, 3);
    const spare = shape.hasLatin ? slack : hanSlack;
    return Math.ceil((Math.max(bodyEms(shape), header, shape.wholeEms, 2) + spare) * em) + padding;
  });
}

const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);

/** Twips: what is added and taken away in ems loses a little. */
const rounding = 1e-6;
/** A column of texts is at least five characters wide, so that no word stands upright; at need, if they are short, four. */
const leastTextEms = 5;
const narrowestTextEms = 4;
/** Ems of a text that would become a column of print at four characters a line. */
const longText = 15;
/** Ems of a figure that stands on one line; of a longer one only the number does. */
const longestFigure = 12;
/** Ems more than measured, for fonts that are wider. */
const slack = 0.4;
/** Han characters are as wide as their size in all fonts; the rest is for rounding. */
const hanSlack = 0.1;

function wantedEms({bodyEms, headerEms}: ColumnShape): number {
  return Math.max(bodyEms, headerEms, 2) + slack;
}

/** A long header may take two lines, the second of them its bracket, if it has one. */
function measureHeader(text: string): number {
  const ems = textEms(text);
  if (ems <= 5) return ems;
  const bracket = text.indexOf("（");
  if (bracket > 0) return Math.max(textEms(text.slice(0, bracket)), textEms(text.slice(bracket)));
  return Math.max(5, ems / 2 + 0.5);
}

/** Splits a length in proportion to weights; rounding goes to the last part. */
function share(total: number, weights: readonly number[]): Twip[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map(
    (weight) => Math.floor(sum === 0 ? total / weights.length : (total * weight) / sum) as Twip,
  );
  return parts.map(fillLast(total));
}

/** The grid must add up to the width of the table, to the twip. */
function fillLast(total: number) {
  return (length: Twip, index: number, all: readonly Twip[]): Twip =>
    index < all.length - 1 ? length : ((total - all.slice(0, -1).reduce((a, b) => a + b, 0)) as Twip);
}

/** A figure alone, a number with a few words around it, or a sign that there is none. */
function isNumeric(cell: TableCell): boolean {
  const [node] = cell;
  if (cell.length === 1 && node?.type === "figure") return true;
  if (sparklineOf(cell)) return true;
  const text = inlineText(cell).trim();
  return missing.test(text) || number.test(text);
}

const missing = /^(?:[—–\-/…]+|暂无.{0,4}|无)$/;
const number =
  /^(?:约|近|逾|超过?|达到?|不?[低高少多大小]于|不超过|至[少多]|[≥≤><＞＜±+\-−])?\d[\d.,]*[^\d，。；：、]{0,6}(?:\d[\d.,]*[^\d，。；：、]{0,4})?$/;

const holdsDigit = (cell: TableCell) => /\d/.test(inlineText(cell)) || sparklineOf(cell) !== undefined;

/** A sparkline is as wide as it is drawn, whatever stands above it. */
const pictureEms = (cell: TableCell) => (sparklineOf(cell) ? sparklineEms.width : 0);

/** Line breaks divide a cell into lines of their own. */
function measureCell(cell: TableCell): number {
  const lines: (typeof cell)[] = [[]];
  for (const node of cell) {
    if (node.type === "line-break") lines.push([]);
    else lines[lines.length - 1] = [...(lines.at(-1) ?? []), node];
  }
  return Math.max(pictureEms(cell), ...lines.map((line) => textEms(inlineText(line))));
}
