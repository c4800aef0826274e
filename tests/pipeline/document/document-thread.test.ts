import {Worker} from "node:worker_threads";
import {expect, test} from "vitest";
import {stringify} from "yaml";
import {buildDocument} from "../../../src/pipeline/document/build-document.ts";
import {openWorkshop} from "../../../src/pipeline/document/workshop.ts";
import {pictures} from "../../chart/specs.ts";
import {front} from "../../markdown/brief.ts";
import {readTheme} from "../../writer/docx/sample-document.ts";

const theme = readTheme("plain");

test("a thread of the compiled program makes the same bytes as the sources do here", async () => {
  const [{type, unit, categories, series}] = Object.values(pictures)[0]!;
  const data = {
    unit,
    categories,
    series: series.map((one) => ({
      ...one,
      points: one.points.map((point) => point && {...point, observations: ["a"]}),
    })),
  };
  const chart = JSON.stringify({type, title: "图", data});
  const text = `---\n${stringify(front)}---\n## 节\n\n\`\`\`chart\n${chart}\n\`\`\`\n`;
  const here = await buildDocument(text, theme, openWorkshop());
  expect(here.diagnostics).toEqual([]);
  const inThread = await askThread({text, theme, drawings: undefined});
  expect(here.value?.charts.pictures).toHaveLength(1);
  expect(inThread.value.sha256).toBe(here.value?.sha256);
});

/** A worker takes its entry by a file; what the program's pool sends and receives goes through this one's messages. */
async function askThread(task: unknown): Promise<{value: {sha256: string}}> {
  const entry = new URL("../../../dist/document-thread.js", import.meta.url).href;
  const worker = new Worker(
    `const {parentPort, workerData: {entry, task}} = require("node:worker_threads");
     import(entry).then(async (thread) => parentPort.postMessage(await thread.default(task)));`,
    {eval: true, workerData: {entry, task}},
  );
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  } finally {
    await worker.terminate();
  }
}
