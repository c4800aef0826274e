import {workerData} from "node:worker_threads";
import {openWorkshop} from "../../pipeline/document/workshop.ts";
import {openFileCache} from "../../pipeline/incremental/file-cache.ts";
import {type Folders, nodeEffects} from "../../pipeline/node-effects.ts";
import type {DocumentKey, ServiceOutcome, ServiceSettings} from "./document-service.ts";
import {openProjectService} from "./project-service.ts";

/** What the thread is asked; the key matters for a document only. */
export interface ServiceTask {
  /** `wake`: only to be there. */
  readonly want: "wake" | "list" | "view" | "file";
  readonly key: DocumentKey;
  readonly revision: number;
}

/** What the thread is given when it starts. */
export interface ServiceThreadData {
  readonly folders: Folders;
  readonly settings: ServiceSettings;
  readonly sourceDateEpoch: string | undefined;
  /** Where builds keep their drawings and shells: they are taken from there, and none is put there. */
  readonly drawings: string;
}

const {folders, settings, sourceDateEpoch, drawings} = workerData as ServiceThreadData;
const kept = openFileCache({cache: drawings, temporary: drawings});
const workshop = openWorkshop({find: kept.find, keep: async () => undefined});
const service = openProjectService(
  nodeEffects(folders, {SOURCE_DATE_EPOCH: sourceDateEpoch}),
  settings,
  workshop,
);

export default async ({want, key, revision}: ServiceTask): Promise<ServiceOutcome<unknown>> => {
  if (want === "wake") return {diagnostics: []};
  return want === "list" ? service.list(revision) : service[want](key, revision);
};
