import {findWords, lineSpan, type SourceText} from "../../check/source-text.ts";
import {readAddress} from "../../check/tables/cell-address.ts";
import type {ViewedRow} from "./draft-view.ts";

type Cells = Readonly<Record<string, string>>;

/** Where the numbers of rows stand; of several alike on a line each has its own place, in their order. */
export class RowPlaces {
  readonly #source: SourceText;
  readonly #taken = new Set<number>();

  constructor(source: SourceText) {
    this.#source = source;
  }

  place(cells: Cells): Pick<ViewedRow, "from" | "to"> {
    const line = Number(cells.line);
    const printed = cells.printed ?? "";
    const cell = this.#cellOf(cells, line);
    // In a table the unit stands in the head.
    const digits = /^[-+]?[\d,.]+/u.exec(printed)?.[0] ?? "";
    const spans = [
      ...findWords(this.#source, line, printed),
      ...(digits === "" ? [] : findWords(this.#source, line, digits)),
    ];
    const inCell = cell && spans.find(({from, to}) => cell.from <= from && to <= cell.to);
    const span = inCell ?? spans.find(({from}) => !this.#taken.has(from)) ?? spans[0];
    if (span) this.#taken.add(span.from);
    return {from: span?.from, to: span?.to};
  }

  /** The cell that a locator such as 学前!C5 names. */
  #cellOf({locator = ""}: Cells, line: number) {
    const address = readAddress(locator);
    const span = address && lineSpan(this.#source, line);
    if (!span) return undefined;
    return this.#source.tables.cellsAt(line).find(({cell}) => {
      const before = this.#source.text.slice(span.from, cell.from).split("\t").length - 1;
      return before === address.column;
    })?.cell;
  }
}
