import {expect, test} from "vitest";
import {zh} from "../../src/language/zh.ts";
import {compareAreas} from "../../src/template/compare-areas.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {selectIndicators} from "../../src/template/select.ts";
import {fieldsOf} from "../../src/template/shapes.ts";
import {small} from "./small-dataset.ts";

const view = viewDataset(small);

/** What is known of records without data is what records have. */
test.each([
  ["area", view.areas[0]],
  ["topic", view.topics[0]],
  ["indicator", view.indicators[0]],
  ["indicator-record", selectIndicators(view, {})[0]],
  ["observation", view.observations[0]],
  ["comparison", compareAreas(view.observations, null, zh.dates)[0]],
  ["initiative", view.initiatives[0]],
  ["source", view.dataset.sources[0]],
] as const)("fields of: %s", (name, record) => {
  expect(Object.keys(fieldsOf[name]).sort()).toEqual(Object.keys(record ?? {}).sort());
});
