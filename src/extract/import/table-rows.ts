import {lineSpan, type SourceText} from "../../check/source-text.ts";
import {type SourceCell, splitTables} from "../../check/tables/split-cells.ts";
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
  if (read.rows && read.rows.length > 0)
    return read.rows.map((row) => ({...row, cells: cellsOfLine(source, row.line)}));
  const records = splitTables({raw, folded: source.text, starts: source.starts}, `table.${read.ending}`);
  return records
    .flat()
    .map(({cells, firstLine}, index) => ({sheet: "", number: index + 1, line: firstLine, cells}));
}

/** Tabs stand between the cells of a line. */
function cellsOfLine(source: SourceText, line: number): SourceCell[] {
  const {from, to} = lineSpan(source, line) ?? {from: 0, to: 0};
  let at = from;
  return source.text
    .slice(from, to)
    .split("\t")
    .map((text) => {
      const cell = {text, from: at, to: at + text.length};
      at = cell.to + 1;
      return cell;
    });
}
