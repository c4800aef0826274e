import {protectCell} from "./cell-text.ts";

/** The mark at the beginning by which Excel knows that a file is UTF-8. */
const byteOrderMark = "\ufeff";

/** A table for spreadsheets: UTF-8 with its mark, lines as Windows ends them, one line for each row. */
export function formatDraft(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const lines = rows.map((row) =>
    columns.map((column) => quote(protectCell(oneLine(row[column] ?? "")))).join(","),
  );
  return `${byteOrderMark}${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/** A row as RFC 4180 writes it. */
export function formatRow(cells: readonly string[]): string {
  return cells.map((cell) => quote(oneLine(cell))).join(",");
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/gu, " ");
const quote = (text: string) => (/[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
