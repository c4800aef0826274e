import type {Table} from "../model/document.ts";

/** The table with some of its columns only. */
export function takeColumns(table: Table, columns: readonly number[]): Table {
  const take = <T>(row: readonly T[]) => columns.flatMap((column) => row.slice(column, column + 1));
  const {header, rows, align, rowSpans} = table;
  return {
    ...table,
    header: take(header),
    rows: rows.map(take),
    align: take(align),
    ...(rowSpans === undefined ? {} : {rowSpans: rowSpans.map(take)}),
  };
}
