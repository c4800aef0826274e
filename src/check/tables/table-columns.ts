import {
  type Head,
  isUnitHead,
  type KnownUnits,
  readHead,
  readTitleUnit,
  readUnitCell,
  type Unit,
} from "./read-head.ts";
import {headsOf, isNumber, isTime, type SourceRow, type SourceTable} from "./source-table.ts";

/** What the cells of a column are: figures, or what tells of which year, unit or row the figures are. */
export interface Column {
  readonly role: "figures" | "years" | "units" | "ordinals";
  readonly heads: readonly Head[];
  readonly headTexts: readonly string[];
}

export function readColumns(table: SourceTable, known: KnownUnits): Column[] {
  const width = Math.max(0, ...[...table.heads, ...table.rows].slice(0, 200).map(({cells}) => cells.length));
  return Array.from({length: width}, (_, column) => {
    const headTexts = headsOf(table, column);
    const heads = headTexts.map((text) => readHead(text, known));
    return {role: roleOf(table, column, headTexts), heads, headTexts};
  });
}

const yearHead =
  /^(?:年份|年度|学年|时间|年|统计年份?|年月|月份|月度|季度|半年|时期|统计期|报告期|years?|months?|quarters?|time|period|date)$/iu;
const ordinalHead = /^(?:序号|编号|序|行次|no\.?|#|id)$|代码$|编码$|codes?$/iu;

function roleOf({rows}: SourceTable, column: number, headTexts: readonly string[]): Column["role"] {
  const head = (headTexts.at(-1) ?? "").replace(/\s/gu, "");
  if (isUnitHead(head)) return "units";
  if (yearHead.test(head.replace(/[([].*$/u, ""))) return "years";
  if (ordinalHead.test(head)) return "ordinals";
  if (head !== "") return "figures";
  const texts = rows.flatMap(({cells}) => cells[column]?.text || []);
  if (texts.length > 1 && texts.every(isTime)) return "years";
  const counts = texts.length > 2 && texts.every((text, index) => text === String(index + 1));
  return counts ? "ordinals" : "figures";
}

/** The labels of a row left of a column; merged cells count for the rows that they cover. */
export function labelsOf({cells, inherited}: SourceRow, before: number): string[] {
  return cells.slice(0, before).flatMap(({text}, column) => {
    const label = text === "" ? (inherited.get(column) ?? "") : text;
    const isValue = isNumber(label) || isTime(label) || (column > 0 && valueWithUnit.test(label));
    return label === "" || isValue ? [] : [label];
  });
}

/** `99%以上`, `11.4年`; in the first column it names a row: 3岁以上. */
const valueWithUnit =
  /^[-+≥≤><~约近超]*\d[\d,.]*(?:%|‰|[百千万亿]*\p{Script=Han}{0,4}?)(?:以上|以下|左右|以内)?$/u;

const isRelative = (unit: string) => /^[%‰]$|百分点$/u.test(unit);
/** What is measured in parts or changes, whatever the rest of the row is measured in. */
const relativeHead = /(?:率|比例|比重|占比|增长|增减|增幅|比上年|同比)$/u;

/** The unit of a number: its column says it, or its row, or what stands above the table. */
export function unitOf(
  table: SourceTable,
  columns: readonly Column[],
  row: SourceRow,
  column: number,
  known: KnownUnits,
): Unit | undefined {
  const own = columns[column]?.heads.findLast(({unit}) => unit !== undefined)?.unit;
  const ofRow = rowUnit(columns, row, column, known);
  if (own !== undefined) return joinUnits(own, ofRow);
  const inherited = ofRow ?? unitAbove(table, row, column, known);
  const isPart = columns[column]?.heads.some(({name}) => relativeHead.test(name)) ?? false;
  const isAmount = inherited !== undefined && (inherited === "unclear" || !isRelative(inherited.unit));
  return isPart && isAmount ? "unclear" : inherited;
}

/** A share may stand beside the amounts of its row; two other units contradict each other. */
function joinUnits(own: Unit, ofRow: Unit | undefined): Unit {
  if (own === "unclear" || ofRow === undefined || isRelative(own.unit)) return own;
  return ofRow !== "unclear" && ofRow.unit === own.unit ? own : "unclear";
}

function rowUnit(
  columns: readonly Column[],
  row: SourceRow,
  column: number,
  known: KnownUnits,
): Unit | undefined {
  const units = columns.findIndex(({role}) => role === "units");
  const cell = units < 0 ? "" : row.cells[units]?.text || row.inherited.get(units) || "";
  if (cell !== "") return readUnitCell(cell, known);
  const said = labelsOf(row, column).flatMap((label) => readHead(label, known).unit ?? []);
  const [first] = said;
  const isOne = said.every((unit) => unit !== "unclear" && first !== "unclear" && unit.unit === first?.unit);
  return first === undefined || isOne ? first : "unclear";
}

function unitAbove(table: SourceTable, row: SourceRow, column: number, known: KnownUnits): Unit | undefined {
  const corner = table.heads.flatMap(({cells}) => cells.slice(0, column).map(({text}) => text));
  const above = [...table.above, ...corner.filter((text) => /单位\s*:/u.test(text)), ...row.sections];
  for (const text of above.toReversed()) {
    const unit = readTitleUnit(text, known);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
