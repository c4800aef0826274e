import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {listNames} from "../diagnostic/list-names.ts";
import {shiftPoint} from "../figure/decimal.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import type {SourceText} from "./source-text.ts";
import {type CellAddress, readAddress, writeAddress} from "./tables/cell-address.ts";
import {type CellFault, judgeCell} from "./tables/judge-cell.ts";
import type {Subjects} from "./tables/subjects.ts";
import type {AddressedCell, CellGap, TableCells} from "./tables/table-cells.ts";

/** A source that is a table, by its cells. */
export interface TableSource {
  readonly source: SourceText;
  readonly cells: TableCells;
  readonly file: string;
  /** A workbook has no lines: whatever comes from it names a cell. */
  readonly isBook: boolean;
}

/** The cell that an observation comes from, or what is wrong with it. */
export type CellProof = {readonly cell: AddressedCell} | {readonly problem: Diagnostic};

/** The cell that an observation names holds its value; undefined for one that names no cell of a CSV file, but a line. */
export function verifyCell(
  observation: Observation,
  indicator: Indicator,
  table: TableSource,
  subjects: Subjects,
): CellProof | undefined {
  const address = readAddress(observation.locator);
  if (!address) return table.isBook ? {problem: noAddress(observation, table)} : undefined;
  const found = table.cells.find(address);
  if ("gap" in found) return {problem: noCell(observation, address, found, table)};
  // Of merged cells any may be named.
  if (observation.line !== address.row && !table.cells.isLineOf(found, observation.line))
    return {problem: otherLine(observation, address, found, table)};
  const fault = judgeCell(found, observation, indicator, table.source, subjects);
  if (!fault) return {cell: found};
  const near = findNear(found, observation, indicator, table, subjects);
  return {problem: differs(observation, indicator, address, fault, near, table)};
}

/** More cells with the same number do not help a person. */
const mostCells = 50;

/** The nearest other cell that proves the observation. */
function findNear(
  {address, cell}: AddressedCell,
  observation: Observation,
  indicator: Indicator,
  {cells, source}: TableSource,
  subjects: Subjects,
): CellAddress | undefined {
  const [digits = ""] = /-?\d[\d.]*/u.exec(observation.printed.normalize("NFKC").replaceAll(",", "")) ?? [];
  const {value} = observation;
  const sizes = [value, ...scales.map((power) => shiftPoint(value, -power)), Number(digits)];
  const distance = ({sheet, row, column}: CellAddress) =>
    Math.abs(row - address.row) + Math.abs(column - address.column) + (sheet === address.sheet ? 0 : 1e7);
  return cells
    .withNumbers(sizes)
    .filter((other) => other.cell.from !== cell.from)
    .sort((a, b) => distance(a.address) - distance(b.address))
    .slice(0, mostCells)
    .find((other) => !judgeCell(other, observation, indicator, source, subjects))?.address;
}

/** 万, 亿, thousand, million, billion. */
const scales = [3, 4, 6, 8, 9];

const nameCell = ({file}: TableSource, address: CellAddress) => `${file} ${writeAddress(address)}`;

const missing = ({place}: Observation, message: Wording, hint: Wording): Diagnostic => ({
  severity: "error",
  code: "no-such-cell",
  message,
  hint,
  place,
});

const different = ({place}: Observation, message: Wording, hint: Wording): Diagnostic => ({
  severity: "error",
  code: "cell-differs",
  message,
  hint,
  place,
});

const noAddress = (observation: Observation, {file}: TableSource) =>
  missing(
    observation,
    {
      en: `${observation.id}: ${file} is a workbook, and the locator "${observation.locator}" names no cell of it`,
      zh: `${observation.id}：${file} 是工作簿，而 locator“${observation.locator}”没有写明单元格`,
    },
    {en: "write the sheet and the cell, such as Sheet1!C12", zh: "请写工作表和单元格，例如 Sheet1!C12"},
  );

