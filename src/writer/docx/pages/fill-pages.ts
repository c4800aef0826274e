/** What stands on a page as a whole: a line of text, a row of a table, a picture. Lengths are points. */
export interface Piece {
  readonly height: number;
  /** White before it, as the space between paragraphs is the larger of two; none at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** Added below it at the foot of a page: the line that ends a table there. */
  readonly atFoot: number;
  /** Must not be parted from the piece before it. */
  readonly follows: boolean;
  /** Height of what is repeated above it where it is the first on a page: the header of its table. */
  readonly repeated: number;
  /** Begins a page, however much room is left. */
  readonly startsPage?: boolean;
}

/** A page, and what of it is filled. */
export interface FilledPage {
  /** Index of the first piece that begins on it; that of the last piece or more where a piece from before fills it. */
  readonly first: number;
  readonly used: number;
  /** Where the piece before the first goes on at its head: how much of its height stands on the pages before. */
  readonly shown?: number;
}

/**
 * Fills page after page as Word does: what does not fit goes to the next one, with the pieces that must stay before it;
 * what is taller than a page begins where it stands and runs on.
 */
export function fillPages(pieces: readonly Piece[], room: number): FilledPage[] {
  const pages: FilledPage[] = [];
  /** What was used when the piece had been placed; what of it is on the page, if pieces after it leave. */
  const usedAfter: number[] = [];
  let first = 0;
  let used = 0;
  let shown: number | undefined;
  const end = (usedOfIt: number) =>
    pages.push({first, used: usedOfIt, ...(shown === undefined ? {} : {shown})});
  const turn = (next: number, usedBefore: number, shownBefore?: number) => {
    end(usedBefore);
    first = next;
    used = 0;
    shown = shownBefore;
  };
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (piece.startsPage && used > 0) turn(index, used);
    const isTop = used === 0;
    const isFirstPage = pages.length === 0;
    const gap = isTop
      ? piece.before * Number(isFirstPage)
      : Math.max(piece.before, pieces[index - 1]?.after ?? 0);
    const height = gap + piece.height + piece.repeated * Number(isTop && !isFirstPage);
    if (used + height + piece.atFoot <= room + tolerance) {
      used += height;
    } else if (isTop || piece.height > room) {
      let rest = used + height;
      for (; rest > room; rest -= room) turn(index + 1, room, piece.height - (rest - room));
      used = rest;
    } else {
      const next = startOfPage(pieces, first, index);
      turn(next, usedAfter[next - 1] ?? 0);
      index = next - 1;
      continue;
    }
    usedAfter[index] = used;
  }
  end(used);
  return pages;
}

/** The piece that begins the next page: the one that does not fit, or the first of those that must stay before it. */
function startOfPage(pieces: readonly Piece[], first: number, index: number): number {
  let at = index;
  while (at > first && pieces[at]?.follows) at--;
  // A chain that fills the page by itself is broken where it must be.
  return at > first ? at : index;
}

/** Points that sums of lengths in twips may be off. */
const tolerance = 0.05;
