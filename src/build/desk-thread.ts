import {workerData} from "node:worker_threads";
import {openChartStudio} from "../chart/chart-studio.ts";
import type {DeskOutcome, DeskWish, DocumentKey} from "./desk.ts";
import {openDrawingShelf} from "./drawing-shelf.ts";
import {type Folders, nodeEffects} from "./node-effects.ts";
import {openProjectDesk} from "./project-desk.ts";

/** What the thread is asked; the key matters for a document only. */
export interface DeskTask {
  /** `wake`: only to be there. */
  readonly want: "wake" | "list" | "view" | "file";
  readonly key: DocumentKey;
  readonly edition: number;
}

/** What the thread is given when it starts. */
export interface DeskThreadData {
  readonly folders: Folders;
  readonly wish: DeskWish;
  readonly sourceDateEpoch: string | undefined;
  /** Where builds keep their drawings: they are taken from there, and none is put there. */
  readonly shelf: string;
}

const {folders, wish, sourceDateEpoch, shelf} = workerData as DeskThreadData;
const kept = openDrawingShelf({shelf, temporary: shelf});
const studio = openChartStudio(undefined, {find: kept.find, keep: async () => undefined});
const desk = openProjectDesk(nodeEffects(folders, {SOURCE_DATE_EPOCH: sourceDateEpoch}), wish, studio);

export default async ({want, key, edition}: DeskTask): Promise<DeskOutcome<unknown>> => {
  if (want === "wake") return {diagnostics: []};
  return want === "list" ? desk.list(edition) : desk[want](key, edition);
};
