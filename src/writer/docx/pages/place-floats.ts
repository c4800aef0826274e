import {fillPages, type Piece} from "./fill-pages.ts";

/** One block of the text, as far as the order of blocks is concerned. */
export interface MovableBlock {
  /**
   * `float`: a chart or table that the text refers to by its number and may move down; `text`: paragraphs and lists,
   * which may move up before it; `lead`: text that announces what follows it; `wall`: nothing passes it.
   */
  readonly kind: "float" | "text" | "lead" | "wall";
}

/** White at the foot of a page that calls for a remedy, in points: three lines. */
const tooWhite = 87;

/**
 * The order of blocks in which pages are filled well: where a chart or a table that stays in one piece does not fit on
 * the rest of a page, the text after it fills that page, as far as the next heading. The chart is then where it would
 * have been, on the next page.
 *
 * @param piecesOf all pieces of the document with the blocks in some order, and where each block begins
 */
export function placeFloats(
  blocks: readonly MovableBlock[],
  room: number,
  piecesOf: (order: readonly number[]) => {pieces: Piece[]; starts: readonly number[]},
): number[] {
  let order = [...blocks.keys()];
  for (const float of blocks.keys()) {
    if (blocks[float]?.kind !== "float") continue;
    const at = order.indexOf(float);
    const now = landing(float, order);
    if (now.whiteBefore < tooWhite) continue;
    let best = {order, ...now};
    for (let next = at + 1; next < order.length; next++) {
      const kind = blocks[order[next] ?? 0]?.kind;
      if (kind !== "text" && kind !== "lead") break;
      if (kind === "lead") continue;
      const moved = [
        ...order.slice(0, at),
        ...order.slice(at + 1, next + 1),
        float,
        ...order.slice(next + 1),
      ];
      const then = landing(float, moved);
      if (then.page > now.page) break;
      if (then.whiteBefore < best.whiteBefore - 1) best = {order: moved, ...then};
    }
    order = best.order;
  }
  return order;

  /** The page on which a block begins, and what is left white on the page before if it begins that page. */
  function landing(block: number, candidate: readonly number[]): {page: number; whiteBefore: number} {
    const {pieces, starts} = piecesOf(candidate);
    const pages = fillPages(pieces, room);
    const start = starts[block] ?? 0;
    const page = pages.findLastIndex(({first}) => first <= start);
    const isFirst = page > 0 && pages[page]?.first === start;
    return {page, whiteBefore: isFirst ? room - (pages[page - 1]?.used ?? room) : 0};
  }
}
