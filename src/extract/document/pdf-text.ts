import {joinCells} from "../../check/workbook/table-lines.ts";
import {linesOfPage, type PdfLine} from "./pdf-lines.ts";
import type {PdfPage} from "./pdf-pages.ts";

/**
 * The pages as text: a paragraph a line with an empty one behind it, however its lines were broken; rows of tables with
 * tabs between their cells; without the numbers and the heads of pages.
 */
export function pdfText(pages: readonly PdfPage[]): string {
  const lines = withoutMargins(pages.map(linesOfPage));
  const body = mostOf(lines.flat().map(({size}) => Math.round(size * 2) / 2));
  const writer = new TextWriter(body);
  for (const page of lines) writer.readPage(page);
  return `${writer.finish().join("\n").trim()}\n`;
}

/** What stands first or last on most pages, but for its number, belongs to no text. */
function withoutMargins(pages: readonly (readonly PdfLine[])[]): (readonly PdfLine[])[] {
  const edgesOf = (lines: readonly PdfLine[]) => [...lines.slice(0, 2), ...lines.slice(-2)];
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(plainEdge))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const isMargin = (line: PdfLine) =>
      edges.has(line) &&
      (isPageNumber(textOf(line)) ||
        (pages.length > 2 && (counts.get(plainEdge(line)) ?? 0) * 2 > pages.length));
    return page.filter((line) => !isMargin(line));
  });
}

const textOf = ({cells}: PdfLine) => cells.map(({text}) => text).join("");
const plainEdge = (line: PdfLine) => textOf(line).replace(/\d+/gu, "0");
const isPageNumber = (text: string) =>
  /^(?:第\s*)?[-–—·.\s]*\d{1,4}[-–—·.\s]*(?:页)?(?:\s*[/共]\s*(?:共\s*)?\d{1,4}\s*页?)?$/u.test(text);

const edgesOf = (lines: readonly PdfLine[]) => ({
  from: Math.min(...lines.map(({from}) => from)),
  to: Math.max(...lines.map(({to}) => to)),
});

class TextWriter {
  readonly #body: number;
  readonly #lines: string[] = [];
  /** A paragraph that may go on. */
  #open = "";
  #last: PdfLine | undefined;
  #rows: PdfLine[] = [];
  /** Left and right edge of what is set on the page. */
  #edges = {from: 0, to: 0};

  constructor(body: number) {
    this.#body = body;
  }

