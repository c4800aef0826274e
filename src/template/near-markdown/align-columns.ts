/** A stretch of a mended line that stands in the line of the editor as well; columns from 0. */
export interface Stretch {
  readonly column: number;
  readonly written: number;
  readonly length: number;
}

/** A directive that was put in is no text of the editor, letter by letter. */
const token = /:(?:deleted|superscript|subscript)\[|[\s\S]/gu;
/** Mending puts in and takes away a few signs at a time. */
const furthest = 8;

/** What a mended line has in common with the one that was written, in order. */
export function alignColumns(written: string, mended: string): Stretch[] {
  const tokens = [...mended.matchAll(token)];
  const stretches: Stretch[] = [];
  let [at, next] = [0, 0];
  while (next < tokens.length) {
    const start = {column: tokens[next]?.index ?? 0, written: at};
    while (next < tokens.length && meets(written, at, tokens[next])) at += tokens[next++]?.[0].length ?? 0;
    if (at > start.written) stretches.push({...start, length: at - start.written});
    if (next < tokens.length) [at, next] = findNext(written, tokens, at, next);
  }
  return stretches;
}

const meets = (written: string, at: number, found: RegExpExecArray | undefined) =>
  found !== undefined && written.startsWith(found[0], at);

function findNext(
  written: string,
  tokens: readonly RegExpExecArray[],
  at: number,
  next: number,
): [number, number] {
  for (let distance = 1; distance <= 2 * furthest; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      if (meets(written, at + skipped, tokens[next + distance - skipped]))
        return [at + skipped, next + distance - skipped];
    }
  }
  return [at, tokens.length];
}

/** Where a column of the mended line stands in the one that was written; what was put in, where it was put in. */
export function writtenColumn(stretches: readonly Stretch[] | undefined, column: number): number {
  if (stretches === undefined) return column;
  const before = stretches.findLast((stretch) => stretch.column <= column);
  return before === undefined ? 0 : before.written + Math.min(column - before.column, before.length);
}
