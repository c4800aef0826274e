import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import {findNearest, suggest} from "../diagnostic/suggest.ts";
import {checkCell} from "./check-cell.ts";
import {checkCharacters, checkDoubtfulMark} from "./check-characters.ts";
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
  const columns = columnsOf(raw, spec);
  const needed = Object.entries(contract[spec.name].columns)
    .filter(([name, {optional}]) => !optional || columns.has(name))
    .map(([name]) => name);
  const rows = raw.rows.map((cells): Row => {
    const checked = checkRow(raw, cells, columns);
    diagnostics.push(...checked.diagnostics);
    return {...checked.row, isSound: needed.every((name) => checked.row.values.has(name))};
  });
  const isComplete =
    raw.isComplete &&
    spec.columns.every(({name}) => isOptional(spec, name) || raw.header.some((cell) => cell.text === name));
  return {value: {spec, file: raw.file, rows, isComplete}, diagnostics};
}

const isOptional = ({name}: TableSpec, column: string) => contract[name].columns[column]?.optional === true;

/** A column of the file that the descriptor describes. */
interface Column {
  readonly index: number;
  readonly spec: ColumnSpec;
}

/** Of two columns with one name, which is told elsewhere, the first counts. */
function columnsOf({header}: RawTable, {columns}: TableSpec): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const [index, {text}] of header.entries()) {
    const spec = columns.find(({name}) => name === text);
    if (spec && !found.has(text)) found.set(text, {index, spec});
  }
  return found;
}

function checkRow(
  {file, locate}: RawTable,
  cells: readonly RawCell[],
  columns: ReadonlyMap<string, Column>,
): {row: Omit<Row, "isSound">; diagnostics: Diagnostic[]} {
  const start = locate(cells[0]?.offset ?? 0);
  const diagnostics: Diagnostic[] = [];
  const values = new Map<string, CellValue>();
  for (const [name, {index, spec}] of columns) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const checked = checkCharacters(cell.text, name, name === "note") ?? checkCell(cell.text, spec);
    if ("value" in checked) values.set(name, checked.value);
    else diagnostics.push(errorAt(locate(cell.offset), checked));
    const doubt = checkDoubtfulMark(cell.text, name);
    if (doubt) diagnostics.push(warningAt(locate(cell.offset), doubt));
  }
  const cellOf = (column: string) => cells[columns.get(column)?.index ?? -1];
  const row = {
    place: {file, line: start.line ?? 1},
    values,
    text: (column: string) => cellOf(column)?.text,
    at: (column: string) => {
      const cell = cellOf(column);
      return cell === undefined ? start : locate(cell.offset);
    },
  };
  return {row, diagnostics};
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
    if (!cell && isOptional(spec, name)) continue;
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
