import type {Indicator, Observation} from "../model/dataset.ts";
import {isCut} from "./is-cut.ts";
import {findEverywhere, findWords, placeIn, type SourceText} from "./source-text.ts";
import type {Span} from "./span.ts";
import {type CellAbsence, findCells, findRow} from "./tables/find-cell.ts";
import {isNumber} from "./tables/source-table.ts";
import type {Subjects} from "./tables/subjects.ts";
import type {TakenPlace, TakenPlaces} from "./taken-places.ts";

/** Why a printed form was not found. */
export type Absence =
  | {readonly reason: "empty" | "absent" | "cut"}
  | CellAbsence
  /** Other rows stand at every place on the line. */
  | {readonly reason: "taken"; readonly by: readonly TakenPlace["row"][]};

/** Where an observation stands in its source. */
export interface PrintedPlace extends Span {
  /** The table tells the unit, whether or not the printed form repeats it. */
  readonly isCell: boolean;
}

/**
 * Where the printed form of an observation stands whole on its line, at a place that no other row has taken. Rows
 * share a place only where one figure is said of several things at once (“both first”), which their common
 * locator tells, and no like figure stands beside it; a repetition needs a place of its own.
 */
export function findPrinted(
  observation: Observation,
  indicator: Indicator,
  source: SourceText,
  subjects: Subjects,
  taken: TakenPlaces,
): PrintedPlace | Absence {
  const {line, printed} = observation;
  if (printed.trim() === "") return {reason: "empty"};
  const cells = findCells(observation, indicator, source, subjects);
  const spans = findWords(source, line, printed).filter((span) => isOutsideCells(span, line, source));
  const inText = spans.filter((span) => !isCut(source.text, span)).map((span) => ({...span, isCell: false}));
  const inCells = Array.isArray(cells) ? cells.map((span) => ({...span, isCell: true})) : [];
  const whole = [...inText, ...inCells].sort((a, b) => a.from - b.from);
  if (whole.length === 0) {
    return cells && !Array.isArray(cells) ? cells : {reason: spans.length === 0 ? "absent" : "cut"};
  }
  const free = whole.find((span) => !taken.rivalAt(span));
  if (free) return free;
  const isAlone = whole.length === 1;
  const rivalAt = (span: Span) => taken.rivalAt(span, (row) => !isAlone || !mayShare(row, observation));
  const shared = whole.find((span) => !rivalAt(span));
  return shared ?? {reason: "taken", by: whole.flatMap((span) => rivalAt(span) ?? [])};
}

/**
 * What stands in a table stands within one of its cells, with words around it: a number alone in its cell is for
 * findCells, and neither a part of it nor two numbers side by side are figures.
 */
function isOutsideCells(span: Span, line: number, {tables}: SourceText): boolean {
  const row = tables.rowAt(line);
  const [first, last] = [row?.cells.at(0), row?.cells.at(-1)];
  if (!row || !first || !last || span.to <= first.from || span.from >= last.to) return true;
  const cell = row.cells.find(({from, to}) => from <= span.from && span.to <= to);
  if (!cell || isNumber(cell.text)) return false;
  return !tables.cellsAt(line).some(({cell: {from, to}}) => from === span.from && to === span.to);
}

/** The nearest other line where the printed form stands whole. */
export function findElsewhere(
  observation: Observation,
  indicator: Indicator,
  source: SourceText,
  subjects: Subjects,
): number | undefined {
  const row = findRow(observation, indicator, source, subjects);
  if (row !== undefined) return row;
  const {printed, line} = observation;
  let nearest: number | undefined;
  for (const span of findEverywhere(source, printed)) {
    if (isCut(source.text, span)) continue;
    const found = placeIn(source, span.from).line;
    if (!isOutsideCells(span, found, source)) continue;
    if (nearest === undefined || Math.abs(found - line) < Math.abs(nearest - line)) nearest = found;
  }
  return nearest;
}

/** Whether one place may be said of two things. */
export function mayShare(a: TakenPlace["row"], b: Observation): boolean {
  if (!("id" in a)) return false;
  const subjectOf = ({area, indicator, period, status}: Observation) =>
    [area, indicator, period, status].join(" ");
  return a.locator === b.locator && subjectOf(a) !== subjectOf(b);
}
