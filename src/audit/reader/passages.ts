import type {PassageKind} from "../../model/record.ts";
import type {FilePassage, FilePlace} from "./file-content.ts";

/** Passages that have no text say nothing. */
export function passage(kind: PassageKind, text: string, place: FilePlace, near = ""): FilePassage[] {
  const composed = text.normalize("NFC");
  return composed.trim() === "" ? [] : [{kind, text: composed, place, near}];
}

export interface ReadTable {
  readonly number: number;
  /** Rows of cells of paragraphs. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Each paragraph of each cell; beside it stand its row and column heading, or the other lines of its own cell. */
export function cellPassages({number, rows}: ReadTable, place: FilePlace): FilePassage[] {
  const heads = (rows[0] ?? []).map((cell) => cell.join(" ").slice(0, mostBeside));
  return rows.flatMap((cells, row) => {
    const texts = cells.map((cell) => cell.join(" "));
    return cells.flatMap((paragraphs, column) => {
      const filled = paragraphs.filter((each) => each.trim() !== "").length;
      return paragraphs.flatMap((text, line) => {
        const hasOthers = filled > (text.trim() === "" ? 0 : 1);
        const near = hasOthers
          ? linesBeside(paragraphs, line)
          : [...linesBeside(texts, column), heads[column] ?? ""];
        const where = {...place, cell: {table: number, row: row + 1, column: column + 1}};
        return passage("cell", text, where, near.join("\n"));
      });
    });
  });
}

/** The lines of one shape or frame, each beside the others. */
export function linePassages(kind: PassageKind, lines: readonly string[], place: FilePlace): FilePassage[] {
  return lines.flatMap((text, line) => passage(kind, text, place, linesBeside(lines, line).join("\n")));
}

/** Letters and lines beside a number that may still say what it is; more than any shape of a slide or row of a table. */
const mostBeside = 4_000;
const mostLines = 400;

/** The lines nearest to one, in their order: all of them for each would grow with the square of their number. */
function linesBeside(lines: readonly string[], line: number): string[] {
  if (lines.length <= mostLines && lines.reduce((sum, each) => sum + each.length, 0) <= mostBeside) {
    return lines.filter((_, index) => index !== line);
  }
  let [from, to, letters] = [line, line + 1, 0];
  while (letters < mostBeside && to - from < mostLines && (from > 0 || to < lines.length)) {
    const isAbove = to >= lines.length || (from > 0 && line - from < to - line);
    letters += (isAbove ? lines[--from] : lines[to++])?.length ?? 0;
  }
  return [...lines.slice(from, line), ...lines.slice(line + 1, to)].map((each) => each.slice(0, mostBeside));
}
