import {groupBy} from "../base/group-by.ts";
import {nameSubject} from "../template/render-template.ts";
import {type BuildContext, buildPlanned, type PlannedOutcome} from "./build-planned.ts";
import type {BuildRequest} from "./build-request.ts";
import type {DocumentBuilder, DocumentWorker} from "./document/document-builder.ts";
import {tidyCache} from "./incremental/file-cache.ts";
import type {NamedDocument} from "./project/name-documents.ts";

/**
 * Every document, those of one subject by one worker, as they show the same charts. Where a worker is a thread, the
 * text of its next document is made while one is built.
 */
export async function buildAll(
  documents: readonly NamedDocument[],
  context: BuildContext,
  builder: Promise<DocumentBuilder>,
  request: BuildRequest,
): Promise<PlannedOutcome[]> {
  const outcomes: PlannedOutcome[] = [];
  const groups = [...groupBy([...documents.entries()], ([, {subject}]) => nameSubject(subject)).values()];
  const waiting = groups.values();
  const {drawings} = context.effects.output;
  let opened: Promise<readonly DocumentWorker[]> | undefined;
  let done = 0;
  const openWorker = (worker: number) => async () => {
    opened ??= builder.then((each) => each.open(drawings));
    const workers = await opened;
    return workers[worker % workers.length] as DocumentWorker;
  };
  const jobs = request.jobs ?? 1;
  const work = async (worker: number) => {
    // The last worker is this thread itself.
    const isAhead = worker < jobs - 1;
    let before: Promise<void> | undefined;
    for (const group of waiting) {
      for (const [index, document] of group) {
        request.onProgress?.(done, documents.length, document.path);
        const current = buildPlanned(document, context, openWorker(worker)).then((outcome) => {
          outcomes[index] = outcome;
          done += 1;
        });
        // Whoever waits for it hears of its failure.
        current.catch(() => undefined);
        await (isAhead ? before : current);
        before = current;
      }
    }
    await before;
  };
  try {
    await Promise.all(Array.from({length: Math.min(jobs, groups.length)}, (_, worker) => work(worker)));
  } finally {
    if (opened && drawings) await tidyCache(drawings);
  }
  request.onProgress?.(done, documents.length, "");
  return outcomes;
}
