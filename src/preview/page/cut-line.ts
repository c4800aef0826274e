/** A line cut at the spot of a problem, for people to see. */
export interface CutLine {
  /** Something was left out in front. */
  readonly isCut: boolean;
  readonly before: string;
  /** What is wrong, one character at least; empty at the end of the line. */
  readonly spot: string;
  readonly after: string;
}

/**
 * @param column from 1, in UTF-16 units
 * @param extent how many of them are wrong
 * @param lead most characters to keep in front of the spot
 */
export function cutLine(
  line: string,
  column: number,
  extent: number,
  lead = Number.POSITIVE_INFINITY,
): CutLine {
  const at = toStart(line, Math.max(0, Math.min(column - 1, line.length)));
  const first = [...line.slice(at)][0]?.length ?? 0;
  const end = toStart(line, at + Math.max(extent, first));
  const before = [...line.slice(0, at)];
  const isCut = before.length > lead;
  return {
    isCut,
    before: (isCut ? before.slice(-lead) : before).join(""),
    spot: line.slice(at, end),
    after: line.slice(end),
  };
}

/** The middle of a pair of units means the character that the pair stands for. */
const toStart = (line: string, at: number) => (/[\udc00-\udfff]/.test(line[at] ?? "") ? at - 1 : at);
