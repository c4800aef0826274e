import {groupBy} from "../base/group-by.ts";
import {byEndAndLength, inTime} from "../figure/period-span.ts";
import type {WordList} from "../language/word-list.ts";
import {nameOf, type ObservationView} from "./dataset-view.ts";
import {printShared, printSharedTime} from "./print-period.ts";

export const dimensions = ["indicator", "area", "period", "status"] as const;
export type Dimension = (typeof dimensions)[number];

/** Observations laid out by two of their dimensions; an empty cell is null. */
export interface Pivot {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly (ObservationView | null)[])[];
}

/**
 * Where two observations fall into one cell the newer one is shown; those of different scopes never do. A target is no state
 * of its time: along times it has a place of its own, and elsewhere it is shown where nothing was reported.
 */
export function pivot(
  observations: readonly ObservationView[],
  rows: Dimension,
  columns: Dimension,
  words: WordList,
): Pivot {
  const isSplit =
    rows !== "indicator" && columns !== "indicator" && new Set(observations.map(({scope}) => scope)).size > 1;
  const rowOf = (observation: ObservationView) =>
    isSplit ? `${keyOf(observation, rows)} ${observation.scope}` : keyOf(observation, rows);
  const columnOf = (observation: ObservationView) => keyOf(observation, columns);
  const ofRows = [...groupBy(observations, rowOf)];
  const ofColumns = [...groupBy(observations, columnOf)];
  if (rows === "period") ofRows.sort(byTime);
  if (columns === "period") ofColumns.sort(byTime);
  const cells = ofRows.map(([, members]) => {
    const byColumn = groupBy(members, columnOf);
    return ofColumns.map(([column]) => {
      const [first] = (byColumn.get(column) ?? []).toSorted(
        (a, b) => Number(isTarget(a)) - Number(isTarget(b)) || byEndAndLength(b, a),
      );
      return first ?? null;
    });
  });
  // Values of different years must not stand side by side as if they were of one.
  const showYears =
    ![rows, columns].some((dimension) => dimension === "period" || dimension === "status") &&
    new Set(shownIn(cells.flat()).map(({period}) => period)).size > 1;
  const isOfOneTime = (line: Line) => new Set(shownIn(line).map(({period}) => period)).size === 1;
  const doRowsShowYears = showYears && cells.every(isOfOneTime);
  const nameRow = (shown: readonly ObservationView[]) => {
    const scope = isSplit ? shown[0]?.scope : "";
    return nameKey(shown, rows, showYears, words) + (scope ? words.marks.brackets(scope) : "");
  };
  return {
    rows: cells.map((line) => nameRow(shownIn(line))),
    columns: ofColumns.map((_, column) =>
      nameKey(shownIn(columnOfCells(cells, column)), columns, showYears && !doRowsShowYears, words),
    ),
    cells,
  };
}

type Line = Pivot["cells"][number];

export const shownIn = (line: Line): ObservationView[] => line.filter((cell) => cell !== null);

export const columnOfCells = (cells: Pivot["cells"], column: number): Line =>
  cells.map((line) => line[column] ?? null);

type Members = readonly [key: string, observations: readonly ObservationView[]];

function byTime([, [a]]: Members, [, [b]]: Members): number {
  if (!a || !b) return 0;
  return a.period === b.period ? Number(isTarget(a)) - Number(isTarget(b)) : inTime(a.period, b.period);
}

export const isTarget = ({status}: ObservationView) => status === "target";

/** Those of the newest periods in which any of them tells what was reached, and all targets. */
export function ofLastPeriods(observations: readonly ObservationView[], last: number): ObservationView[] {
  const reported = observations.filter((each) => !isTarget(each));
  const periods = [...new Set(reported.map(({period}) => period))].sort(inTime).slice(-last);
  return observations.filter((each) => isTarget(each) || periods.includes(each.period));
}

function keyOf(observation: ObservationView, dimension: Dimension): string {
  switch (dimension) {
    case "indicator":
      return `${observation.indicator.id} ${observation.scope}`;
    case "area":
      return observation.area.code;
    case "period":
      return isTarget(observation) ? `${observation.period} target` : observation.period;
    case "status":
      return observation.status;
  }
}

function nameKey(
  observations: readonly ObservationView[],
  dimension: Dimension,
  showYears: boolean,
  {marks, dates}: WordList,
): string {
  const first = observations[0] as ObservationView;
  const periods = new Set(observations.map(({period}) => period));
  const year = showYears && periods.size === 1 ? marks.brackets(printShared(observations, dates)) : "";
  switch (dimension) {
    case "indicator":
      return `${nameOf(first, marks)}${year}`;
    case "area":
      return `${first.area.shortName}${year}`;
    case "period":
      return printSharedTime(observations, dates);
    case "status":
      return dates.status(first.status, periods.size === 1 ? printShared(observations, dates) : "");
  }
}
