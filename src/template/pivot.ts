import {byEnd, inTime} from "../figure/period-span.ts";
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
  const rowKeys = [...new Set(observations.map(rowOf))];
  const columnKeys = [...new Set(observations.map(columnOf))];
  if (rows === "period") rowKeys.sort(inTime);
  if (columns === "period") columnKeys.sort(inTime);
  const cells = rowKeys.map((row) =>
    columnKeys.map((column) => {
      const found = observations.filter((each) => rowOf(each) === row && columnOf(each) === column);
      return found.toSorted((a, b) => byEnd(b, a))[0] ?? null;
    }),
  );
  // Values of different years must not stand side by side as if they were of one.
  const showYears =
    ![rows, columns].some((dimension) => dimension === "period" || dimension === "status") &&
    new Set(observations.map(({period}) => period)).size > 1;
  const nameRow = (row: string) => {
    const members = observations.filter((observation) => rowOf(observation) === row);
    const scope = isSplit ? members[0]?.scope : "";
    return nameKey(members, rows, showYears, words) + (scope ? words.marks.brackets(scope) : "");
  };
  const nameColumn = (column: string) => {
    const members = observations.filter((observation) => columnOf(observation) === column);
    return nameKey(members, columns, showYears, words);
  };
  return {rows: rowKeys.map(nameRow), columns: columnKeys.map(nameColumn), cells};
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
