import {decodeText} from "../../dataset/decode-text.ts";
import {parseTable} from "../../dataset/parse-table.ts";
import {formatRow} from "../drafts/csv-text.ts";

/** A table of the data package as its file is written, to which rows are added. */
export interface DataTable {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Lines of the file, those of the rows to come begin behind. */
  readonly lines: number;
}

export function readDataTable(bytes: Uint8Array, path: string): DataTable | undefined {
  const text = decodeText(bytes, path).value;
  const table = text === undefined ? undefined : parseTable(text, path).value;
  if (text === undefined || table === undefined) return undefined;
  const columns = table.header.map((cell) => cell.text);
  const rows = table.rows.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index]?.text ?? ""])),
  );
  const lines = text.replace(/(?:\r\n|\n|\r)+$/u, "").split(/\r\n|\n|\r/u).length;
  return {path, bytes, text, columns, rows, lines};
}

/** The file with rows behind its own, in its own columns and line ends; what stands in it stays as it is. */
export function appendRows(table: DataTable, rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  if (rows.length === 0) return table.bytes;
  const isMarked = table.bytes[0] === 0xef && table.bytes[1] === 0xbb;
  const end = table.text.includes("\r\n") ? "\r\n" : "\n";
  const lines = rows.map((row) => formatRow(table.columns.map((column) => row[column] ?? "")));
  const body = table.text.replace(/(?:\r\n|\n|\r)+$/u, "");
  return new TextEncoder().encode(`${isMarked ? "\ufeff" : ""}${[body, ...lines].join(end)}${end}`);
}

/** The file with other texts in some cells of some rows, all else the same. */
export function changeRows(
  table: DataTable,
  change: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): DataTable {
  const rows = table.rows.map(change);
  if (rows.every((row, index) => row === table.rows[index])) return table;
  const end = table.text.includes("\r\n") ? "\r\n" : "\n";
  const lines = [table.columns, ...rows.map((row) => table.columns.map((column) => row[column] ?? ""))].map(
    formatRow,
  );
  return {...table, rows, text: `${lines.join(end)}${end}`, lines: lines.length};
}
