// Whoever reports on another field than education, or of other areas than districts, should feel at home.
import {expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {healthPackage} from "../support/health-package.ts";
import {inMemory} from "./tiny-package.ts";

test("countries over years load without a word", async () => {
  const {value, diagnostics} = await loadDataset("data", inMemory(healthPackage()));
  expect(diagnostics).toEqual([]);
  const {areas = [], indicators = [], observations = []} = value ?? {};
  expect([areas.length, indicators.length]).toEqual([17, 11]);
  // As many as such tables have: 16 × 11 × 16, with holes.
  expect(observations.length).toBeGreaterThan(2700);
  expect(observations.length).toBeLessThan(2816);
});

test("the numbers are the same every time", () => {
  expect(healthPackage()).toEqual(healthPackage());
});
