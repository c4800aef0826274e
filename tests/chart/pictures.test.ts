import {mkdirSync, writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle} from "../../src/chart/chart-style.ts";
import {pictures} from "./specs.ts";

/** Set to a folder to look at the pictures: JIANBAO_PICTURES=/tmp/charts npx vitest run tests/chart/pictures */
const folder = process.env.JIANBAO_PICTURES;

test.runIf(folder)("pictures for the eye", async () => {
  const studio = openChartStudio().value;
  mkdirSync(folder ?? "", {recursive: true});
  for (const [name, [spec, size]] of Object.entries(pictures)) {
    const start = performance.now();
    const drawing = await studio?.draw(spec, defaultChartStyle, size);
    console.log(name, (performance.now() - start).toFixed(0), "ms", drawing?.png.length);
    writeFileSync(`${folder}/${name}.png`, drawing?.png ?? new Uint8Array());
  }
  expect(studio?.drawn).toBe(Object.keys(pictures).length);
});
