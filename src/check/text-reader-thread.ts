import {parentPort} from "node:worker_threads";
import {readBriefText} from "./read-brief-text.ts";
import type {Answer, Question} from "./text-reader.ts";

parentPort?.on("message", ({number, text}: Question) => {
  const answer: Answer = {number, diagnostics: readBriefText(text)};
  parentPort?.postMessage(answer);
});
