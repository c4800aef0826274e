// What the rules for numbers look up in the tables, and the stretches of text that they explain.
import type {Row, Tables} from "../support/read-tables.ts";

export interface Subject {
  readonly kind: "area" | "topic" | "all";
  /** Code of the area or id of the topic. */
  readonly id: string;
}

/** A stretch of text that a rule explains. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The observations that the number may come from; empty for numbers that are no figures. */
  readonly observations: readonly Row[];
}

/** What the rules look up, prepared once. */
export interface Facts {
  readonly tables: Tables;
  readonly indicators: ReadonlyMap<string, Row>;
  readonly areas: ReadonlyMap<string, Row>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly byIndicator: ReadonlyMap<string, readonly Row[]>;
  /** Cells with digits in them that documents may quote, longest first. */
  readonly quotable: readonly string[];
  readonly dates: ReadonlySet<string>;
}

export function gatherFacts(tables: Tables, documentDate: string): Facts {
  const byKey = (rows: readonly Row[], key: string) => new Map(rows.map((row) => [row[key]!, row]));
  const byIndicator = new Map<string, Row[]>();
  for (const observation of tables.observations) {
    const group = byIndicator.get(observation.indicator!) ?? [];
    byIndicator.set(observation.indicator!, [...group, observation]);
  }
  const cells = [
    ...[tables.areas, tables.topics, tables.indicators, tables.initiatives].flat().map(({name}) => name!),
    ...tables.topics.map(({description}) => description!),
    ...tables.initiatives.map(({summary}) => summary!),
    ...tables.sources.map(({title}) => title!),
    ...tables.observations.flatMap(({locator, note}) => [locator!, note!]),
  ];
  const periods = [...new Set(tables.observations.map(({period}) => period!))];
  return {
    tables,
    indicators: byKey(tables.indicators, "id"),
    areas: byKey(tables.areas, "code"),
    sources: byKey(tables.sources, "id"),
    byIndicator,
    quotable: [...new Set(cells)].filter((cell) => /\d/.test(cell)),
    dates: new Set([
      ...periods.map(printPeriod),
      ...periods.flatMap((period) => period.split("/")).map((year) => `${year}年`),
      ...[documentDate, ...tables.sources.map(({published}) => published!)].map(printDate),
    ]),
  };
}

function printPeriod(period: string): string {
  return `${period.replace("/", "—")}年`;
}

export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

export function spansOf(
  text: string,
  pattern: RegExp,
  holds: (match: RegExpExecArray) => boolean = () => true,
): Span[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds(match as RegExpExecArray))
    .map((match) => ({from: match.index, to: match.index + match[0].length, observations: []}));
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

export const keyOf = ({area, indicator, scope, period, status}: Row) =>
  [area, indicator, scope, period, status].join(" ");

/** One observation for each area, indicator, part, period and status: the preferred one where several disagree. */
export function chosen(observations: readonly Row[]): Row[] {
  const keys = new Map<string, Row>();
  for (const observation of observations) {
    const known = keys.get(keyOf(observation));
    if (!known || observation.preferred === "true") keys.set(keyOf(observation), observation);
  }
  return [...keys.values()];
}

export const endYear = (row: Row) => Number(row.period!.slice(-4));
