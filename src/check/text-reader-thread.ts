import {parentPort} from "node:worker_threads";
import {readBrief, readTheme} from "./read-texts.ts";
import type {Answer, Question} from "./text-reader.ts";

parentPort?.on("message", (question: Question) => {
  const {number, text} = question;
  const value =
    question.kind === "brief" ? readBrief(text, question.pictures) : readTheme(text, question.file);
  parentPort?.postMessage({number, value} satisfies Answer);
});
