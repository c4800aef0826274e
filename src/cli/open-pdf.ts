import {Worker} from "node:worker_threads";
import type {OpenedPdf, OpenPdf} from "../extract/document/pdf-pages.ts";

/** A report of 300 pages takes a few seconds. */
const longestMilliseconds = 120_000;
const mostMegabytes = 1000;

/**
 * Reads a PDF in a thread of its own: a file that was made to take for ever, or all memory, ends with that thread. What
 * lies packed in it is limited where it is unpacked (scripts/bundle.mjs).
 */
export const openPdf: OpenPdf = async (bytes) => {
  // Tests run the sources, which a thread cannot.
  if (import.meta.url.endsWith(".ts")) return (await import("./read-pdf-pages.ts")).readPdfPages(bytes);
  const worker = new Worker(new URL("./pdf-thread.js", import.meta.url), {
    workerData: bytes,
    resourceLimits: {maxOldGenerationSizeMb: mostMegabytes},
  });
  const opened = await new Promise<OpenedPdf>((resolve, reject) => {
    const timer = setTimeout(() => resolve({obstacle: "too-long"}), longestMilliseconds);
    worker.once("message", (value: OpenedPdf) => resolve(value));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({obstacle: "too-long"});
      else reject(error);
    });
    worker.once("exit", () => clearTimeout(timer));
  });
  await worker.terminate();
  return opened;
};
