import {parentPort, workerData} from "node:worker_threads";
import {readPdfPages} from "./read-pdf-pages.ts";

parentPort?.postMessage(await readPdfPages(workerData as Uint8Array));
