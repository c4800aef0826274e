import {workerData} from "node:worker_threads";
import {openChartStudio} from "../chart/chart-studio.ts";
import type {Outcome} from "../model/diagnostic.ts";
import type {Theme} from "../theme/parse-theme.ts";
import {type BuiltDocument, buildDocument} from "./build-document.ts";
import type {ShelfFolders} from "./build-effects.ts";
import {openDrawingShelf} from "./drawing-shelf.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
}

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly drawings: ShelfFolders | undefined;
}

const {drawings} = workerData as ThreadData;
const studio = openChartStudio(undefined, drawings && openDrawingShelf(drawings));

export default ({text, theme}: DocumentTask): Promise<Outcome<BuiltDocument>> =>
  buildDocument(text, theme, studio);
