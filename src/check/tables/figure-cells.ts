import {lastAtMost} from "../../base/search-sorted.ts";
import {findPeriodWords} from "../../figure/period-words.ts";
import {type KnownUnits, readHead, type Unit} from "./read-head.ts";
import {isNumber, isTime, partOfYear, readTables, type SourceRow, type SourceTable} from "./source-table.ts";
import {type SourceCell, type SourceRecord, type SplitText, splitTables} from "./split-cells.ts";
import type {Surroundings} from "./subjects.ts";
import {type Column, labelsOf, readColumns, unitOf} from "./table-columns.ts";

/** A cell of a table with figures, and what heads, labels and titles say of it. */
export interface FigureCell extends Surroundings {
  readonly cell: SourceCell;
  /** Of a cell that is a number and nothing else; others print their unit themselves. */
  readonly unit: Unit | undefined;
  readonly isNumber: boolean;
  /** The heads above it and the labels of its row, as they stand there. */
  readonly under: string;
  /** Of the names those that titles within the table give, and not heads and labels. */
  readonly titles: readonly string[];
}

interface ReadTable {
  readonly table: SourceTable;
  readonly columns: readonly Column[];
}

interface ReadRow extends ReadTable {
  readonly row: SourceRow;
}

/** The tables of a source, read once. */
export class FigureCells {
  readonly tables: readonly ReadTable[];
  /** All of them, those of a CSV file from its first line on. */
  readonly records: readonly SourceRecord[];
  /** Titles, lines with a unit, and remarks among the rows of tables. */
  readonly notes: readonly SourceRecord[];
  readonly #known: KnownUnits;
  readonly #rows: readonly ReadRow[];
  readonly #cells = new Map<SourceRow, readonly FigureCell[]>();
  readonly #times = new Map<Column, Times>();
  readonly #byParts = new Map<SourceTable, boolean>();
  #lines: ReadonlyMap<string, readonly ReadRow[]> | undefined;

  constructor(source: SplitText, file: string, known: KnownUnits) {
    this.#known = known;
    const stretches = splitTables(source, file);
    this.records = stretches.flat();
    this.tables = stretches
      .flatMap((records) => readTables(records, linesBefore(source, records[0]?.firstLine ?? 1)))
      .map((table) => ({table, columns: readColumns(table, known)}));
    const inTables = new Set(
      this.tables.flatMap(({table}) => [...table.heads, ...table.rows].map(firstLine)),
    );
    this.notes = this.records.filter((record) => !inTables.has(firstLine(record)));
    const rows = this.tables.flatMap((read) => read.table.rows.map((row) => ({...read, row})));
    this.#rows = rows.sort((a, b) => a.row.firstLine - b.row.firstLine);
  }

  /** The row that holds a line of the source. */
  rowAt(line: number): SourceRow | undefined {
    const found = this.#rows[lastAtMost(this.#rows, line, ({row}) => row.firstLine)];
    return found && found.row.lastLine >= line ? found.row : undefined;
  }

  cellsAt(line: number): readonly FigureCell[] {
    const found = this.#rows[lastAtMost(this.#rows, line, ({row}) => row.firstLine)];
    return found && found.row.lastLine >= line ? this.#read(found) : [];
  }

  /** First lines of the rows that hold a number, written alike. */
  linesWith(digits: string): number[] {
    this.#lines ??= this.#index();
    return (this.#lines.get(digits) ?? []).map(({row}) => row.firstLine);
  }

  #index(): Map<string, ReadRow[]> {
    const lines = new Map<string, ReadRow[]>();
    for (const read of this.#rows) {
      for (const digits of new Set(read.row.cells.map(({text}) => withoutSeparators(text)))) {
        const known = lines.get(digits);
        if (known) known.push(read);
        else lines.set(digits, [read]);
      }
    }
    return lines;
  }

