import {expect, test} from "vitest";
import {defaultChartStyle as style} from "../../../src/chart/chart-style.ts";
import {seededRandom} from "../../figure/random.ts";
import {isThorough} from "../../support/thorough.ts";
import {expectSameChart} from "./expect-same-chart.ts";
import {randomChart} from "./random-charts.ts";

const count = isThorough ? 1000 : 100;

test.each(["word", "ppt"] as const)("charts of %s at random are those of the library", async (folder) => {
  const random = seededRandom(20_251_225);
  for (let round = 0; round < count; round++) await expectSameChart(randomChart(random, style), folder);
  expect.assertions(count);
});
