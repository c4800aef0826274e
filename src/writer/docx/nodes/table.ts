import type {TableCell as Cell, Table} from "../../../model/document.ts";
import {millimetresToTwips, points, pointsToTwips, type Twip} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import {cutRows, isReachedOver, labelColumns, type SpannedRow} from "../../../query/row-spans.ts";
import {cleanText} from "../../clean-text.ts";
import {rowName} from "../../sparkline/describe-sparkline.ts";
import {sparklineOf} from "../../sparkline/sparkline-cell.ts";
import {partsText} from "../../text-parts.ts";
import {describeTable} from "../alternative-text.ts";
import {line, noBorders} from "../borders.ts";
import {breakHeader} from "../break-header.ts";
import {writeCaption, writeContinued} from "../caption.ts";
import type {ColumnShape} from "../column-widths.ts";
import * as elements from "../elements.ts";
import type {TablePart} from "../lay-table.ts";
import {displayEms, textEms} from "../measure-text.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {countLines, wideLatin} from "../pages/count-lines.ts";
import {numbersIn} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import {alignments} from "../styles.ts";
import type {RunLook} from "../text-run.ts";
import type {WordContext} from "../word-context.ts";
import {writePlainText} from "./inline-writers.ts";
import {sparklineParagraph} from "./sparkline.ts";

/** Twips above and below a cell's text. */
const endMargin = 40;

/** A table of so few rows stays on one page, unless its texts would fill most of it: ems of all its cells. */
const mostKept = {rows: 12, ems: 480};
/** Fewer rows of a longer one never stand alone at the foot or head of a page. */
const leastRows = 3;

export const isKeptTogether = ({rows}: Table) =>
  rows.length <= mostKept.rows && textEms(inlineText(rows.flat(2))) <= mostKept.ems;

/**
 * Rows that share a label stay on one page, so that none begins with rows that nobody can place. What is longer than this
 * many rows may go on overleaf, its label printed again.
 */
const mostUnderLabel = 12;

/** The rows as Word shows them. */
export function printedRows({rows, rowSpans}: Table): SpannedRow<Cell>[] {
  if (rowSpans === undefined) return rows.map((cells) => ({cells}));
  const printed: SpannedRow<Cell>[] = [];
  let rest = rows.map((cells, row): SpannedRow<Cell> => ({cells, spans: rowSpans[row] ?? []}));
  while (rest.length > 0) {
    const end = rest.findIndex((row, index) => index > 0 && !isReachedOver(row));
    const most = end < 0 ? rest.length : end;
    const [head, others] = cutRows<Cell, SpannedRow<Cell>>(rest, Math.min(most, mostUnderLabel));
    printed.push(...head);
    rest = others;
  }
  return printed;
}

/**
 * Caption above, header row repeated on each page, sources in one line below. A table without columns is nothing; one that
 * is wider than the page stands in parts, each with a caption that says so.
 */
export function table(node: Table, context: WordContext): BodyNode[] {
  if (node.header.length === 0) return [];
  const {plan} = context;
  const caption = plan.captions.get(node);
  const cells = [node.caption, ...node.header, ...node.rows.flat()];
  const sources = numbersIn(cells.flat(), plan);
  const text = () => writePlainText(node.caption, context);
  const parts = plan.tables.get(node) ?? [];
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    return [
      ...(index > 0
        ? [writeContinued(caption, plan.words.captions, text())]
        : caption === undefined
          ? []
          : [writeCaption(caption, plan.words.captions, node.id !== undefined, text(), true)]),
      writeGrid(part, isLast && sources.length > 0, context),
      writeSourceNote(isLast ? sources : [], plan.words.sources),
    ];
  });
}

function writeGrid(part: TablePart, hasNote: boolean, context: WordContext): BodyNode {
  const {theme, width} = context;
  const {table: node, shapes, widths, sizePt, side} = part;
  const usualPt = Math.max(theme.styles.tableCell.sizePt, theme.styles.tableHeader.sizePt);
  const rooms = widths.map((each) => (each - 2 * side) as Twip);
  const look = sizePt === usualPt ? {} : {sizePt};
  const aligns = node.align.map((align, column) => alignColumn(align, shapes[column], column));
  const printed = printedRows(node);
  const labels = labelColumns(printed);
  const last = printed.length - 1;
  const keepAll = isKeptTogether(node);
  const header = elements.tableRow(
    {cantSplit: true, isHeader: true},
    node.header.map((cell, column) =>
      writeHeaderCell(cell, widths[column] ?? 0, rooms[column] ?? 0, look, context),
    ),
  );
  const rows = printed.map(({cells: row, spans}, index) => {
    // The first rows stay with each other and the header, the last ones with each other and the line of sources.
    const isNearEnd = index < leastRows - 1 || index > last - leastRows;
    const isShared = index < last && isReachedOver(printed[index + 1] ?? {});
    const keepNext = index === last ? hasNote : keepAll || isShared || isNearEnd;
    const name = () => rowName(node, row);
    const striped = theme.table.striped && spans === undefined && index % 2 === 1;
    const cells = node.header.map((_, column) => {
      const isLabel = labels.includes(column);
      const place = {
        width: widths[column] ?? 0,
        alignment: isLabel ? ("center" as const) : (aligns[column] ?? "left"),
        keepNext,
        isTinted: striped || isLabel,
        span: spans?.[column] ?? 1,
        name,
      };
      return writeCell(row[column] ?? [], place, isLabel ? {...look, bold: true} : look, context);
    });
    return elements.tableRow({cantSplit: fitsPage(row, rooms, sizePt, context)}, cells);
  });
  const {title, description} = describeTable(node, context.plan.words);
  return elements.table(
    {
      width,
      columnWidths: widths,
      margins: {left: side, right: side, top: endMargin, bottom: endMargin},
      borders: writeBorders(context),
      hasHeader: true,
      title: cleanText(title),
      description: cleanText(partsText(description)),
    },
    [header, ...rows],
  );
}

