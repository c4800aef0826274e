import {registerChartFont} from "../../chart/chart-font.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {Format} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {CacheFolders} from "../build-effects.ts";
import {openFileCache} from "../incremental/file-cache.ts";
import {type BuiltDocument, buildDocument, loadWriters} from "./build-document.ts";
import {openWorkshop, type Workshop} from "./workshop.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
  readonly pictures?: NamedPictures;
  /** The same for all tasks of a thread. It starts before there is an output folder. */
  readonly drawings: CacheFolders | undefined;
}

/** What a thread loads before it has anything to do: the writers of these formats. */
export interface ThreadPreparation {
  readonly formats: readonly Format[];
}

let workshop: Workshop | undefined;

/** @param task a preparation to hear that the thread has started and is ready */
export default async (task: DocumentTask | ThreadPreparation): Promise<Outcome<BuiltDocument>> => {
  if ("formats" in task) {
    registerChartFont();
    await loadWriters(task.formats);
    return {diagnostics: []};
  }
  const {text, theme, pictures, drawings} = task;
  workshop ??= openWorkshop(drawings && openFileCache(drawings));
  return buildDocument(text, theme, workshop, pictures);
};