  readPage(lines: readonly PdfLine[]): void {
    const own = edgesOf(lines.filter(({cells}) => cells.length === 1));
    // A page with the end of a table has no long lines of its own.
    if (own.to - own.from > this.#width() * 0.6) this.#edges = own;
    for (const [at, line] of lines.entries()) {
      if (this.#isRow(line, lines[at + 1])) this.#addRow(line);
      else this.#addText(line);
    }
  }

  finish(): string[] {
    this.#closeRows();
    this.#closeText();
    return this.#lines;
  }

  /** A line with gaps in it, among others such; or the words of a cell beside, below or above one. */
  #isRow(line: PdfLine, next: PdfLine | undefined): boolean {
    const last = this.#rows.at(-1);
    const isNearRow = (other: PdfLine | undefined, most: number) =>
      other !== undefined && Math.abs(other.y - line.y) < line.size * most;
    const isWide = (other: PdfLine | undefined) => (other?.cells.length ?? 0) > 1;
    if (isWide(line)) return last !== undefined || line.cells.length > 2 || isWide(next);
    if (
      last !== undefined &&
      isTitle(line) &&
      isWide(next) &&
      isNearRow(last, apart) &&
      isNearRow(next, apart)
    )
      return true;
    if (line.to - line.from > this.#width() * 0.45) return false;
    if (isWide(next) && isNearRow(next, besides)) return true;
    return (
      last !== undefined &&
      (isNearRow(last, besides) ||
        (isNearRow(last, below) && (isBelowCell(line, last) || isBelowFirst(line, last))))
    );
  }

  #width = () => this.#edges.to - this.#edges.from;

  #addRow(line: PdfLine): void {
    this.#closeText();
    this.#rows.push(line);
  }

  #addText(line: PdfLine): void {
    this.#closeRows();
    const text = textOf(line);
    const isHeading = line.size > this.#body * 1.15 && text.length < 60;
    if (!this.#goesOn(line)) this.#closeText();
    if (isHeading && this.#open === "") this.#open = "# ";
    const isApart = /[A-Za-z\d]$/u.test(this.#open) && /^[A-Za-z]/u.test(text);
    this.#open = `${this.#open}${isApart ? " " : ""}${text}`;
    this.#last = line;
  }

  /** The line before it was full, and it does not begin further in. */
  #goesOn(line: PdfLine): boolean {
    const last = this.#last;
    if (!last || this.#open === "" || Math.abs(last.size - line.size) > 0.8) return false;
    const isFull = last.to > this.#edges.to - line.size * 2.2;
    const isIndented = line.from > this.#edges.from + line.size * 1.2;
    return isFull && !isIndented;
  }

  #closeText(): void {
    if (this.#open !== "") this.#lines.push(this.#open, "");
    this.#open = "";
    this.#last = undefined;
  }

  #closeRows(): void {
    if (this.#rows.length > 0) this.#lines.push(...tableOf(this.#rows), "");
    this.#rows = [];
  }
}

/** Cells of one row may stand half a line apart, in the middle of what is beside them; measured in letters. */
const besides = 0.95;
const below = 1.6;

const apart = 2.6;

/** 二、优质资源 between two rows: it is said of those below it. */
const isTitle = (line: PdfLine) =>
  line.cells.length === 1 && numbered.test(textOf(line)) && textOf(line).length < 30;
const numbered = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、])/u;

/** Below the first cell of a row, it may be more of that cell. */
const isBelowFirst = (line: PdfLine, {cells}: PdfLine) =>
  Math.abs(line.from - (cells[0]?.from ?? Number.NaN)) < line.size && !beginsRow(textOf(line));

const beginsRow = (text: string) =>
  numbered.test(text) || /^(?:注|说明|备注|[资数][料据]来源|其中|合计|总计|小计)/u.test(text);

/** How far the words of the first column reach. */
function edgeOf(lines: readonly PdfLine[], second: number): number {
  const ends = lines.flatMap(({parts}) => parts.filter(({x}) => x < second).map(({x, width}) => x + width));
  return Math.max(0, ...ends.filter((to) => to < second + 6));
}

/** Not in the first column: there something else begins. */
const isBelowCell = ({from, to}: PdfLine, {cells}: PdfLine) =>
  cells.slice(1).some((cell) => from < cell.to && cell.from < to);

/** A table, a row a line with tabs between its cells. */
function tableOf(lines: readonly PdfLine[]): string[] {
  const columns = columnsOf(lines);
  const second = columns[1] ?? 0;
  const edge = edgeOf(lines, second);
  /** The line before was full; otherwise something else begins. */
  const goesOn = (line: PdfLine, before: PdfLine | undefined) => {
    const ends = before?.parts.filter(({x}) => x < second).map(({x, width}) => x + width) ?? [];
    return !beginsRow(textOf(line)) && Math.max(0, ...ends) > edge - line.size * 2.6;
  };
  const rows: {cells: string[]; line: PdfLine}[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = columns.map(() => "");
    for (const {text, x, width} of line.parts) {
      const at = Math.max(
        0,
        columns.findLastIndex((from) => from <= x + width / 2),
      );
      cells[at] = `${cells[at]}${text.trim()}`;
    }
    const open = rows.at(-1);
    const gap = open ? (open.line.y - line.y) / line.size : Number.POSITIVE_INFINITY;
    const shared = cells.filter((text, at) => text !== "" && open?.cells[at] !== "").length;
    const isRest =
      !isTitle(line) &&
      (gap < besides
        ? shared < 2
        : gap < below &&
          line.cells.length === 1 &&
          (cells[0] === "" || goesOn(line, lines[index - 1])) &&
          !/^[-+]?[\d.,]+%?$/u.test(cells.join("")));
    if (open && isRest) {
      open.cells = open.cells.map((text, at) => `${text}${cells[at]}`);
      open.line = line;
    } else rows.push({cells, line});
  }
  return rows.map((row) => joinCells(row.cells));
}

/** Where columns begin: what hardly a line covers parts one from the next. */
function columnsOf(lines: readonly PdfLine[]): number[] {
  const covered = new Map<number, number>();
  for (const {cells} of lines) {
    for (const {from, to} of cells)
      for (let x = Math.floor(from); x < Math.ceil(to); x++) covered.set(x, (covered.get(x) ?? 0) + 1);
  }
  const places = [...covered.keys()].sort((a, b) => a - b);
  const few = lines.length * 0.12;
  const starts: number[] = [];
  let isWithin = false;
  for (let x = places[0] ?? 0; x <= (places.at(-1) ?? 0); x++) {
    const isCovered = (covered.get(x) ?? 0) > few;
    if (isCovered && !isWithin) starts.push(x);
    isWithin = isCovered;
  }
  return starts;
}

function mostOf(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
