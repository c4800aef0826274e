/** A row of a table as a line: `check` reads it as cells by its tabs. */
export function joinCells(cells: readonly string[]): string {
  return cells
    .map((text) => text.replace(/\s+/gu, " ").trim())
    .join("\t")
    .replace(/\t+$/u, "");
}
