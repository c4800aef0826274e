import type {Block, Columns} from "../../../model/document.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {area as areaOf} from "../frame.ts";
import {hasRoomyColumns, isWholeAt} from "./fit-table.ts";
import {type Piece, type PieceSetting, stackHeight} from "./piece.ts";
import {drawStack, fillPage} from "./stack.ts";

/** Distance between two columns. */
const GUTTER = 0.45;
/** Beside text a table takes this much more width than the text. */
const TABLE_WEIGHT = 1.6;
/** A table beside something else is to have columns twice as wide as the narrowest that can be read. */
const TABLE_SHARE = 0.5;
/** No column is narrower than this: eight characters. */
const LEAST_WIDTH = 2;

/**
 * Blocks side by side, all columns of one width unless a table stands beside text; each fills the common height
 * by itself. Where there is no room for that, they stand one below the other.
 * What makes pieces of the blocks within comes as an argument, for that one makes columns in turn.
 */
export function columnsPieces(
  block: Columns,
  setting: PieceSetting,
  blockPieces: (blocks: readonly Block[], setting: PieceSetting) => Piece[],
): Piece[] {
  const count = block.columns.length;
  if (count === 0) return [];
  const weights = block.columns.map(weigh);
  const total = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) =>
    inches(((setting.width - GUTTER * (count - 1)) * weight) / Math.max(total, 1e-9)),
  );
  if (block.columns.some((blocks, index) => isTooNarrow(blocks, widths[index] ?? inches(0), setting)))
    return block.columns.flatMap((blocks) => blockPieces(blocks, setting));
  const columns = block.columns.map((blocks, index) =>
    blockPieces(blocks, {...setting, width: widths[index] ?? setting.width, narrow: true}),
  );
  return [sideBySide(columns, block, widths)];
}

/** Whether a column could not hold a few words, or a table in it could not show all of its columns. */
function isTooNarrow(blocks: readonly Block[], width: Inch, {theme}: PieceSetting): boolean {
  if (width < LEAST_WIDTH) return true;
  return blocks.some(
    (block) =>
      block.type === "table" &&
      !(hasRoomyColumns(block, inches(width * TABLE_SHARE), theme) && isWholeAt(block, width, theme)),
  );
}

function weigh(blocks: readonly Block[]): number {
  return blocks.some((block) => block.type === "table") ? TABLE_WEIGHT : 1;
}

function sideBySide(columns: readonly (readonly Piece[])[], block: Columns, widths: readonly Inch[]): Piece {
  const height = Math.max(0, ...columns.map(stackHeight));
  const most = Math.max(
    height,
    ...columns.map((pieces) => stackHeight(pieces) + pieces.reduce((all, piece) => all + piece.stretch, 0)),
  );
  return {
    name: {zh: "分栏", en: "columns"},
    place: block.place,
    height: inches(height),
    stretch: inches(most - height),
    greedy: columns.flat().some((piece) => piece.greedy),
    cramped: columns.flat().some((piece) => piece.cramped),
    widow: columns.flat().some((piece) => piece.widow),
    draw: (whole) =>
      columns.flatMap((pieces, index) => {
        const left = widths.slice(0, index).reduce((all, width) => all + width + GUTTER, 0);
        return drawStack(pieces, areaOf(whole.x + left, whole.y, widths[index] ?? 0, whole.h));
      }),
    split(limit, must) {
      const filled = columns.map((pieces) => fillPage(pieces, limit, must));
      const nothing = filled.every(({page}) => page.length === 0);
      // A column whose first piece does not fit would start empty on one slide and full on the next.
      const stuck = filled.some(({page}, index) => page.length === 0 && (columns[index]?.length ?? 0) > 0);
      if (nothing || stuck) return undefined;
      if (columns.every((_, index) => filled[index]?.rest.length === 0)) return undefined;
      const part = (pieces: readonly (readonly Piece[])[]) => sideBySide(pieces, block, widths);
      return {head: part(filled.map(({page}) => page)), rest: part(filled.map(({rest}) => rest))};
    },
  };
}
