import {expect, test} from "vitest";
import {startDocumentPool} from "../../src/build/document-pool.ts";
import type {Brief} from "../../src/template/render-template.ts";
import type {Theme} from "../../src/theme/parse-theme.ts";

test("a thread that cannot start is told to whoever waits for a document", async () => {
  // Threads run what is compiled, and beside the sources lies nothing that is.
  const pool = startDocumentPool(2);
  const lanes = await pool.open(undefined);
  expect(lanes).toHaveLength(2);
  for (const lane of lanes) {
    await expect(lane.build({text: ""} as Brief, {} as Theme)).rejects.toThrow("document-thread.js");
  }
  await pool.close();
});
