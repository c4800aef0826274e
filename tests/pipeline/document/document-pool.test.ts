import {expect, test} from "vitest";
import {startDocumentPool} from "../../../src/pipeline/document/document-pool.ts";
import type {Brief} from "../../../src/template/render-template.ts";
import type {Theme} from "../../../src/theme/parse-theme.ts";

test("a thread that cannot start is told to whoever waits for a document", async () => {
  // Threads run what is compiled, and beside the sources lies nothing that is.
  const pool = startDocumentPool(3, ["docx"]);
  const workers = await pool.open(undefined);
  expect(workers).toHaveLength(3);
  // The last one is no thread.
  for (const worker of workers.slice(0, -1)) {
    await expect(worker.build({text: ""} as Brief, {} as Theme, new Map())).rejects.toThrow(
      "document-thread.js",
    );
  }
  await pool.close();
});
