import {type CsvError, parse} from "csv-parse/sync";
import {findLineStarts} from "./locate.ts";
import type {Problem} from "./problem.ts";

export interface RawCell {
  readonly text: string;
  /** Bytes from the start of the file; `createLocator` makes a place of it. */
  readonly offset: number;
}

/** A misplaced quotation mark, and where its cell begins. */
export interface Fault {
  readonly problem: Problem;
  readonly offset: number;
}

const dialect = {
  // Named, because discovery looks at the first line only and files with mixed line ends exist.
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  skip_records_with_error: true,
};

/**
 * Reads CSV into cells; rows with broken quotes are left out and reported. To tell where each cell stands takes
 * csv-parse several times as long as to read it, and is asked for only where something is wrong.
 */
export function readRecords(bytes: Buffer): {records: RawCell[][]; faults: Fault[]} {
  const places = new LatePlaces(bytes);
  if (!bytes.includes('"')) return {records: splitRecords(bytes, places), faults: []};
  let isSound = true;
  const spoil = () => {
    isSound = false;
    return undefined;
  };
  const plain = parse(bytes, {...dialect, info: true, on_skip: spoil});
  if (!isSound) return readPlacedRecords(bytes);
  let start = 0;
  // The types of csv-parse know nothing of what `info` makes of a record.
  const records = (plain as unknown as {record: string[]; info: {bytes: number}}[]).map(
    ({record, info}, row) => {
      const first = start;
      start = info.bytes;
      return toCells(record.map(oneLineBreak), first, row, places);
    },
  );
  return {records, faults: []};
}

/** Without quotation marks a table is nothing but lines and commas: a tenth of the time. */
function splitRecords(bytes: Buffer, places: LatePlaces): RawCell[][] {
  const starts = findLineStarts(bytes).filter((start) => start < bytes.length);
  return starts.map((start, row) => {
    const line = bytes.toString("utf8", start, starts[row + 1]).replace(/[\r\n]+$/, "");
    return toCells(line.split(","), start, row, places);
  });
}

function toCells(texts: readonly string[], start: number, row: number, places: LatePlaces): RawCell[] {
  return texts.map((text, column) =>
    column === 0 ? {text, offset: start} : new SoundCell(text, row, column, places),
  );
}

/** Where cells stand, found out when somebody asks. */
class LatePlaces {
  readonly #bytes: Buffer;
  #placed: RawCell[][] | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  offsetAt(row: number, column: number): number {
    this.#placed ??= readPlacedRecords(this.#bytes).records;
    return this.#placed[row]?.[column]?.offset ?? 0;
  }
}

/** A class, as a large table has a million of them: an object with a getter of its own takes ten times the memory. */
class SoundCell implements RawCell {
  readonly text: string;
  readonly #row: number;
  readonly #column: number;
  readonly #places: LatePlaces;

  constructor(text: string, row: number, column: number, places: LatePlaces) {
    this.text = text;
    this.#row = row;
    this.#column = column;
    this.#places = places;
  }

  get offset(): number {
    return this.#places.offsetAt(this.#row, this.#column);
  }
}

function readPlacedRecords(bytes: Buffer): {records: RawCell[][]; faults: Fault[]} {
  const faults = new Map<number, Fault>();
  const records: unknown = parse(bytes, {
    ...dialect,
    on_skip: (error) => {
      const fault = locateFault(error);
      if (fault && !faults.has(fault.offset)) faults.set(fault.offset, fault);
    },
    cast: (text, {quoting, bytes: end}) => {
      const length = Buffer.byteLength(text) + (quoting ? 2 + (text.match(/"/g)?.length ?? 0) : 0);
      return {text: oneLineBreak(text), offset: end - length};
    },
  });
  // The types of csv-parse know nothing of what `cast` makes of a cell.
  return {records: records as RawCell[][], faults: [...faults.values()]};
}

/** One kind of line break in values, so that a checkout with CRLF builds the same documents. */
const oneLineBreak = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The cell that a parser error is about; `bytes` is where the cell or row before it ends. */
function locateFault(error: CsvError | undefined): Fault | undefined {
  if (error === undefined) return undefined;
  const {bytes, index} = error as CsvError & {bytes: number; index: number};
  return {
    problem: error.code === "CSV_QUOTE_NOT_CLOSED" ? unclosedQuote : strayQuote,
    offset: index === 0 ? bytes : bytes + 1,
  };
}

const unclosedQuote: Problem = {
  code: "unclosed-quote",
  message: {
    en: "the quotation mark that opens this cell is never closed: the rest of the file was taken for its text",
    zh: "这个单元格开头的英文引号一直没有关上，后面的内容都被当成了它的文字",
  },
  hint: {
    en: 'add the closing " at the end of the cell, and write a " within the text as ""',
    zh: '请在单元格结尾补上 "；文字中间的 " 要写成两个 ""',
  },
};

const strayQuote: Problem = {
  code: "stray-quote",
  message: {
    en: 'this cell has a " in a place where CSV does not allow it',
    zh: '这个单元格里的英文引号 " 位置不对',
  },
  hint: {
    en: 'put the whole cell between " and ", and write each " within the text as ""',
    zh: '请把整个单元格放在一对 " 之间，文字中间的 " 写成两个 ""；或改用中文引号',
  },
};
