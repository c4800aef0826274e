import {type Inch, inches} from "../../../model/length.ts";
import {area as areaOf} from "../frame.ts";
import type {Area, Box} from "../slide.ts";
import {GAP, type Piece, stackHeight} from "./piece.ts";

/** Gaps may grow to this where a slide has room. */
const MOST_GAP = 0.42;
/** More pages than this are filled one after the other. */
const MOST_EVEN = 12;

/**
 * Pieces one above the other, filling an area as well as they can: charts take spare room first, then
 * tables, cards and the space between paragraphs in proportion, then the gaps; what is left stays empty below.
 */
export function drawStack(pieces: readonly Piece[], whole: Area): Box[] {
  let spare = Math.max(0, whole.h - stackHeight(pieces));
  // A single piece that cannot be divided, a chart, makes do with what there is.
  const heights = pieces.map((piece): number => Math.min(piece.height, whole.h));
  for (const greedy of [true, false]) {
    spare -= spread(pieces, heights, greedy, spare);
  }
  const gaps = Math.max(1, pieces.length - 1);
  const gap = GAP + Math.min(MOST_GAP - GAP, spare / gaps);
  let y: number = whole.y;
  return pieces.flatMap((piece, index) => {
    const height = heights[index] ?? 0;
    const boxes = piece.draw(areaOf(whole.x, y, whole.w, height));
    y += height + gap;
    return boxes;
  });
}

/** Gives spare height to the pieces of one kind, each in proportion to what it can take. */
function spread(pieces: readonly Piece[], heights: number[], greedy: boolean, spare: number): number {
  const stretches = pieces.map((piece): number => (piece.greedy === greedy ? piece.stretch : 0));
  const total = stretches.reduce((sum, one) => sum + one, 0);
  if (total <= 0) return 0;
  const given = Math.min(spare, total);
  stretches.forEach((one, index) => {
    heights[index] = (heights[index] ?? 0) + (given * one) / total;
  });
  return given;
}

export interface Page {
  readonly pieces: readonly Piece[];
  /** Set when the page holds a piece too high for it, divided where it otherwise would not be or set in less room. */
  readonly tooHigh?: Piece;
}

/** Fills one page from the front of the pieces; the first one is divided at any cost if it `must`. */
export function fillPage(
  pieces: readonly Piece[],
  height: Inch,
  must = false,
): {page: Piece[]; rest: Piece[]} {
  const page: Piece[] = [];
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    const left = inches(height - used - (page.length > 0 ? GAP : 0));
    if (piece.height <= left + 1e-6) {
      page.push(piece);
      used = stackHeight(page);
      continue;
    }
    const division = piece.split(left) ?? (must && index === 0 ? piece.split(left, true) : undefined);
    if (!division) return {page, rest: pieces.slice(index)};
    page.push(division.head);
    return {page, rest: [division.rest, ...pieces.slice(index + 1)]};
  }
  return {page, rest: []};
}

/** Pages of at most the given height. */
export function paginate(pieces: readonly Piece[], height: Inch): Page[] {
  const pages: Page[] = [];
  let rest: readonly Piece[] = pieces;
  while (rest.length > 0) {
    const filled = fillPage(rest, height);
    const [first, ...others] = filled.rest;
    if (filled.page.length === 0 && first) {
      const division = first.split(height, true);
      pages.push({pieces: [division?.head ?? first], tooHigh: first});
      rest = division ? [division.rest, ...others] : others;
    } else {
      pages.push({pieces: filled.page});
      rest = filled.rest;
    }
  }
  return pages;
}

/**
 * The same number of pages, evenly filled: the least height that still gives that number, so that a table of
 * 17 rows becomes 9 and 8, not 15 and 2.
 */
export function paginateEvenly(pieces: readonly Piece[], height: Inch): Page[] {
  const pages = paginate(pieces, height);
  // Nobody sees how even so many are, and trying takes long.
  if (pages.length < 2 || pages.length > MOST_EVEN) return pages;
  let best = pages;
  for (let share = 0.95; share > 0.4; share -= 0.05) {
    const tighter = paginate(pieces, inches(height * share));
    if (tighter.length > pages.length || countTooHigh(tighter) > countTooHigh(pages)) break;
    best = tighter;
  }
  return best;
}

const countTooHigh = (pages: readonly Page[]) => pages.filter((page) => page.tooHigh).length;
