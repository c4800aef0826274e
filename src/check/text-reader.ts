import {Worker} from "node:worker_threads";
import type {Diagnostic} from "../model/diagnostic.ts";

/** Reads brief texts back and tells what is wrong with them; places are lines and columns of the text. */
export interface TextReader {
  read(text: string): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** What goes to the thread and comes back, each question with its number. */
export interface Question {
  readonly number: number;
  readonly text: string;
}
export interface Answer {
  readonly number: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A thread of its own loads Markdown's parser and reads, while this one loads data and makes the next text. */
export function openTextReader(): TextReader {
  // Tests run the sources, which a thread cannot.
  if (import.meta.url.endsWith(".ts")) return readHere;
  const worker = new Worker(new URL("./text-reader-thread.js", import.meta.url));
  const waiting = new Map<
    number,
    {resolve: (found: Answer["diagnostics"]) => void; reject: (error: unknown) => void}
  >();
  let count = 0;
  worker.on("message", ({number, diagnostics}: Answer) => {
    waiting.get(number)?.resolve(diagnostics);
    waiting.delete(number);
  });
  worker.on("error", (error) => {
    for (const {reject} of waiting.values()) reject(error);
  });
  return {
    read: (text) =>
      new Promise((resolve, reject) => {
        const question: Question = {number: count++, text};
        waiting.set(question.number, {resolve, reject});
        worker.postMessage(question);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

const readHere: TextReader = {
  async read(text) {
    const {readBriefText} = await import("./read-brief-text.ts");
    return readBriefText(text);
  },
  async close() {},
};
