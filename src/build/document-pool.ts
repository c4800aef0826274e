import {Piscina} from "piscina";
import type {Outcome} from "../model/diagnostic.ts";
import type {BuiltDocument} from "./build-document.ts";
import type {ShelfFolders} from "./build-effects.ts";
import {type DocumentBuilder, type DocumentLane, locateOutcome} from "./document-builder.ts";
import type {DocumentTask, ThreadData} from "./document-thread.ts";

/**
 * As many lanes as there are `jobs`, each with a thread of its own: what a lane has drawn, its thread remembers. A
 * thread starts with the first document of its lane, as it takes as long as some documents.
 */
export function openDocumentPool(jobs: number, drawings: ShelfFolders | undefined): DocumentBuilder {
  const threads: Thread[] = [];
  const start = () => {
    const thread = openThread({drawings});
    threads.push(thread);
    return thread;
  };
  return {
    lanes: Array.from({length: jobs}, () => openLane(start)),
    async close() {
      await Promise.all(threads.map((thread) => thread.destroy()));
    },
  };
}

type Thread = Piscina<DocumentTask, Outcome<BuiltDocument>>;

function openThread(workerData: ThreadData): Thread {
  return new Piscina<DocumentTask, Outcome<BuiltDocument>>({
    filename: new URL("./document-thread.js", import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    workerData,
    // A thread waits for its next text without keeping a core busy.
    atomics: "disabled",
  });
}

function openLane(start: () => Thread): DocumentLane {
  let thread: Thread | undefined;
  return {
    async build(brief, theme) {
      thread ??= start();
      return locateOutcome(await thread.run({text: brief.text, theme}), brief);
    },
  };
}
