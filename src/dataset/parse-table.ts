import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {createLocator} from "./locate.ts";
import {errorAt, type Problem, show} from "./problem.ts";
import {type RawCell, readRecords} from "./read-records.ts";
import {findWrongSeparator} from "./separator.ts";

/** A CSV file as it is written: texts and where they stand. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly RawCell[];
  /** As long as the header each. */
  readonly rows: readonly (readonly RawCell[])[];
  /** False when rows could not be read, so that nothing can be concluded from their absence. */
  readonly isComplete: boolean;
  locate(offset: number): Place;
}

/** Reads CSV (RFC 4180), with what Excel adds to it: empty lines and empty columns at the end. */
export function parseTable(text: string, file: string): Outcome<RawTable> {
  if (text.trim() === "") return {diagnostics: [errorAt({file}, emptyFile)]};
  const wrong = findWrongSeparator(text);
  if (wrong) return {diagnostics: [errorAt({file, line: 1, column: wrong.column}, wrong.problem)]};
  const bytes = Buffer.from(text);
  const locate = createLocator(bytes, file);
  const {records, faults} = readRecords(bytes);
  const diagnostics = faults.map(({offset, problem}) => errorAt(locate(offset), problem));
  const [first = [], ...rest] = records.filter((record) => record.some((cell) => cell.text !== ""));
  const header = first.slice(0, first.findLastIndex((cell) => cell.text !== "") + 1);
  const rows = rest.flatMap((row) => {
    const misfit = checkLength(row, first, header.length);
    if (misfit === undefined) return [row.slice(0, header.length)];
    diagnostics.push(errorAt(locate(misfit.offset), misfit.problem));
    return [];
  });
  diagnostics.push(...checkNames(first, rest, header.length, locate));
  const isComplete = faults.length === 0 && rows.length === rest.length;
  return {value: {file, header, rows, isComplete, locate}, diagnostics};
}

function checkLength(
  row: readonly RawCell[],
  first: readonly RawCell[],
  width: number,
): {offset: number; problem: Problem} | undefined {
  const [start] = row;
  if (row.length < width) return {offset: start?.offset ?? 0, problem: tooFewCells(row.length, width)};
  // Content below an empty header cell is reported at the header.
  const surplus = row.slice(first.length).find((cell) => cell.text !== "");
  return surplus && {offset: surplus.offset, problem: tooManyCells(row.length, width, surplus.text)};
}

function checkNames(
  first: readonly RawCell[],
  rows: readonly (readonly RawCell[])[],
  width: number,
  locate: (offset: number) => Place,
): Diagnostic[] {
  return first.flatMap((cell, index) => {
    const twin = first.findIndex((other) => other.text === cell.text);
    if (cell.text !== "") {
      return twin < index ? [errorAt(locate(cell.offset), duplicateColumn(cell.text, twin + 1))] : [];
    }
    const filled = rows.map((row) => row[index]).find((below) => below !== undefined && below.text !== "");
    if (index >= width && !filled) return [];
    return [errorAt(locate(cell.offset), emptyName(index + 1, filled && locate(filled.offset).line))];
  });
}

const emptyFile: Problem = {
  code: "empty-file",
  message: {en: "the file is empty", zh: "文件是空的"},
  hint: {
    en: "it needs at least a first line with the names of the columns",
    zh: "至少要有第一行，写上各列的名称",
  },
};

function tooFewCells(found: number, expected: number): Problem {
  return {
    code: "too-few-cells",
    message: {
      en: `the row has ${found} cells, but the table has ${expected} columns`,
      zh: `这一行只有 ${found} 个单元格，而表格有 ${expected} 列`,
    },
    hint: {
      en: "add the missing commas: an empty cell needs its comma as well",
      zh: "请补上缺少的逗号；空单元格也要有逗号",
    },
  };
}

function tooManyCells(found: number, expected: number, surplus: string): Problem {
  return {
    code: "too-many-cells",
    message: {
      en: `the row has ${found} cells, but the table has ${expected} columns; "${show(surplus)}" is one too many`,
      zh: `这一行有 ${found} 个单元格，而表格只有 ${expected} 列；从“${show(surplus)}”起多出来了`,
    },
    hint: {
      en: 'a cell whose text contains a comma must stand between " and "',
      zh: '文字里有英文逗号的单元格，要放在一对英文引号 " 之间',
    },
  };
}

function duplicateColumn(name: string, twin: number): Problem {
  return {
    code: "duplicate-column",
    message: {
      en: `the column name "${show(name)}" is there twice: column ${twin} has it already`,
      zh: `列名“${show(name)}”重复了：第 ${twin} 列已经叫这个名字`,
    },
    hint: {en: "rename or remove one of the two", zh: "请改名或删去其中一列"},
  };
}

function emptyName(number: number, line: number | undefined): Problem {
  const filled = line
    ? {en: `, but line ${line} has content in it`, zh: `，而第 ${line} 行在这一列有内容`}
    : {en: "", zh: ""};
  return {
    code: "empty-column-name",
    message: {
      en: `column ${number} has no name${filled.en}`,
      zh: `第 ${number} 列没有列名${filled.zh}`,
    },
    hint: {en: "name the column, or remove it", zh: "请写上列名，或删去这一列"},
  };
}