  /** Whether a table has a column or a row for each of several months or quarters. */
  #isByParts({table, columns}: ReadTable): boolean {
    const known = this.#byParts.get(table);
    if (known !== undefined) return known;
    const inRows = table.rows
      .slice(0, 60)
      .flatMap(({cells}) => cells.flatMap(({text}) => partOfYear(text)?.part ?? []));
    const parts = new Set([...columns.flatMap((column) => this.#timesOf(column).parts), ...inRows]);
    this.#byParts.set(table, parts.size > 1);
    return parts.size > 1;
  }

  /** Of the heads of a column, which all its cells share. */
  #timesOf(column: Column): Times {
    const known = this.#times.get(column);
    if (known) return known;
    const times = timesIn(column.headTexts);
    this.#times.set(column, times);
    return times;
  }

  #read(read: ReadRow): readonly FigureCell[] {
    const known = this.#cells.get(read.row);
    if (known) return known;
    const {row, columns, table} = read;
    const inRow = timesIn(
      row.cells.flatMap(({text}, at) =>
        isTime(text) && (columns[at]?.role === "years" || !isNumber(text)) ? text : [],
      ),
    );
    const inTitles = [...new Set([...table.above, ...row.sections].flatMap(yearsOf))];
    const cells = row.cells.flatMap((cell, at): FigureCell[] => {
      const column = columns[at];
      const isFigure = /\d/u.test(cell.text) && (isNumber(cell.text) || !isTime(cell.text));
      if (!isFigure || column?.role !== "figures") return [];
      const labels = [...row.sections, ...labelsOf(row, at)];
      const names = [...column.heads, ...labels.map((label) => readHead(label, this.#known))];
      const titles = row.sections.map((title) => readHead(title, this.#known).name);
      const inHeads = this.#timesOf(column);
      const parts = firstOf(inHeads.parts, inRow.parts);
      const years = firstOf(inHeads.years, inRow.years);
      // 3月 in a table of 2025 is one of that year.
      const isOfTitle = years.length === 0 && parts.length > 0 && inTitles.length === 1;
      return [
        {
          cell,
          isNumber: isNumber(cell.text),
          unit: unitOf(table, columns, row, at, this.#known),
          names: names.map(({name}) => name).filter((name) => name !== "" && !isTime(name)),
          years: isOfTitle ? inTitles : years,
          parts,
          isByParts: this.#isByParts(read),
          under: [...column.headTexts, ...labels].join("，"),
          titles,
        },
      ];
    });
    this.#cells.set(row, cells);
    return cells;
  }
}

/** The years and parts of years that texts name. */
interface Times {
  readonly parts: readonly string[];
  readonly years: readonly number[];
}

const timesIn = (texts: readonly string[]): Times => ({
  parts: texts.flatMap(partsIn),
  years: texts.flatMap(yearsOf),
});

/** The parts of years that a head or a cell names: months, quarters, halves. */
function partsIn(text: string): string[] {
  return findPeriodWords(text).flatMap(({part}) => (part === "" ? [] : part));
}

const firstOf = <T>(first: readonly T[], second: readonly T[]) => (first.length > 0 ? first : second);

const firstLine = (record: SourceRecord) => record.firstLine;

/** 52,340 as 52340. */
export const withoutThousands = (text: string) => text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");

export const withoutSeparators = (text: string) => withoutThousands(text.replace(/\s/gu, ""));

const yearsOf = (text: string) =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?:[-~/](\d\d)(?!\d))?(?!\d)/gu)].flatMap(
    ([, year = "", second]) => {
      const last = Number(year.slice(0, 2) + (second ?? ""));
      // 2025-03 is a month.
      return second === undefined || last <= Number(year) ? [Number(year)] : [Number(year), last];
    },
  );

/** Two lines of text above a table may name it and tell its unit. */
function linesBefore({folded, starts}: SplitText, line: number): string[] {
  const lines: string[] = [];
  for (let above = line - 1; above > 0 && lines.length < 2 && above > line - 6; above--) {
    const text = folded.slice(starts[above - 1], starts[above]).trim();
    // Longer ones are paragraphs.
    if (text !== "" && text.length < 80) lines.unshift(text);
  }
  return lines;
}
