import {type BodyNode, childNodes, descendants, findNode, firstWithin, numberOf} from "./body-nodes.ts";
import type {Piece} from "./fill-pages.ts";
import {measureCell} from "./measure-cell.ts";
import {measureLines, ownSpacing, styleOf} from "./measure-lines.ts";
import type {LookOf} from "./paragraph-look.ts";

/** A paragraph or table with the room that it takes, whatever stands around it. */
export interface MeasuredBlock {
  readonly pieces: readonly Piece[];
  readonly style: string;
  /** No space between it and its like. */
  readonly isContextual: boolean;
  readonly keepsNext: boolean;
  readonly bookmarks: readonly string[];
}

/** The blocks of a body or cell; content controls, such as that of the contents, hold blocks like any other. */
export function measureBlocks(nodes: readonly BodyNode[], lookOf: LookOf, width: number): MeasuredBlock[] {
  return nodes.flatMap((node) => {
    if (node.name === "w:sdt")
      return measureBlocks(childNodes(findNode(node, "w:sdtContent")), lookOf, width);
    if (node.name === "w:tbl") return [measureTable(node, lookOf)];
    return node.name === "w:p" ? [measureParagraph(node, lookOf, width)] : [];
  });
}

/** The pieces of blocks that follow each other. */
export function joinBlocks(blocks: readonly MeasuredBlock[]): Piece[] {
  return blocks.flatMap(({pieces, ...block}, index) => {
    const above = blocks[index - 1];
    const below = blocks[index + 1];
    const isLike = (other: MeasuredBlock | undefined) => block.isContextual && other?.style === block.style;
    const last = pieces.length - 1;
    return pieces.map((piece, at) => ({
      ...piece,
      before: at === 0 && isLike(above) ? 0 : piece.before,
      after: at === last && isLike(below) ? 0 : piece.after,
      follows: at === 0 ? (above?.keepsNext ?? false) : piece.follows,
    }));
  });
}

function measureParagraph(paragraph: BodyNode, lookOf: LookOf, width: number): MeasuredBlock {
  const style = styleOf(paragraph);
  const look = ownSpacing(paragraph, lookOf(style));
  const {count, height} = measureLines(paragraph, look, width);
  const startsPage = findNode(paragraph, "w:pPr", "w:pageBreakBefore") !== undefined;
  return {
    style,
    isContextual: look.contextual,
    keepsNext: keepsNext(paragraph, lookOf),
    bookmarks: childNodes(paragraph, "w:bookmarkStart").map((mark) => String(mark.attributes["w:name"])),
    // At least two lines stay together at either end (w:widowControl).
    pieces: Array.from({length: count}, (_, index) => ({
      height,
      before: index === 0 ? look.before : 0,
      after: index === count - 1 ? look.after : 0,
      atFoot: 0,
      follows: index > 0 && (look.keepLines || index === 1 || index === count - 1),
      repeated: 0,
      ...(startsPage && index === 0 ? {startsPage} : {}),
    })),
  };
}

function keepsNext(paragraph: BodyNode, lookOf: LookOf): boolean {
  const own = findNode(paragraph, "w:pPr", "w:keepNext");
  if (own === undefined) return lookOf(styleOf(paragraph)).keepNext;
  return !["false", "0"].includes(String(own.attributes["w:val"] ?? true));
}

/** As its first paragraph says. */
function rowKeepsNext(row: BodyNode, lookOf: LookOf): boolean {
  const paragraph = firstWithin(row, "w:p");
  return paragraph !== undefined && keepsNext(paragraph, lookOf);
}

function measureTable(table: BodyNode, lookOf: LookOf): MeasuredBlock {
  const properties = findNode(table, "w:tblPr");
  const margins = findNode(properties, "w:tblCellMar");
  const inside = numberOf(findNode(properties, "w:tblBorders", "w:insideH"), "w:sz") / 8 || 0;
  const rows = childNodes(table, "w:tr").map((row) => {
    const cells = childNodes(row, "w:tc");
    return {
      text: Math.max(...cells.map((cell) => cellHeight(cell, margins, lookOf))),
      above: Math.max(...cells.map((cell) => lineAt(cell, "w:top", inside))),
      below: Math.max(...cells.map((cell) => lineAt(cell, "w:bottom", inside))),
      isHeader: findNode(row, "w:trPr", "w:tblHeader") !== undefined,
      keepsNext: rowKeepsNext(row, lookOf),
    };
  });
  const heights = rows.map(({text, above}, index) => text + Math.max(above, rows[index - 1]?.below ?? 0));
  const header = rows.reduce((sum, {isHeader}, index) => sum + (heights[index] ?? 0) * Number(isHeader), 0);
  const last = rows.length - 1;
  return {
    style: "",
    isContextual: false,
    keepsNext: rows[last]?.keepsNext ?? false,
    bookmarks: [...descendants(table, "w:bookmarkStart")].map((mark) => String(mark.attributes["w:name"])),
    pieces: rows.map(({below, isHeader}, index) => ({
      height: (heights[index] ?? 0) + (index === last ? below : 0),
      before: 0,
      after: 0,
      atFoot: index === last ? 0 : below,
      follows: index > 0 && (rows[index - 1]?.isHeader || rows[index - 1]?.keepsNext || false),
      repeated: isHeader ? 0 : header,
    })),
  };
}

/** The cell's own line, such as the white one between number cards, or that of the table. */
function lineAt(cell: BodyNode, side: "w:top" | "w:bottom", inside: number): number {
  const own = numberOf(findNode(cell, "w:tcPr", "w:tcBorders", side), "w:sz") / 8;
  return Number.isNaN(own) ? inside : own;
}

function cellHeight(cell: BodyNode, margins: BodyNode | undefined, lookOf: LookOf): number {
  const {width, top, bottom} = measureCell(cell, margins);
  const pieces = joinBlocks(measureBlocks(childNodes(cell), lookOf, width));
  const text = pieces.reduce(
    (sum, {height, before}, index) => sum + Math.max(before, pieces[index - 1]?.after ?? 0) + height,
    pieces.at(-1)?.after ?? 0,
  );
  return text + top + bottom;
}
