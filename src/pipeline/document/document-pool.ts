import {Piscina} from "piscina";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {CacheFolders} from "../build-effects.ts";
import type {BuiltDocument} from "./build-document.ts";
import {buildHere} from "./build-here.ts";
import {type DocumentBuilder, type DocumentWorker, locateOutcome} from "./document-builder.ts";
import type {DocumentTask, ThreadPreparation} from "./document-thread.ts";

/**
 * As many workers as there are `jobs`: threads, and last of all this one, which would only wait for them otherwise. What a
 * worker has drawn, its thread remembers. A thread takes as long to start as it then needs for some documents: the first
 * starts at once, while data and templates are read; another starts with the first document of its worker.
 * @param formats of the documents that will be asked for
 */
export function startDocumentPool(jobs: number, formats: readonly Format[]): DocumentBuilder {
  const threads = [openThread(formats)];
  const take = (worker: number) => {
    const thread = threads[worker] ?? openThread(formats);
    threads[worker] = thread;
    return thread;
  };
  return {
    async open(drawings) {
      const apart = Array.from({length: jobs - 1}, (_, worker) => openWorker(() => take(worker), drawings));
      return [...apart, ...(await buildHere().open(drawings))];
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.destroy()));
    },
  };
}

interface Thread {
  build(task: DocumentTask): Promise<Outcome<BuiltDocument>>;
  destroy(): Promise<void>;
}

function openThread(formats: readonly Format[]): Thread {
  const thread = new Piscina<DocumentTask | ThreadPreparation, Outcome<BuiltDocument>>({
    filename: new URL("./document-thread.js", import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    // A thread waits for its next text without keeping a core busy.
    atomics: "disabled",
  });
  // A thread that dies, or cannot start, is told to whoever waits for a document.
  thread.on("error", () => undefined);
  const awake = thread.run({formats});
  awake.catch(() => undefined);
  return {
    async build(task) {
      await awake;
      return thread.run(task);
    },
    destroy: () => thread.destroy(),
  };
}

function openWorker(take: () => Thread, drawings: CacheFolders | undefined): DocumentWorker {
  return {
    async build(brief, theme, pictures) {
      const {text, form} = brief;
      const filled = form && {digest: form.digest, bytes: form.bytes};
      return locateOutcome(await take().build({text, theme, pictures, drawings, form: filled}), brief);
    },
  };
}
