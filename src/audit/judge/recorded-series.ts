import type {RecordedChart} from "../../model/record.ts";
import type {FileSeries} from "../reader/file-content.ts";
import {fold} from "../text/comparable-text.ts";

export type RecordedSeries = RecordedChart["series"][number];

/** By name; or, where the name was edited, the one with most of its values; or else the one in its place. */
export function findSeries(
  record: RecordedChart | undefined,
  series: FileSeries,
  index: number,
): RecordedSeries | undefined {
  const named = record?.series.find(({name}) => fold(name) === fold(series.name));
  if (named || !record) return named;
  const ranked = record.series.map((each) => ({each, shared: sharedValues(each, series)}));
  const [best] = ranked.sort((a, b) => b.shared - a.shared);
  return best && best.shared > 0.5 ? best.each : record.series[index];
}

function sharedValues({points}: RecordedSeries, {values}: FileSeries): number {
  const equal = [...values].filter(([at, value]) => points[at]?.value === Number(value)).length;
  return equal / Math.max(1, values.size);
}

/** Where the values of a category are: by name, as rows may be in another order; by place where a name was edited. */
export function categoryFinder(record: RecordedChart | undefined): (category: string, at: number) => number {
  const names = (record?.categories ?? []).map(fold);
  const places = new Map(names.map((name, at) => [name, at] as const).reverse());
  return (category, at) => {
    const name = fold(category);
    return names[at] === name ? at : (places.get(name) ?? at);
  };
}
