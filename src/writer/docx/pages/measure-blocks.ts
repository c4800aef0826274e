import {type BodyNode, childNodes, descendants, findNode, numberOf} from "./body-nodes.ts";
import {countLines, type TextPiece} from "./count-lines.ts";
import type {Piece} from "./fill-pages.ts";
import type {LookOf, ParagraphLook} from "./paragraph-look.ts";

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
  const {lines, height} = measureLines(paragraph, look, width);
  return {
    style,
    isContextual: look.contextual,
    keepsNext: keepsNext(paragraph, lookOf),
    bookmarks: childNodes(paragraph, "w:bookmarkStart").map((mark) => String(mark.attributes["w:name"])),
    // At least two lines stay together at either end (w:widowControl).
    pieces: Array.from({length: lines}, (_, index) => ({
      height,
      before: index === 0 ? look.before : 0,
      after: index === lines - 1 ? look.after : 0,
      atFoot: 0,
      follows: index > 0 && (look.keepLines || index === 1 || index === lines - 1),
      repeated: 0,
    })),
  };
}

/** Space that the paragraph has instead of its style's. */
function ownSpacing(paragraph: BodyNode, look: ParagraphLook): ParagraphLook {
  const spacing = findNode(paragraph, "w:pPr", "w:spacing");
  const own = (side: "before" | "after") => {
    const twips = numberOf(spacing, `w:${side}`);
    return Number.isNaN(twips) ? look[side] : twips / 20;
  };
  return {...look, before: own("before"), after: own("after")};
}

const styleOf = (paragraph: BodyNode) =>
  String(findNode(paragraph, "w:pPr", "w:pStyle")?.attributes["w:val"] ?? "");

function keepsNext(paragraph: BodyNode, lookOf: LookOf): boolean {
  const own = findNode(paragraph, "w:pPr", "w:keepNext");
  if (own === undefined) return lookOf(styleOf(paragraph)).keepNext;
  return !["false", "0"].includes(String(own.attributes["w:val"] ?? true));
}

function measureLines(
  paragraph: BodyNode,
  look: ParagraphLook,
  width: number,
): {lines: number; height: number} {
  const picture = [...descendants(paragraph, "wp:extent")][0];
  // Below a picture there is room for what hangs below the line.
  if (picture) return {lines: 1, height: numberOf(picture, "cy") / 12_700 + look.size * 0.1};
  const indent = findNode(paragraph, "w:pPr", "w:ind");
  const own = (attribute: string, usual: number) => {
    const twips = numberOf(indent, attribute);
    return Number.isNaN(twips) ? usual : twips / 20;
  };
  const room = width - own("w:left", look.left) - own("w:right", look.right);
  // A mark of a list stands in the indent, so that its text begins where the other lines do.
  const firstLine = numberOf(indent, "w:hanging") > 0 ? 0 : own("w:firstLine", look.firstLine);
  const em = look.size + look.spacing;
  const lines = countLines(textPieces(paragraph, look.size), room / em, firstLine / em, look.latin);
  return {lines, height: look.line};
}

function textPieces(node: BodyNode, size: number): TextPiece[] {
  return childNodes(node).flatMap((child) => {
    if (child.name !== "w:r") return child.name === "w:pPr" ? [] : textPieces(child, size);
    return [{text: runText(child), scale: runScale(child, size)}];
  });
}

function runText(run: BodyNode): string {
  return childNodes(run)
    .map((child) => {
      if (child.name === "w:br") return "\n";
      return child.name === "w:t" ? child.children.filter((text) => typeof text === "string").join("") : "";
    })
    .join("");
}

/** Superscripts are set at about two thirds; table cells and number cards may have a size of their own. */
function runScale(run: BodyNode, size: number): number {
  const properties = findNode(run, "w:rPr");
  if (findNode(properties, "w:rStyle")?.attributes["w:val"] === "SourceReference") return 0.62;
  const own = numberOf(findNode(properties, "w:sz"), "w:val") / 2;
  return Number.isNaN(own) ? 1 : own / size;
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
      keepsNext: [...descendants(row, "w:p")].slice(0, 1).some((paragraph) => keepsNext(paragraph, lookOf)),
    };
  });
  const heights = rows.map(({text, above}, index) => text + Math.max(above, rows[index - 1]?.below ?? 0));
  const header = rows.reduce((sum, {isHeader}, index) => sum + (heights[index] ?? 0) * Number(isHeader), 0);
  const last = rows.length - 1;
  return {
    style: "",
    isContextual: false,
    keepsNext: rows[last]?.keepsNext ?? false,
    bookmarks: [],
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
  const properties = findNode(cell, "w:tcPr");
  const margin = (side: string) => {
    const own = numberOf(findNode(properties, "w:tcMar", side), "w:w");
    return (Number.isNaN(own) ? numberOf(findNode(margins, side), "w:w") || 0 : own) / 20;
  };
  const width = numberOf(findNode(properties, "w:tcW"), "w:w") / 20 - margin("w:left") - margin("w:right");
  const pieces = joinBlocks(measureBlocks(childNodes(cell), lookOf, width));
  const text = pieces.reduce(
    (sum, {height, before}, index) => sum + Math.max(before, pieces[index - 1]?.after ?? 0) + height,
    pieces.at(-1)?.after ?? 0,
  );
  return text + margin("w:top") + margin("w:bottom");
}
