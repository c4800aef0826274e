import {remember} from "../../base/remember.ts";
import type {WordList} from "../../language/word-list.ts";
import type {ChartPoint} from "../../model/chart.ts";
import type {Sparkline, Table, TableCell} from "../../model/document.ts";
import {inlineText, withoutDeleted} from "../../query/inline-text.ts";
import {countRowLabels} from "../../query/row-labels.ts";
import type {TextPart} from "../text-parts.ts";

interface Value {
  readonly period: string;
  readonly point: ChartPoint;
}

/**
 * Alternative text of a sparkline, written from its data and cut at its figures:
 * `2011年至2015年：由71.2%到76.9%，最低70.8%（2012年），最高76.9%（2015年），2013年无数据`.
 */
export function describeSparkline(
  {periods, points}: Sparkline,
  {sparklines, charts, marks}: WordList,
): TextPart[] {
  const values = periods.flatMap((period, index): Value[] => {
    const point = points[index];
    return point ? [{period, point}] : [];
  });
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [charts.missing];
  if (values.length === 1) return [first.period + marks.colon, figure(first)];
  const lowest = values.reduce((best, value) => (value.point.value < best.point.value ? value : best));
  const highest = values.reduce((best, value) => (value.point.value > best.point.value ? value : best));
  const missing = periods.filter((_, index) => points[index] === null);
  return [
    sparklines.between(first.period, last.period) + marks.colon + sparklines.from,
    figure(first),
    sparklines.to,
    figure(last),
    marks.comma + sparklines.lowest,
    figure(lowest),
    marks.brackets(lowest.period) + marks.comma + sparklines.highest,
    figure(highest),
    marks.brackets(highest.period),
    ...(missing.length === 0 ? [] : [marks.comma + sparklines.missing(missing)]),
  ];
}

/** What the sparkline of a row is called. @param name what the row is about; may be empty */
export const sparklineTitle = (name: string, {tables, marks}: WordList) =>
  name === "" ? tables.trend : tables.trend + marks.colon + name;

/** What a row of a table is about: the text of the last of its columns that say so. */
export const rowName = (table: Table, row: readonly TableCell[]) =>
  inlineText(withoutDeleted(row[nameColumn(table)] ?? [])).trim();

/** Whoever looks for it goes through the whole table; most tables hold no sparkline, and slides are set several times. */
const nameColumn = remember((table: Table) => countRowLabels(table) - 1);

const figure = ({point: {text, observations}}: Value) => ({text, observations});
