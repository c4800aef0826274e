import {type SourceCell, splitTables} from "../../check/tables/split-cells.ts";
import {cellsOfLine} from "../../check/tables/table-cells.ts";
import type {Reading} from "../extract-report.ts";

/** A row of a table as its program shows it. */
export interface TableRow {
  /** Empty for a CSV file. */
  readonly sheet: string;
  readonly number: number;
  /** In the text that is kept of it. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

/** All rows of a workbook or of a CSV file. */
export function tableRows({read, source, raw}: Reading): TableRow[] {
  const lines = {folded: source.text, starts: source.starts};
  if (read.rows && read.rows.length > 0)
    return read.rows.map((row) => ({...row, cells: cellsOfLine(lines, row.line)}));
  const records = splitTables({raw, ...lines}, `table.${read.ending}`);
  return records
    .flat()
    .map(({cells, firstLine}, index) => ({sheet: "", number: index + 1, line: firstLine, cells}));
}
