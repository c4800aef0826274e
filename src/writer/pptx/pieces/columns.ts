import type {Block, Columns} from "../../../model/document.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {area as areaOf} from "../frame.ts";
import {type Piece, type PieceSetting, stackHeight} from "./piece.ts";
import {drawStack, fillPage} from "./stack.ts";

/** Distance between two columns. */
const GUTTER = 0.45;

/**
 * Blocks side by side in columns of equal width; each column fills the common height by itself.
 * What makes pieces of the blocks within comes as an argument, for that one makes columns in turn.
 */
export function columnsPiece(
  block: Columns,
  setting: PieceSetting,
  blockPieces: (blocks: readonly Block[], setting: PieceSetting) => Piece[],
): Piece | undefined {
  const count = block.columns.length;
  if (count === 0) return undefined;
  const width = inches((setting.width - GUTTER * (count - 1)) / count);
  const columns = block.columns.map((blocks) => blockPieces(blocks, {...setting, width, narrow: true}));
  return sideBySide(columns, block, width);
}

function sideBySide(columns: readonly (readonly Piece[])[], block: Columns, width: Inch): Piece {
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
    draw: (whole) =>
      columns.flatMap((pieces, index) =>
        drawStack(pieces, areaOf(whole.x + index * (width + GUTTER), whole.y, width, whole.h)),
      ),
    split(limit) {
      const filled = columns.map((pieces) => fillPage(pieces, limit));
      const nothing = filled.every(({page}) => page.length === 0);
      // A column whose first piece does not fit would start empty on one slide and full on the next.
      const stuck = filled.some(({page}, index) => page.length === 0 && (columns[index]?.length ?? 0) > 0);
      if (nothing || stuck) return undefined;
      const part = (pieces: readonly (readonly Piece[])[]) => sideBySide(pieces, block, width);
      return {head: part(filled.map(({page}) => page)), rest: part(filled.map(({rest}) => rest))};
    },
  };
}