function noCell(
  observation: Observation,
  address: CellAddress,
  found: CellGap,
  table: TableSource,
): Diagnostic {
  const {id} = observation;
  if (found.gap === "outside") {
    return missing(
      observation,
      {
        en: `${id}: ${nameCell(table, address)} lies below the last row, which is ${found.rows}`,
        zh: `${id}：${nameCell(table, address)} 超出了表格，最后一行是第 ${found.rows} 行`,
      },
      {en: "correct the locator", zh: "请改正 locator"},
    );
  }
  const sheets = listNames(found.sheets, 12);
  return missing(
    observation,
    address.sheet === ""
      ? {
          en: `${id}: ${table.file} has several sheets, and the locator "${observation.locator}" names none`,
          zh: `${id}：${table.file} 有几张工作表，locator“${observation.locator}”没有写明是哪一张`,
        }
      : {
          en: `${id}: ${table.file} shows no sheet "${address.sheet}"`,
          zh: `${id}：${table.file} 里没有显示名为“${address.sheet}”的工作表`,
        },
    {en: `write one of: ${sheets.en}`, zh: `请从中选一张：${sheets.zh}`},
  );
}

const otherLine = (
  observation: Observation,
  address: CellAddress,
  found: AddressedCell,
  table: TableSource,
) =>
  different(
    observation,
    {
      en: `${observation.id}: ${nameCell(table, address)} stands in line ${lineOf(found, table)}, but the row says line ${observation.line}`,
      zh: `${observation.id}：${nameCell(table, address)} 在第 ${lineOf(found, table)} 行，而 line 写的是 ${observation.line}`,
    },
    {en: "correct the line or the locator", zh: "请改正 line 或 locator"},
  );

const lineOf = ({address, line}: AddressedCell, {isBook}: TableSource) => (isBook ? address.row : line);

function differs(
  observation: Observation,
  {unit}: Indicator,
  address: CellAddress,
  fault: CellFault,
  near: CellAddress | undefined,
  table: TableSource,
): Diagnostic {
  const {en, zh} = describe(fault);
  const {value, valueHigh, printed, id} = observation;
  const wanted =
    printed.trim() === "" ? `${value}${valueHigh === null ? "" : `～${valueHigh}`}${unit}` : printed;
  const cell = nameCell(table, address);
  return different(
    observation,
    {en: `${id}: ${cell} ${en}, not "${wanted}"`, zh: `${id}：${cell} ${zh}，不是“${wanted}”`},
    near ? elsewhere(near) : hintFor(fault),
  );
}

function describe(fault: CellFault): Wording {
  switch (fault.fault) {
    case "blank":
      return {en: "is empty", zh: "是空的"};
    case "waiting":
      return {en: "has a formula that no program has worked out", zh: "是还没有算出结果的公式"};
    case "subject":
      return {
        en: `holds "${fault.holds}" of something else (${fault.under})`,
        zh: `是别的地区、指标或时期的“${fault.holds}”（${fault.under}）`,
      };
    case "unit":
    case "other":
      return {en: `holds "${fault.holds}"`, zh: `是“${fault.holds}”`};
  }
}

const elsewhere = (near: CellAddress): Wording => ({
  en: `${writeAddress(near)} holds it: correct the locator`,
  zh: `${writeAddress(near)} 是这个数：请改正 locator`,
});

function hintFor(fault: CellFault): Wording {
  if (fault.fault === "waiting")
    return {
      en: "open the file in Excel or WPS, save it, and write its new SHA-256",
      zh: "请用 Excel 或 WPS 打开并保存这个文件，再改 sha256 列",
    };
  if (fault.fault === "subject")
    return {
      en: "correct the row; if the table calls the indicator or area by another name, add that to its names",
      zh: "请改正这一行；如果表里用的是别名，请把别名加进指标或地区的名称",
    };
  if (fault.fault === "unit")
    return {
      en: "write the value in the unit of the indicator, and print number and unit as the table says",
      zh: "请按指标的单位换算 value，printed 照录表格的数字和单位",
    };
  if (fault.fault === "other" && fault.isRounded)
    return {
      en: "write all digits of the cell; the decimals of the indicator round it in documents",
      zh: "请照录单元格的全部小数；文档里保留几位由指标的 decimals 决定",
    };
  return {
    en: "correct the locator, or the value and the printed form",
    zh: "请改正 locator，或 value 和 printed",
  };
}
