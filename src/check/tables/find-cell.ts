import {comparePrinted} from "../../dataset/check-printed.ts";
import type {Indicator, Observation} from "../../model/dataset.ts";
import {foldWidth, type SourceText} from "../source-text.ts";
import type {Span} from "../span.ts";
import {type FigureCell, withoutSeparators} from "./figure-cells.ts";
import type {Subjects} from "./subjects.ts";

/** Why a cell with the digits of an observation does not prove it. */
export type CellAbsence =
  /** The cell has another unit, or none that is known: `says` is all that can be read from the table. */
  | {readonly reason: "unit"; readonly says: string}
  /** The cell stands under heads or labels of another area, indicator or year. */
  | {readonly reason: "subject"; readonly under: string};

/**
 * The cells on the observation's line that prove it: `71.7` under 毛入学率（%） is 71.7%. A number proves nothing without
 * the unit that its head, its row or its title tells, nor under the name of another area, indicator or year; where some
 * cells of the row are named as the observation is, no others do.
 */
export function findCells(
  observation: Observation,
  indicator: Indicator,
  {tables}: SourceText,
  subjects: Subjects,
): Span[] | CellAbsence | undefined {
  const cells = tables.cellsAt(observation.line);
  const printed = withoutSeparators(foldWidth(observation.printed));
  const alike = cells.filter((cell) => isAlike(cell, printed, indicator));
  if (alike.length === 0) return undefined;
  const inUnit = alike.filter((cell) => isInUnit(cell, printed, observation, indicator));
  const [first] = alike;
  if (inUnit.length === 0) return {reason: "unit", says: first ? nameCell(first) : ""};
  const named = (each: FigureCell) => subjects.nameness(observation, indicator, each);
  const best = Math.max(...cells.map(named));
  const proofs = inUnit.filter(
    (cell) => named(cell) === best && !subjects.isOther(observation, indicator, cell),
  );
  if (proofs.length === 0) return {reason: "subject", under: inUnit[0]?.under ?? ""};
  return proofs.map(({cell}) => cell);
}

/** The nearest other row that proves the observation. */
export function findRow(
  observation: Observation,
  indicator: Indicator,
  source: SourceText,
  subjects: Subjects,
): number | undefined {
  const [digits = ""] = /-?\d[\d.]*/u.exec(withoutSeparators(foldWidth(observation.printed))) ?? [];
  const distance = (line: number) => Math.abs(line - observation.line);
  return source.tables
    .linesWith(digits)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostRows)
    .find((line) => Array.isArray(findCells({...observation, line}, indicator, source, subjects)));
}

/** More rows with the same number do not help a person. */
const mostRows = 50;

/** The digits are the same, whatever the unit; a cell that prints its unit is compared with it. */
function isAlike({cell, isNumber}: FigureCell, printed: string, {kind}: Indicator): boolean {
  const text = withoutSeparators(cell.text);
  if (!isNumber) return text === printed;
  if (kind === "rank" && new RegExp(`^第?${text.replace(/\W/gu, "\\$&")}`, "u").test(printed)) return true;
  return printed.startsWith(text) && !/^[\d.]/u.test(printed.slice(text.length));
}

function isInUnit(
  cell: FigureCell,
  printed: string,
  observation: Observation,
  indicator: Indicator,
): boolean {
  if (!cell.isNumber) return true;
  const digits = withoutSeparators(cell.cell.text);
  const forms = formsOf(cell, digits, indicator);
  const isPrinted = printed === digits || forms.includes(printed);
  return (
    isPrinted && forms.some((form) => comparePrinted({...observation, printed: form}, indicator).length === 0)
  );
}

/** What the cell says with its unit. */
function formsOf({unit, names}: FigureCell, digits: string, {kind}: Indicator): string[] {
  const isPlace = unit === undefined || (unit !== "unclear" && /^[位名]$/u.test(unit.unit));
  if (kind === "rank" && isPlace && names.some((name) => /排名|排位|位次|名次|rank/iu.test(name))) {
    return [`第${digits}`, `第${digits}位`, `第${digits}名`];
  }
  return unit === "unclear" ? [] : [`${digits}${foldWidth(unit?.unit ?? "")}`];
}

function nameCell({cell, unit}: FigureCell): string {
  return unit === undefined || unit === "unclear" ? cell.text : `${cell.text}${unit.unit}`;
}
