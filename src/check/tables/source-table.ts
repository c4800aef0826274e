import {groupBy} from "../../base/group-by.ts";
import {monthsOf, readPeriodWord} from "../../figure/period-words.ts";
import type {SourceCell, SourceRecord} from "./split-cells.ts";

/** A table in a source: its heads, and the lines above that tell what all of it is. */
export interface SourceTable {
  readonly above: readonly string[];
  readonly heads: readonly SourceRecord[];
  readonly rows: readonly SourceRow[];
}

export interface SourceRow extends SourceRecord {
  /** What a line within the table says of the rows below it, the nearest last. */
  readonly sections: readonly string[];
  /** Labels that a merged cell above gives to empty ones, by column. */
  readonly inherited: ReadonlyMap<number, string>;
}

/** A cell that is nothing but a number: `71.7`, `52,340`, `-1.2`. */
export const isNumber = (text: string) => /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(text);

/** `2020`, `2020年`, `2020-2021学年`, `2020 [YR2020]`: says when, and not how many. */
const isYear = (text: string) =>
  /^(?:FY|YR)?(?:19|20)\d\d(?:[-~/](?:(?:19|20)?\d\d))?(?:年度|学年度?|年末|年底|年)?(?:\s*\[YR\d{4}\])?$/iu.test(
    text,
  );

const longestTime = 24;

/** The year and the part of it that a cell names, a month or quarter say; undefined for whole years and all else. */
export function partOfYear(text: string): {year: number | undefined; part: string} | undefined {
  if (text.length > longestTime || isNumber(text)) return undefined;
  const {year, part = ""} = readPeriodWord(text) ?? {};
  return part === "" ? undefined : {year, part};
}

/** A year, or a month, quarter or half of one: says when, and not how many. */
export const isTime = (text: string) => isYear(text) || partOfYear(text) !== undefined;

