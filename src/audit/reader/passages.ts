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
  const heads = (rows[0] ?? []).map((cell) => cell.join(" "));
  return rows.flatMap((cells, row) =>
    cells.flatMap((paragraphs, column) =>
      paragraphs.flatMap((text, line) => {
        const lines = paragraphs.filter((_, index) => index !== line);
        const others = cells.filter((_, index) => index !== column).map((cell) => cell.join(" "));
        const near = lines.some((each) => each.trim() !== "") ? lines : [...others, heads[column] ?? ""];
        const where = {...place, cell: {table: number, row: row + 1, column: column + 1}};
        return passage("cell", text, where, near.join("\n"));
      }),
    ),
  );
}

/** The lines of one shape or frame, each beside the others. */
export function linePassages(kind: PassageKind, lines: readonly string[], place: FilePlace): FilePassage[] {
  return lines.flatMap((text, line) =>
    passage(kind, text, place, lines.filter((_, index) => index !== line).join("\n")),
  );
}
