import {findPeriodWords} from "../../figure/period-words.ts";
import type {SourceText} from "../source-text.ts";
import {isNumber, isTime} from "./source-table.ts";
import type {SourceCell, SourceRecord} from "./split-cells.ts";
import type {Column} from "./table-columns.ts";

/**
 * The text of a source in which what parts the cells of its tables parts numbers too, and what in them is no figure is
 * covered: years of heads and rows, ordinals, and the scale of a unit. As long as the text itself.
 */
export function hideOrdinals({text, tables}: SourceText): string {
  const hidden = new HiddenText(text);
  for (const {table, columns} of tables.tables) {
    for (const record of table.heads) hidden.part(record, (cell) => hidden.hideHead(cell));
    for (const row of table.rows) hidden.part(row, (cell, column) => hidden.hideCell(cell, columns[column]));
  }
  for (const record of tables.notes) hidden.part(record, (cell) => hidden.hideHead(cell));
  return hidden.join();
}

const year = /(?<!\d)(?:FY|YR)?(?:19|20)\d\d(?:[-~/](?:19|20)?\d\d)?(?!\d)年?/giu;
/** 万 of 万人: of nothing, it is no number. */
const scaleAlone = /(?<=[([/:,\s]|^)[十百千万亿]+(?=[^\d十百千万亿]{0,3}(?:[)\]/,\s]|$))/gu;
const tableNumber = /^#*\s*(?:续?表)\s*[\d一二三四五六七八九十]+(?:[-.]\d+)*/gu;
const ordinal = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、)](?!\d))/gu;

class HiddenText {
  readonly #text: string;
  readonly #edits: {from: number; text: string}[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Parts the cells, and lets each be hidden where it has to be. */
  part({cells}: SourceRecord, hide: (cell: SourceCell, column: number) => void): void {
    for (const [column, cell] of cells.entries()) {
      hide(cell, column);
      const end = Math.min(cells[column + 1]?.from ?? cell.to + 1, this.#text.length);
      this.#replace(cell.to, "\t".repeat(Math.max(0, end - cell.to)));
    }
  }

  hideHead(cell: SourceCell): void {
    this.#hide(cell, [tableNumber, ordinal, year, scaleAlone], hideParts);
  }

  hideCell(cell: SourceCell, column: Column | undefined): void {
    const {text} = cell;
    const isFigure = column?.role === "figures" && (isNumber(text) || !isTime(text));
    if (!isFigure && /\d/u.test(text)) this.#replace(cell.from, cover.repeat(cell.to - cell.from));
    else if (!isNumber(text)) this.#hide(cell, [ordinal, scaleAlone]);
  }

  #hide({from, to}: SourceCell, patterns: readonly RegExp[], before = (text: string) => text): void {
    const text = this.#text.slice(from, to);
    const hidden = patterns.reduce(
      (rest, pattern) => rest.replace(pattern, (words) => cover.repeat(words.length)),
      before(text),
    );
    if (hidden !== text) this.#replace(from, hidden);
  }

  #replace(from: number, text: string): void {
    if (text !== "") this.#edits.push({from, text});
  }

  join(): string {
    let [joined, at] = ["", 0];
    for (const {from, text} of this.#edits.sort((a, b) => a.from - b.from)) {
      if (from < at) continue;
      joined += this.#text.slice(at, from) + text;
      at = from + text.length;
    }
    return joined + this.#text.slice(at);
  }
}

const cover = "□";

/** Months, quarters and halves are no numbers, with their years. */
function hideParts(text: string): string {
  if (!/月|季度|半年|\d[QHM]\d|[QH]\d|\d{4}[-/]\d|[a-z]{3}/iu.test(text)) return text;
  return findPeriodWords(text).reduce(
    (rest, {at, end, part}) =>
      part === "" ? rest : rest.slice(0, at) + cover.repeat(end - at) + rest.slice(end),
    text,
  );
}
