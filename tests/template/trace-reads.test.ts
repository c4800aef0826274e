import {expect, test} from "vitest";
import {type DatasetView, viewDataset} from "../../src/template/dataset-view.ts";
import {traceReads} from "../../src/template/trace-reads.ts";
import {small} from "./small-dataset.ts";

const view = viewDataset(small);
const [{id, area}] = small.observations as [(typeof small.observations)[number]];

test.each<[string, (view: DatasetView) => unknown, readonly string[] | null]>([
  ["other tables", ({areas, dataset}) => [areas.length, dataset.title, dataset.sources], []],
  ["one area", ({observationsByArea}) => observationsByArea.get("500106"), ["500106"]],
  [
    "two areas, one of them without data",
    ({observationsByArea: by}) => [by.get("500110"), by.get("100000"), by.get("500110")],
    ["100000", "500110"],
  ],
  ["all", ({observations}) => observations, null],
  ["all, from the table", ({dataset}) => dataset.observations, null],
  ["one observation", ({observationById}) => observationById.get(id), [area]],
  ["one that any area may get", ({observationById}) => observationById.get("none"), null],
])("%s", (_, read, areas) => {
  const trace = traceReads(view);
  expect(read(trace.view)).toEqual(read(view));
  expect(trace.areasRead()).toEqual(areas);
});
