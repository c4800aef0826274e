/** Where a line of Markdown stands: at the first or last line of a fenced block, within one, or outside. */
export interface FencedLine {
  readonly kind: "open" | "within" | "close" | "outside";
  /** Index of the first line within the block; of a line outside, no matter. */
  readonly first: number;
}

/**
 * Follows the fences of code and charts: a block ends at a fence of the same signs, as many or more, with nothing behind
 * them (CommonMark 4.5). One that never ends goes on to the end of the text. Backticks with more of them behind are code
 * within a line.
 */
export function fencedLines(lines: readonly string[]): FencedLine[] {
  let fence: string | undefined;
  let first = 0;
  return lines.map((line, index) => {
    const [, signs, info = ""] = /^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/u.exec(line) ?? [];
    if (fence === undefined) {
      if (signs === undefined) return {kind: "outside", first};
      fence = signs;
      first = index + 1;
      return {kind: "open", first};
    }
    if (!signs?.startsWith(fence) || info.trim() !== "") return {kind: "within", first};
    fence = undefined;
    return {kind: "close", first};
  });
}
