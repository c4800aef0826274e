import {openChartStudio} from "../chart/chart-studio.ts";
import type {Outcome} from "../model/diagnostic.ts";
import type {Theme} from "../theme/parse-theme.ts";
import {type BuiltDocument, buildDocument} from "./build-document.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
}

const studio = openChartStudio();

export default ({text, theme}: DocumentTask): Promise<Outcome<BuiltDocument>> =>
  buildDocument(text, theme, studio);
