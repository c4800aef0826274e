import {groupBy} from "../base/group-by.ts";
import {byEndAndLength, inTime} from "../figure/period-span.ts";
import type {WordList} from "../language/word-list.ts";
import {nameOf, type ObservationView} from "./dataset-view.ts";
import {printShared} from "./print-period.ts";

export const dimensions = ["indicator", "area", "period", "status"] as const;
export type Dimension = (typeof dimensions)[number];

/** Observations laid out by two of their dimensions; an empty cell is null. */
export interface Pivot {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly (ObservationView | null)[])[];
}

/** Where two observations fall into one cell the newer one is shown; those of different scopes never do. */
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
  const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => inTime(a, b);
  if (rows === "period") ofRows.sort(inOrder);
  if (columns === "period") ofColumns.sort(inOrder);
  const cells = ofRows.map(([, members]) => {
    const byColumn = groupBy(members, columnOf);
    return ofColumns.map(([column]) => {
      const [newest] = (byColumn.get(column) ?? []).toSorted((a, b) => byEndAndLength(b, a));
      return newest ?? null;
    });
  });
  // Values of different years must not stand side by side as if they were of one.
  const showYears =
    ![rows, columns].some((dimension) => dimension === "period" || dimension === "status") &&
    new Set(observations.map(({period}) => period)).size > 1;
  const nameRow = (members: readonly ObservationView[]) => {
    const scope = isSplit ? members[0]?.scope : "";
    return nameKey(members, rows, showYears, words) + (scope ? words.marks.brackets(scope) : "");
  };
  return {
    rows: ofRows.map(([, members]) => nameRow(members)),
    columns: ofColumns.map(([, members]) => nameKey(members, columns, showYears, words)),
    cells,
  };
}

function keyOf(observation: ObservationView, dimension: Dimension): string {
  switch (dimension) {
    case "indicator":
      return `${observation.indicator.id} ${observation.scope}`;
    case "area":
      return observation.area.code;
    case "period":
      return observation.period;
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
      return printShared(observations, dates);
    case "status":
      return dates.status(first.status, periods.size === 1 ? printShared(observations, dates) : "");
  }
}
