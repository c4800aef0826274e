import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import {findNearest, suggest} from "../diagnostic/suggest.ts";
import {checkCell} from "./check-cell.ts";
import {checkCharacters} from "./check-characters.ts";
import type {ColumnSpec} from "./column-spec.ts";
import {contract} from "./contract.ts";
import type {RawTable} from "./parse-table.ts";
import {errorAt, type Problem, show, warningAt} from "./problem.ts";
import type {RawCell} from "./read-records.ts";
import type {CellValue, Row, Table} from "./table.ts";
import type {TableSpec} from "./table-spec.ts";

/** Holds a file against the description of its table: columns first, then cell by cell. */
export function checkTable(raw: RawTable, spec: TableSpec): Outcome<Table> {
  const diagnostics = checkColumns(raw, spec);
  if (raw.isComplete && raw.rows.length === 0 && !contract[spec.name].mayBeEmpty) {
    diagnostics.push(warningAt({file: raw.file, line: 1}, noRows(spec.name)));
  }
  const columns = raw.header.map((cell) => spec.columns.find((column) => column.name === cell.text));
  const needed = Object.entries(contract[spec.name].columns)
    .filter(([name, {optional}]) => !optional || raw.header.some((cell) => cell.text === name))
    .map(([name]) => name);
  const rows = raw.rows.map((cells): Row => {
    const checked = checkRow(raw, cells, columns);
    diagnostics.push(...checked.diagnostics);
    return {...checked.row, isSound: needed.every((name) => checked.row.values.has(name))};
  });
  const isComplete =
    raw.isComplete && spec.columns.every((column) => raw.header.some((cell) => cell.text === column.name));
  return {value: {spec, file: raw.file, rows, isComplete}, diagnostics};
}

function checkRow(
  raw: RawTable,
  cells: readonly RawCell[],
  columns: readonly (ColumnSpec | undefined)[],
): {row: Omit<Row, "isSound">; diagnostics: Diagnostic[]} {
  const {file} = raw;
  const start = raw.locate(cells[0]?.offset ?? 0);
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const values = new Map<string, CellValue>();
  const found = new Map<string, RawCell>();
  for (const [index, cell] of cells.entries()) {
    const name = raw.header[index]?.text ?? "";
    if (found.has(name)) continue;
    found.set(name, cell);
    texts.set(name, cell.text);
    const column = columns[index];
    const problem = checkCharacters(cell.text, name, name === "note");
    const checked = problem ?? (column ? checkCell(cell.text, column) : {value: cell.text});
    if ("value" in checked) values.set(name, checked.value);
    else diagnostics.push(errorAt(raw.locate(cell.offset), checked));
  }
  const at = (column: string) => {
    const cell = found.get(column);
    return cell === undefined ? start : raw.locate(cell.offset);
  };
  return {row: {place: {file, line: start.line ?? 1}, texts, values, at}, diagnostics};
}

function checkColumns(raw: RawTable, spec: TableSpec): Diagnostic[] {
  const given = raw.header.map((cell) => cell.text);
  const declared = spec.columns.map((column) => column.name);
  const missing = declared.filter((name) => !given.includes(name));
  const extra = raw.header.filter((cell) => cell.text !== "" && !declared.includes(cell.text));
  const diagnostics: Diagnostic[] = [];
  const misspelt = new Set<RawCell>();
  for (const name of missing) {
    const nearest = findNearest(
      name,
      extra.map((cell) => cell.text),
    );
    const cell = extra.find((candidate) => candidate.text === nearest);
    if (cell) misspelt.add(cell);
    const place = cell ? raw.locate(cell.offset) : {file: raw.file, line: 1};
    diagnostics.push(errorAt(place, missingColumn(name, nearest)));
  }
  for (const cell of extra) {
    const place = raw.locate(cell.offset);
    const problem = checkCharacters(cell.text, cell.text, false);
    if (problem) diagnostics.push(errorAt(place, problem));
    else if (!misspelt.has(cell)) diagnostics.push(warningAt(place, undeclaredColumn(cell.text, declared)));
  }
  return diagnostics;
}

function missingColumn(name: string, nearest: string | undefined): Problem {
  return {
    code: "missing-column",
    message: {en: `the column "${name}" is missing`, zh: `缺少 ${name} 列`},
    hint: nearest
      ? {
          en: `"${show(nearest)}" looks like it: rename it to "${name}"`,
          zh: `是不是写成了“${show(nearest)}”？请改为“${name}”`,
        }
      : {en: `add "${name}" to the first line`, zh: `请在第一行加上 ${name}`},
  };
}

function undeclaredColumn(name: string, declared: readonly string[]): Problem {
  const nearest = findNearest(name, declared);
  return {
    code: "undeclared-column",
    message: {
      en: `the column "${show(name)}" is not described in datapackage.json and is not used`,
      zh: `“${show(name)}”列没有写进 datapackage.json，不会使用`,
    },
    hint: nearest
      ? suggest(name, [nearest])
      : {
          en: 'describe it in "fields" of datapackage.json, or remove it',
          zh: "请把它写进 datapackage.json 的 fields，或删去这一列",
        },
  };
}

function noRows(name: string): Problem {
  return {
    code: "no-rows",
    message: {
      en: `the table "${name}" has a line of column names but no rows`,
      zh: `表 ${name} 只有列名，没有数据`,
    },
    hint: {
      en: "add rows, or check that the right file was saved",
      zh: "请补上数据，或检查是不是存错了文件",
    },
  };
}
