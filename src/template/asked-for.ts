import type {Area, Status} from "../model/dataset.ts";
import type {ObservationView} from "./dataset-view.ts";
import type {Scope} from "./helper.ts";
import type {Dimension, Pivot} from "./pivot.ts";

/** What a list of observations was asked for by name: what has no rows is missing from the list, but not from the question. */
export interface AskedFor {
  /** Ids. */
  readonly indicators?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  /** All areas, and so the document's own. */
  readonly isAllAreas: boolean;
  /** Several that are named. */
  readonly areas?: readonly Area[] | undefined;
}

const known = new WeakMap<readonly ObservationView[], AskedFor>();

export function noteAsked<T extends readonly ObservationView[]>(list: T, asked: AskedFor | undefined): T {
  if (asked !== undefined) known.set(list, asked);
  return list;
}

export const askedFor = (list: unknown): AskedFor | undefined =>
  Array.isArray(list) ? known.get(list) : undefined;

/** A row or column that was asked for and has no data; `index` is where it stands among the others. */
export interface Absent {
  readonly name: string;
  readonly index: number;
}

const statusOrder: readonly Status[] = ["baseline", "actual", "target"];

const atEnd = Number.POSITIVE_INFINITY;

/** What was asked for by name and is in none of the observations: a chart says 无数据 of it instead of keeping still. */
export function findAbsent(
  list: unknown,
  dimension: Dimension,
  observations: readonly ObservationView[],
  scope: Scope,
): Absent[] {
  const asked = askedFor(list);
  if (asked === undefined) return [];
  switch (dimension) {
    case "indicator":
      return absentIndicators(asked, observations, scope);
    case "status":
      return absentStatuses(asked, observations, scope);
    case "area":
      return asked.areas ? absentAreas(asked.areas, observations) : absentArea(asked, observations, scope);
    case "period":
      return [];
  }
}

function absentIndicators(
  {indicators = []}: AskedFor,
  observations: readonly ObservationView[],
  {view}: Scope,
): Absent[] {
  const present = new Set(observations.map(({indicator}) => indicator.id));
  const units = new Set(observations.map(({indicator}) => indicator.unit));
  return indicators.flatMap((id) => {
    const indicator = view.indicatorById.get(id);
    if (indicator === undefined || present.has(id) || !units.has(indicator.unit)) return [];
    return [{name: indicator.name, index: atEnd}];
  });
}

/** In the order of baseline, actual and target: charts of rows go by it. */
function absentStatuses(
  {statuses = []}: AskedFor,
  observations: readonly ObservationView[],
  {words}: Scope,
): Absent[] {
  const present = [...new Set(observations.map(({status}) => status))];
  const rankOf = (status: Status) => statusOrder.indexOf(status);
  return statusOrder
    .filter((status) => statuses.includes(status) && !present.includes(status))
    .map((status) => {
      const after = present.findIndex((each) => rankOf(each) > rankOf(status));
      return {name: words.dates.status(status, ""), index: after < 0 ? atEnd : after};
    });
}

/** Named one by one; of a single one the chart is its own. */
function absentAreas(areas: readonly Area[], observations: readonly ObservationView[]): Absent[] {
  const present = new Set(observations.map(({area}) => area.code));
  return areas.length < 2
    ? []
    : areas.filter(({code}) => !present.has(code)).map(({shortName}) => ({name: shortName, index: atEnd}));
}

/** The document's own area, where areas of its level are compared. */
function absentArea(
  {isAllAreas}: AskedFor,
  observations: readonly ObservationView[],
  {area}: Scope,
): Absent[] {
  if (!isAllAreas || area === null || observations.some((each) => each.area.code === area.code)) return [];
  const isCompared = observations.some((each) => each.area.level === area.level);
  return isCompared ? [{name: area.shortName, index: atEnd}] : [];
}

/** The pivot with empty rows and columns for what is absent. */
export function withAbsent(
  {rows, columns, cells}: Pivot,
  absentRows: readonly Absent[],
  absentColumns: readonly Absent[],
): Pivot {
  const nameOf = ({name}: Absent) => name;
  const whole = cells.map((row) => insert(row, absentColumns, () => null));
  const width = columns.length + absentColumns.length;
  return {
    rows: insert(rows, absentRows, nameOf),
    columns: insert(columns, absentColumns, nameOf),
    cells: insert(whole, absentRows, () => Array.from({length: width}, () => null)),
  };
}

function insert<T>(list: readonly T[], absent: readonly Absent[], make: (absent: Absent) => T): T[] {
  return absent.reduce((all, each, before) => all.toSpliced(each.index + before, 0, make(each)), [...list]);
}
