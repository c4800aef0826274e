import type {ChartStudio} from "../chart/chart-studio.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {ChartForm} from "../model/chart.ts";
import type {PdfPrinter} from "../pdf/pdf-printer.ts";
import type {Selection} from "./project/selection.ts";

/** Which part of a build: the first of four is `{index: 1, count: 4}`. */
export interface ShardChoice {
  readonly index: number;
  readonly count: number;
}

export interface PdfRequest {
  readonly printer: PdfPrinter;
  /** PDFs of decks also show the slides that are hidden in a show. */
  readonly withHidden?: boolean;
}

export interface BuildRequest {
  readonly selection: Selection;
  /** Name and version of this program, for the manifest. */
  readonly generator: string;
  /** The form of all charts; left out, each chart, its template or its theme decides. */
  readonly charts?: ChartForm | undefined;
  /** Themes that stand in for those of templates, at most one for each format. */
  readonly themes?: readonly string[];
  /** How many documents are built at a time, each in a thread of its own; one at a time if left out. */
  readonly jobs?: number;
  /** Also documents that are there already. */
  readonly force?: boolean;
  /** Tells what would be built, and writes nothing. */
  readonly dryRun?: boolean;
  /** Removes documents of earlier builds that nothing makes any more. */
  readonly prune?: boolean;
  /** Builds one part of all that is selected. */
  readonly shard?: ShardChoice | undefined;
  /** Asks for a PDF of each document as well; left out, none is made. */
  readonly pdf?: PdfRequest | undefined;
  /** Called before each document with its name, and once more at the end with an empty one. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Where charts are drawn when documents are built one at a time; tests pass another. */
  readonly openStudio?: () => Outcome<ChartStudio>;
}
