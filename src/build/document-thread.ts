import {type ChartStudio, openChartStudio} from "../chart/chart-studio.ts";
import type {Outcome} from "../model/diagnostic.ts";
import type {Theme} from "../theme/parse-theme.ts";
import {type BuiltDocument, buildDocument} from "./build-document.ts";
import type {ShelfFolders} from "./build-effects.ts";
import {openDrawingShelf} from "./drawing-shelf.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
  /** The same for all tasks of a thread. It starts before there is an output folder. */
  readonly drawings: ShelfFolders | undefined;
}

let studio: Outcome<ChartStudio> | undefined;

export default ({text, theme, drawings}: DocumentTask): Promise<Outcome<BuiltDocument>> => {
  studio ??= openChartStudio(undefined, drawings && openDrawingShelf(drawings));
  return buildDocument(text, theme, studio);
};
