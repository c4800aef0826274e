import {workerData} from "node:worker_threads";
import {openChartStudio} from "../../chart/chart-studio.ts";
import {openDrawingCache} from "../../pipeline/incremental/drawing-cache.ts";
import {type Folders, nodeEffects} from "../../pipeline/node-effects.ts";
import type {DocumentKey, ServiceOutcome, ServiceSettings} from "./document-service.ts";
import {openProjectService} from "./project-service.ts";

/** What the thread is asked; the key matters for a document only. */
export interface ServiceTask {
  /** `wake`: only to be there. */
  readonly want: "wake" | "list" | "view" | "file";
  readonly key: DocumentKey;
  readonly edition: number;
}

/** What the thread is given when it starts. */
export interface ServiceThreadData {
  readonly folders: Folders;
  readonly settings: ServiceSettings;
  readonly sourceDateEpoch: string | undefined;
  /** Where builds keep their drawings: they are taken from there, and none is put there. */
  readonly drawings: string;
}

const {folders, settings, sourceDateEpoch, drawings} = workerData as ServiceThreadData;
const kept = openDrawingCache({cache: drawings, temporary: drawings});
const studio = openChartStudio(undefined, {find: kept.find, keep: async () => undefined});
const service = openProjectService(
  nodeEffects(folders, {SOURCE_DATE_EPOCH: sourceDateEpoch}),
  settings,
  studio,
);

export default async ({want, key, edition}: ServiceTask): Promise<ServiceOutcome<unknown>> => {
  if (want === "wake") return {diagnostics: []};
  return want === "list" ? service.list(edition) : service[want](key, edition);
};
