import {Worker} from "node:worker_threads";
import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {KnownPictures} from "../markdown/known-pictures.ts";
import type {Theme} from "../theme/parse-theme.ts";

/** Reads brief texts and themes and tells what is wrong with them. */
export interface TextReader {
  /** Places are lines and columns of the text. */
  readBrief(text: string, pictures: KnownPictures): Promise<readonly Diagnostic[]>;
  readTheme(text: string, file: string): Promise<Outcome<Theme>>;
  close(): Promise<void>;
}

/** What goes to the thread and comes back, each question with its number. */
export type Question = {readonly number: number} & (
  | {readonly kind: "brief"; readonly text: string; readonly pictures: KnownPictures}
  | {readonly kind: "theme"; readonly text: string; readonly file: string}
);
export interface Answer {
  readonly number: number;
  readonly value: unknown;
}

/** A thread of its own loads the parsers and reads, while this one loads data and makes the next text. */
export function openTextReader(): TextReader {
  // Tests run the sources, which a thread cannot.
  if (import.meta.url.endsWith(".ts")) return readHere;
  const worker = new Worker(new URL("./text-reader-thread.js", import.meta.url));
  const waiting = new Map<number, {resolve: (value: unknown) => void; reject: (error: unknown) => void}>();
  let failure: unknown;
  let count = 0;
  worker.on("message", ({number, value}: Answer) => {
    waiting.get(number)?.resolve(value);
    waiting.delete(number);
  });
  worker.on("error", (error) => {
    failure = error;
    for (const {reject} of waiting.values()) reject(error);
  });
  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      if (failure !== undefined) reject(failure);
      waiting.set(question.number, {resolve, reject});
      worker.postMessage(question);
    });
  return {
    readBrief: async (text, pictures) =>
      (await ask({number: count++, kind: "brief", text, pictures})) as readonly Diagnostic[],
    readTheme: async (text, file) =>
      (await ask({number: count++, kind: "theme", text, file})) as Outcome<Theme>,
    close: async () => {
      await worker.terminate();
    },
  };
}

const readHere: TextReader = {
  readBrief: async (text, pictures) => (await import("./read-texts.ts")).readBrief(text, pictures),
  readTheme: async (text, file) => (await import("./read-texts.ts")).readTheme(text, file),
  async close() {},
};