/**
 * Whether a row is lower than a page; only such a row is forbidden to split, for Word would cut off what does not fit.
 * The header takes a part of every page, so a row counts as too high a little earlier.
 */
function fitsPage(
  row: readonly Cell[],
  rooms: readonly Twip[],
  sizePt: number,
  {theme}: WordContext,
): boolean {
  const {page, styles} = theme;
  const {lineExactPt, lineMultiple = 1} = styles.tableCell;
  const lines = row.map((cell, column) => {
    const room = (rooms[column] ?? 0) / 20 / sizePt;
    return countLines([{text: inlineText(cell), scale: 1}], room, 0, wideLatin);
  });
  const height = Math.max(0, ...lines) * (lineExactPt ?? sizePt * 1.3 * lineMultiple);
  const typeArea = page.heightMm - page.marginsMm.top - page.marginsMm.bottom;
  return height < millimetresToTwips(typeArea * 0.85) / 20;
}

/** An alignment that the editor chose stands; otherwise figures and short categories are centred. */
function alignColumn(align: Table["align"][number], shape: ColumnShape | undefined, column: number) {
  const short = shape !== undefined && column > 0 && shape.bodyEms <= 6;
  return alignments[align === "left" && (shape?.numeric || short) ? "center" : align];
}

function writeHeaderCell(
  cell: Cell,
  width: number,
  room: number,
  look: RunLook,
  context: WordContext,
): BodyNode {
  const {colours, styles, table: tableLook} = context.theme;
  const ems = room / pointsToTwips(points(look.sizePt ?? styles.tableHeader.sizePt));
  const text = writePlainText(breakCell(cell, ems), context, look);
  return elements.tableCell({width, fill: colours[tableLook.headerFill], align: "center"}, [
    elements.paragraph({style: "TableHeader"}, text),
  ]);
}

/** A header too long for its column breaks where it comes apart: `2020年` / `（基期）`. */
function breakCell(cell: Cell, room: number): Cell {
  const [node] = cell;
  if (cell.length !== 1 || node?.type !== "text" || displayEms(node.value, "") <= room) return cell;
  const [first, second] = breakHeader(node.value, room) ?? [];
  if (first === undefined || second === undefined) return cell;
  return [{...node, value: first}, {type: "line-break"}, {...node, value: second}];
}

interface CellPlace {
  readonly width: number;
  readonly alignment: elements.Alignment;
  readonly keepNext: boolean;
  readonly isTinted: boolean;
  /** Rows that it covers; 0 where it joins the cell above. */
  readonly span: number;
  /** What its row is about. */
  readonly name: () => string;
}

function writeCell(
  cell: Cell,
  {width, alignment, keepNext, isTinted, span, name}: CellPlace,
  look: RunLook,
  context: WordContext,
): BodyNode {
  const ground = isTinted ? {fill: context.theme.colours.panel} : {};
  const merge = span === 1 ? {} : {merge: span === 0 ? ("continue" as const) : ("restart" as const)};
  const sparkline = sparklineOf(cell);
  if (sparkline !== undefined) {
    const {sizePt = context.theme.styles.tableCell.sizePt} = look;
    const paragraph = sparklineParagraph(sparkline, {name: name(), sizePt, keepNext, alignment}, context);
    return elements.tableCell({width, ...merge, ...ground, align: "center"}, [paragraph]);
  }
  return elements.tableCell({width, ...merge, ...ground, align: "center"}, [
    elements.paragraph({style: "TableCell", keepNext, alignment}, writePlainText(cell, context, look)),
  ]);
}

function writeBorders({theme}: WordContext): elements.TableBorders {
  const {borders, borderPt} = theme.table;
  const thin = line(borderPt, theme.colours.border);
  if (borders === "grid") {
    return {top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin};
  }
  const strong = line(borderPt * 2, theme.colours.primary);
  return {...noBorders, top: strong, bottom: strong, insideHorizontal: thin};
}
