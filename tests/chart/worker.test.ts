import {fileURLToPath} from "node:url";
import {Worker} from "node:worker_threads";
import {build} from "vite";
import {expect, test} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {pictures} from "./specs.ts";

/** Node 20 runs no TypeScript, so the worker gets a bundle; it lies in the project to find its packages. */
const outDir = fileURLToPath(new URL("../../node_modules/.cache/jianbao-chart-worker/", import.meta.url));

test("a worker thread draws the same bytes", {timeout: 30_000}, async () => {
  const entry = fileURLToPath(new URL("../../src/chart/chart-studio.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "silent",
    build: {ssr: entry, outDir, emptyOutDir: true, rolldownOptions: {output: {entryFileNames: "studio.mjs"}}},
  });
  const [spec, size] = Object.values(pictures)[0]!;
  const worker = new Worker(
    `const {parentPort, workerData: {bundle, spec, style, size}} = require("node:worker_threads");
     import(bundle).then(async ({openChartStudio}) => {
       const {value} = openChartStudio();
       parentPort.postMessage((await value.draw(spec, style, size)).png);
     });`,
    {eval: true, workerData: {bundle: `${outDir}studio.mjs`, spec, style, size}},
  );
  const inWorker = await new Promise<Uint8Array>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  const here = await openChartStudio().value?.draw(spec, style, size);
  expect(Buffer.from(inWorker).equals(Buffer.from(here?.png ?? []))).toBe(true);
});