const isMissing = (text: string) => /^(?:[-.…/*]*|n\/?a|无|暂无)$/iu.test(text);

/** @param before lines of the text right above the records, nearest last; a CSV file has none */
export function readTables(records: readonly SourceRecord[], before: readonly string[]): SourceTable[] {
  const reader = new TableReader(before);
  const isWide = records.some(({cells}) => filled(cells).length > 1);
  for (const record of records) reader.read(record, isWide);
  return reader.tables.filter(({rows}) => rows.length > 0);
}

const filled = (cells: readonly SourceCell[]) => cells.filter(({text}) => text !== "");

interface OpenTable {
  readonly above: readonly string[];
  readonly heads: SourceRecord[];
  readonly rows: SourceRow[];
}

class TableReader {
  readonly tables: OpenTable[] = [];
  #open: OpenTable | undefined;
  /** Lines of one cell since the last row, and whether anything parts the next row from it. */
  #notes: string[];
  #isParted = true;
  #sections: readonly string[] = [];
  #labels = new Map<number, string>();
  /** What 其中 below it is part of. */
  #whole = "";

  constructor(before: readonly string[]) {
    this.#notes = [...before];
  }

  read(record: SourceRecord, isWide: boolean): void {
    const cells = filled(record.cells);
    if (cells.length === 0) this.#isParted = true;
    else if (isWide && isNote(cells)) {
      this.#isParted = true;
      this.#notes.push(cells.map(({text}) => text).join(" "));
    } else if (this.#isHead(record)) this.#addHead(record);
    else this.#addRow(record);
  }

  #isHead({cells}: SourceRecord): boolean {
    const texts = filled(cells).map(({text}) => text);
    const times = texts.filter(isTime);
    if (texts.some((text) => isNumber(text) && !isYear(text))) return false;
    if (!this.#open) return true;
    const isBelow = cells[0]?.text === "";
    const isWords = times.length === 0 && texts.filter((text) => !isMissing(text)).length > 1;
    const hasOwnFigures = texts.some((text) => /\d/u.test(text) && !isTime(text));
    if (isRun(times)) return true;
    if (this.#open.rows.length > 0 && !this.#isParted) return false;
    return !hasOwnFigures && (isWords || (times.length > 0 && isBelow));
  }

  #addHead(record: SourceRecord): void {
    if (!this.#open || this.#open.rows.length > 0) {
      // A page break repeats the heads of a table; what stood above it holds on.
      const above = this.#isParted || !this.#open ? this.#notes : this.#open.above;
      this.#open = {above, heads: [], rows: []};
      this.tables.push(this.#open);
      this.#sections = [];
      this.#labels = new Map();
    }
    this.#notes = [];
    this.#isParted = false;
    this.#open.heads.push(record);
  }

  #addRow(record: SourceRecord): void {
    if (!this.#open) {
      this.#open = {above: this.#notes, heads: [], rows: []};
      this.tables.push(this.#open);
    } else if (this.#notes.length > 0) this.#sections = openSections(this.#sections, this.#notes);
    const [label = ""] = filled(record.cells).map(({text}) => text);
    const rank = rankOf(label);
    if (rank !== undefined) this.#sections = this.#sections.filter((text) => (rankOf(text) ?? 0) < rank);
    this.#notes = [];
    this.#isParted = false;
    const isPart = /^其中:/u.test(label);
    if (!isPart) this.#whole = label;
    const sections = isPart && isName(this.#whole) ? [...this.#sections, this.#whole] : this.#sections;
    this.#open.rows.push({...record, sections, inherited: this.#inherit(record.cells)});
  }

  #inherit(cells: readonly SourceCell[]): Map<number, string> {
    const inherited = new Map<number, string>();
    for (const [column, {text}] of cells.entries()) {
      if (isNumber(text)) break;
      const label = this.#labels.get(column);
      if (text !== "") {
        if (text !== label) this.#labels = new Map([...this.#labels].filter(([other]) => other < column));
        this.#labels.set(column, text);
      } else if (label !== undefined) inherited.set(column, label);
    }
    return inherited;
  }
}

/** A title, or the unit of the table alone on its line. */
function isNote(cells: readonly SourceCell[]): boolean {
  const [first, ...more] = cells;
  if (more.length === 0) return first !== undefined && !isNumber(first.text);
  return (
    more.length === 1 &&
    cells.some(({text}) => /^[([]?(?:计量)?单位\s*:/u.test(text)) &&
    !cells.some(({text}) => /^[-+\d]/u.test(text))
  );
}

/** 2018, 2019, 2020 or 1月, 2月, 3月: heads, wherever they stand. */
function isRun(times: readonly string[]): boolean {
  const ends = times.map(endOf);
  const steps = new Set(ends.slice(1).map((end, index) => end - (ends[index] ?? 0)));
  const [step = 0] = steps;
  return ends.length > 1 && steps.size === 1 && step !== 0 && Math.abs(step) <= 120;
}

/** The last month of a time, counted from the year 0; without a year it is counted within one. */
function endOf(text: string): number {
  const part = partOfYear(text);
  return part ? (part.year ?? 0) * 12 + monthsOf(part.part).to : Number(/\d{4}/u.exec(text)?.[0]) * 12;
}

const isName = (text: string) => text !== "" && !isNumber(text) && !isTime(text);

/** Titles within a table hold until one of their own rank; those without a number until any other. */
function openSections(open: readonly string[], notes: readonly string[]): string[] {
  const rank = Math.min(...notes.map((text) => rankOf(text) ?? 9));
  return [...open.filter((text) => (rankOf(text) ?? 9) < rank), ...notes];
}

/** How far down a numbered title stands: `一、`, `（一）`, `1.`, `（1）`. */
function rankOf(text: string): number | undefined {
  const at = [
    /^[一二三四五六七八九十]+、/u,
    /^[(（][一二三四五六七八九十]+[)）]/u,
    /^\d+[.、]/u,
    /^[(（]\d+[)）]/u,
  ].findIndex((pattern) => pattern.test(text));
  return at < 0 ? undefined : at + 1;
}

/** The heads of a column from top to bottom; one above others is said of all of them. */
export function headsOf({heads}: SourceTable, column: number): string[] {
  const texts = heads.map(({cells}, row) => {
    const own = cells[column]?.text ?? "";
    if (own !== "" || row === heads.length - 1) return own;
    const isCovered = heads.slice(row + 1).some((below) => (below.cells[column]?.text ?? "") !== "");
    return isCovered ? (cells.slice(0, column).findLast(({text}) => text !== "")?.text ?? "") : "";
  });
  return [
    ...groupBy(
      texts.filter((text) => text !== ""),
      (text) => text,
    ).keys(),
  ];
}
