import {lastAtMost} from "../../base/search-sorted.ts";
import {cellKey, type SheetText} from "../workbook/read-sheet-text.ts";
import type {CellAddress} from "./cell-address.ts";
import type {SourceCell, SourceRecord, SplitText} from "./split-cells.ts";

/** A cell of a source that is a table or a workbook. */
export interface AddressedCell {
  readonly address: CellAddress;
  /** Of the text that is read, from 1. */
  readonly line: number;
  readonly cell: SourceCell;
  /** What the sheet shows of a number, where that is another number of digits. */
  readonly shown: string | undefined;
  /** Its formula has not been worked out. */
  readonly isWaiting: boolean;
}

/** Why there is no such cell. */
export type CellGap =
  | {readonly gap: "sheet"; readonly sheets: readonly string[]}
  | {readonly gap: "outside"; readonly rows: number};

interface TableRow {
  readonly line: number;
  /** The lines of the file on which it stands. */
  readonly lastLine: number;
  cells(): readonly SourceCell[];
}

/** A CSV file or a workbook by its cells. */
export class TableCells {
  readonly sheets: readonly string[];
  readonly #rows = new Map<string, Map<number, TableRow>>();
  readonly #last = new Map<string, number>();
  readonly #book: SheetText | undefined;
  /** Cells by the number in them, filled when the first is looked for. */
  #byNumber: ReadonlyMap<number, readonly AddressedCell[]> | undefined;

  #byLine: readonly {readonly sheet: string; readonly number: number; readonly line: number}[] | undefined;

  private constructor(book: SheetText | undefined) {
    this.#book = book;
    this.sheets = book === undefined ? [""] : book.sheets;
    for (const sheet of this.sheets) this.#rows.set(sheet, new Map());
  }

  /** Of a CSV file: its records are its rows. */
  static ofRecords(records: readonly SourceRecord[]): TableCells {
    const table = new TableCells(undefined);
    for (const [index, {cells, firstLine, lastLine}] of records.entries())
      table.#add("", index + 1, {line: firstLine, lastLine, cells: () => cells});
    return table;
  }

  /** Of a workbook, whose text has a row a line. */
  static ofBook(book: SheetText, source: Lines): TableCells {
    const table = new TableCells(book);
    for (const {sheet, number, line} of book.rows)
      table.#add(sheet, number, {line, lastLine: line, cells: () => cellsOfLine(source, line)});
    return table;
  }

  #add(sheet: string, number: number, row: TableRow): void {
    this.#rows.get(sheet)?.set(number, row);
    this.#last.set(sheet, Math.max(number, this.#last.get(sheet) ?? 0));
  }

  /** The cell that is shown there: of merged ones the first. Where no sheet is named, there has to be one alone. */
  find(address: CellAddress): AddressedCell | CellGap {
    const {sheet = "", ...place} = this.#atFirst(this.#ofOnlySheet(address));
    const rows = this.#rows.get(sheet);
    if (!rows) return {gap: "sheet", sheets: this.sheets};
    const row = rows.get(place.row);
    const last = this.#last.get(sheet) ?? 0;
    if (!row && place.row > last) return {gap: "outside", rows: last};
    return this.#cell({sheet, ...place}, row);
  }

  /** Whether a line of the file is one of the row's: of a workbook the row itself. */
  isLineOf({address, line}: AddressedCell, written: number): boolean {
    if (written === address.row) return true;
    const row = this.#rows.get(address.sheet)?.get(address.row);
    return this.#book === undefined && row !== undefined && line <= written && written <= row.lastLine;
  }

  /** The lines of the text that a row is, of every sheet. */
  linesOf(row: number): number[] {
    return [...this.#rows.values()].flatMap((rows) => rows.get(row)?.line ?? []);
  }

  /** All cells that hold one of these numbers. */
  withNumbers(numbers: readonly number[]): AddressedCell[] {
    this.#byNumber ??= this.#index();
    return [...new Set(numbers)].flatMap((number) => this.#byNumber?.get(number) ?? []);
  }

  /** The cell of a place in the text. */
  addressAt(line: number, from: number): CellAddress | undefined {
    const [sheet = "", row] = this.#rowAt(line) ?? [];
    const cells = row === undefined ? undefined : this.#rows.get(sheet)?.get(row)?.cells();
    if (row === undefined || !cells) return undefined;
    return {sheet, row, column: lastAtMost(cells, from, (cell) => cell.from)};
  }

  #rowAt(line: number): [sheet: string, row: number] | undefined {
    this.#byLine ??= [...this.#rows]
      .flatMap(([sheet, rows]) => [...rows].map(([number, row]) => ({sheet, number, line: row.line})))
      .sort((a, b) => a.line - b.line);
    const found = this.#byLine[lastAtMost(this.#byLine, line, (row) => row.line)];
    return found && [found.sheet, found.number];
  }

  #ofOnlySheet(address: CellAddress): CellAddress {
    const [only = ""] = this.sheets;
    if (this.#book === undefined) return {...address, sheet: ""};
    return address.sheet === "" && this.sheets.length === 1 ? {...address, sheet: only} : address;
  }

  #atFirst(address: CellAddress): CellAddress {
    const merged = this.#book?.merged.find(
      ({sheet, first, last}) =>
        sheet === address.sheet &&
        first.row <= address.row &&
        address.row <= last.row &&
        first.column <= address.column &&
        address.column <= last.column,
    );
    return merged ? {...address, ...merged.first} : address;
  }

  #cell(address: CellAddress, row: TableRow | undefined): AddressedCell {
    const cell = row?.cells()[address.column];
    const line = row?.line ?? 0;
    const key = cellKey(line, address.column);
    return {
      address,
      line,
      cell: cell ?? {from: 0, to: 0, text: ""},
      shown: this.#book?.shown.get(key),
      isWaiting: this.#book?.waiting.has(key) ?? false,
    };
  }

  #index(): Map<number, AddressedCell[]> {
    const found = new Map<number, AddressedCell[]>();
    for (const [sheet, rows] of this.#rows) {
      for (const [number, row] of rows) {
        for (const column of row.cells().keys()) {
          const cell = this.#cell({sheet, row: number, column}, row);
          for (const value of new Set([cell.cell.text, cell.shown ?? ""].flatMap(numberIn))) {
            const known = found.get(value);
            if (known) known.push(cell);
            else found.set(value, [cell]);
          }
        }
      }
    }
    return found;
  }
}

/** Of a cell with one number in it. */
function numberIn(text: string): number[] {
  const found = text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "").match(/-?\d+(?:\.\d+)?/gu) ?? [];
  return found.length === 1 ? [Number(found[0])] : [];
}

type Lines = Pick<SplitText, "folded" | "starts">;

/** Tabs stand between the cells of a line. */
export function cellsOfLine({folded, starts}: Lines, line: number): SourceCell[] {
  let at = starts[line - 1] ?? 0;
  const end = folded.indexOf("\n", at);
  return folded
    .slice(at, end < 0 ? folded.length : end)
    .split("\t")
    .map((text) => {
      const cell = {text, from: at, to: at + text.length};
      at = cell.to + 1;
      return cell;
    });
}
