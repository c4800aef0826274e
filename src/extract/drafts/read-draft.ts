import {decodeText} from "../../dataset/decode-text.ts";
import {parseTable} from "../../dataset/parse-table.ts";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {bareCell} from "./cell-text.ts";

/** A row of a draft as a person has left it, and its line in the file. */
export interface ReadRow<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  readonly line: number;
}

/**
 * A draft as it came back from a spreadsheet, in whatever encoding and with whatever order of columns; columns that are
 * missing are empty, those that only a person knows are left out.
 */
export function readDraft<Column extends string>(
  bytes: Uint8Array,
  file: string,
  columns: readonly Column[],
): Outcome<readonly ReadRow<Column>[]> {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return {diagnostics: text.diagnostics};
  // A spreadsheet that only adds an empty table leaves one line.
  const table = parseTable(text.value, file);
  const diagnostics: Diagnostic[] = [...text.diagnostics, ...table.diagnostics];
  if (table.value === undefined) return {diagnostics};
  const {header, rows, locate} = table.value;
  const places = columns.map((column) =>
    header.findIndex(({text: name}) => bareCell(name).toLowerCase() === column),
  );
  const missing = columns.filter((column, index) => places[index] === -1 && needed.has(column));
  if (missing.length > 0) return {diagnostics: [...diagnostics, withoutColumns(file, missing)]};
  const value = rows.map((row) => {
    const cells = Object.fromEntries(
      columns.map((column, index) => [column, bareCell(row[places[index] ?? -1]?.text ?? "")]),
    ) as Record<Column, string>;
    return {cells, line: locate(row[0]?.offset ?? 0).line ?? 1};
  });
  return {value, diagnostics};
}

const needed: ReadonlySet<string> = new Set(["line", "printed", "decision"]);

function withoutColumns(file: string, columns: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "draft-without-column",
    message: {
      en: `the draft has lost the columns ${columns.join(", ")}`,
      zh: `草稿缺少 ${columns.join("、")} 列`,
    },
    hint: {
      en: "put the names of the columns back into the first line, or remove the file and draft anew",
      zh: "请在第一行补回列名；或删去这个文件，重新提取",
    },
    place: {file, line: 1},
  };
}
