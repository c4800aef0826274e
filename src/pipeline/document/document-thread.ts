import {type ChartStudio, openChartStudio} from "../../chart/chart-studio.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {CacheFolders} from "../build-effects.ts";
import {openDrawingCache} from "../incremental/drawing-cache.ts";
import {type BuiltDocument, buildDocument} from "./build-document.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
  /** The same for all tasks of a thread. It starts before there is an output folder. */
  readonly drawings: CacheFolders | undefined;
}

let studio: Outcome<ChartStudio> | undefined;

/** @param task null to hear whether the thread has started */
export default async (task: DocumentTask | null): Promise<Outcome<BuiltDocument>> => {
  if (!task) return {diagnostics: []};
  const {text, theme, drawings} = task;
  studio ??= openChartStudio(undefined, drawings && openDrawingCache(drawings));
  return buildDocument(text, theme, studio);
};
