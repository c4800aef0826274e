/** Where each sheet of the new document comes from. */
export interface SheetMatch {
  /** Index of the sheet that is taken over as it is; undefined for one that is made anew. */
  readonly from: number | undefined;
}

/** Takes over what is the same, in order; each of the old sheets once. */
export function matchSheets(before: readonly string[], after: readonly string[]): SheetMatch[] {
  const left = new Map<string, number[]>();
  for (const [index, digest] of before.entries()) left.set(digest, [...(left.get(digest) ?? []), index]);
  return after.map((digest) => ({from: left.get(digest)?.shift()}));
}

/** Numbers, from 1, of the sheets that are new. */
export function changedSheets(matches: readonly SheetMatch[]): number[] {
  return matches.flatMap(({from}, index) => (from === undefined ? [index + 1] : []));
}

/**
 * The sheet that stands where one stood before: itself where it was taken over, else the one after its nearest
 * neighbour above that was.
 */
export function followSheet(matches: readonly SheetMatch[], before: number): number {
  for (let above = before; above >= 0; above--) {
    const now = matches.findIndex(({from}) => from === above);
    if (now >= 0) return Math.min(now + (before - above), matches.length - 1);
  }
  return Math.max(0, Math.min(before, matches.length - 1));
}
