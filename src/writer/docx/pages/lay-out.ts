import type {BodyNode} from "./body-nodes.ts";
import {type FilledPage, fillPages, type Piece} from "./fill-pages.ts";
import {joinBlocks, type MeasuredBlock, measureBlocks} from "./measure-blocks.ts";
import type {LookOf} from "./paragraph-look.ts";
import {type MovableBlock, placeFloats} from "./place-floats.ts";
import type {TypeArea} from "./type-area.ts";

/** A block of the document and how many paragraphs and tables it has become. */
export interface WrittenBlock extends MovableBlock {
  readonly elements: number;
}

export interface PageLayout {
  /** Pages that are to be expected. */
  readonly pages: number;
  /** The blocks as they now stand, by their former places. */
  readonly order: readonly number[];
  /** What part of a page each block takes, by their former places; more than 1 where it takes several. */
  readonly shares: readonly number[];
  /** All paragraphs and tables in the order in which they stand, those of the contents included. */
  readonly blocks: readonly MeasuredBlock[];
  /** How their pieces (joinBlocks) fill the pages. */
  readonly filled: readonly FilledPage[];
}

/** A body with its blocks in the order that fills the pages best. */
export interface LaidOutBody {
  readonly elements: readonly BodyNode[];
  readonly layout: PageLayout;
  /** The page on which a bookmark stands. */
  readonly pageOf: (bookmark: string) => number;
}

/**
 * Where everything comes to stand, without a layout engine: our styles say how high each line is, so that lines need
 * only be counted. Charts move to where they leave the least white.
 *
 * @param before how many elements stand before the blocks: title and contents
 */
export function layOut(
  elements: readonly BodyNode[],
  {width, height, firstLess}: TypeArea,
  lookOf: LookOf,
  before: number,
  blocks: readonly WrittenBlock[],
): LaidOutBody {
  const measured = elements.map((element) => measureBlocks([element], lookOf, width));
  if (firstLess !== undefined) measured[0] = lowerFirst(measured[0] ?? [], firstLess);
  const {head, groups, tail} = cut(measured, before, blocks);
  const order = placeFloats(blocks, height, (candidate) => {
    const starts: number[] = [];
    const pieces = joinBlocks([head, ...candidate.map((index) => groups[index] ?? []), tail].flat(2));
    let at = countPieces(head);
    for (const index of candidate) {
      starts[index] = at;
      at += countPieces(groups[index] ?? []);
    }
    return {pieces, starts};
  });
  const all = [head, ...order.map((index) => groups[index] ?? []), tail].flat(2);
  const filled = fillPages(joinBlocks(all), height);
  const bookmarks = numberBookmarks(all, filled);
  return {
    elements: reorder(elements, before, blocks, order),
    layout: {
      pages: filled.length,
      order,
      shares: groups.map((group) => heightOf(joinBlocks(group.flat())) / height),
      blocks: all,
      filled,
    },
    pageOf: (bookmark) => bookmarks.get(bookmark) ?? 1,
  };
}

/** The first block of all, further down: white before it counts on the first page only. */
function lowerFirst([block, ...others]: readonly MeasuredBlock[], by: number): MeasuredBlock[] {
  const [first, ...rest] = block?.pieces ?? [];
  if (block === undefined || first === undefined) return [];
  return [{...block, pieces: [{...first, before: first.before + by}, ...rest]}, ...others];
}

/** The elements of each block, and those before and after all blocks. */
function cut<T>(elements: readonly T[], before: number, blocks: readonly WrittenBlock[]) {
  let at = before;
  const groups = blocks.map((block) => {
    at += block.elements;
    return elements.slice(at - block.elements, at);
  });
  return {head: elements.slice(0, before), groups, tail: elements.slice(at)};
}

const countPieces = (blocks: readonly (readonly MeasuredBlock[])[]) =>
  blocks.flat().reduce((sum, {pieces}) => sum + pieces.length, 0);

/** Points that pieces take one below the other. */
const heightOf = (pieces: readonly Piece[]) =>
  pieces.reduce(
    (sum, piece, index) => sum + Math.max(piece.before, pieces[index - 1]?.after ?? 0) + piece.height,
    0,
  );

function reorder(
  elements: readonly BodyNode[],
  before: number,
  blocks: readonly WrittenBlock[],
  order: readonly number[],
): BodyNode[] {
  const {head, groups, tail} = cut(elements, before, blocks);
  return [...head, ...order.flatMap((index) => groups[index] ?? []), ...tail];
}

function numberBookmarks(
  blocks: readonly MeasuredBlock[],
  pages: readonly FilledPage[],
): Map<string, number> {
  const bookmarks = new Map<string, number>();
  let at = 0;
  for (const block of blocks) {
    const page = pages.findLastIndex(({first}) => first <= at) + 1;
    for (const name of block.bookmarks) bookmarks.set(name, page);
    at += block.pieces.length;
  }
  return bookmarks;
}
