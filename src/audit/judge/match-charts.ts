import type {RecordedChart} from "../../model/record.ts";
import type {FileChart} from "../reader/file-content.ts";
import {fold} from "../text/comparable-text.ts";

/** Less than this and a chart is a new one: neither its names nor its values are those of a recorded one. */
const least = 0.4;

/** The recorded chart that each chart of the file was, the likest first; a copy may share one. */
export function matchCharts(
  files: readonly FileChart[],
  records: readonly RecordedChart[],
): Map<FileChart, RecordedChart> {
  const found = new Map<FileChart, RecordedChart>();
  const candidates = files
    .flatMap((file) => records.map((record) => ({file, record, likeness: likeness(file, record)})))
    .filter((each) => each.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness);
  const claimed = new Set<RecordedChart>();
  for (const {file, record} of candidates) {
    if (found.has(file) || claimed.has(record)) continue;
    found.set(file, record);
    claimed.add(record);
  }
  for (const {file, record} of candidates) if (!found.has(file)) found.set(file, record);
  return found;
}

function likeness(file: FileChart, record: RecordedChart): number {
  const isSame = (a: string, b: string) => fold(a) === fold(b);
  const values = file.series.flatMap((series) => [...series.values.values()].map(Number));
  const known = record.series.flatMap(({points}) => points.flatMap((point) => point?.value ?? []));
  const categories = file.series.flatMap((series) => [...series.categories.values()].map(fold));
  // Charts of rows write the names of their categories beside the plot, not with their values.
  const most = categories.length > 0 ? 1 : 0.7;
  const agreement =
    0.2 * Number(isSame(file.title, record.title) || isSame(file.name, record.title)) +
    0.3 * shared(categories, record.categories.map(fold)) +
    0.1 *
      shared(
        file.series.map(({name}) => fold(name)),
        record.series.map(({name}) => fold(name)),
      ) +
    0.4 * shared(values, known);
  return agreement / most;
}

/** How much of either list is in the other. */
function shared<T>(a: readonly T[], b: readonly T[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const both = [...left].filter((each) => right.has(each)).length;
  const most = Math.max(left.size, right.size);
  return most === 0 ? 0 : both / most;
}
