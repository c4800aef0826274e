import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {WordList} from "../language/word-list.ts";
import type {Area, Topic} from "../model/dataset.ts";
import type {DatasetView} from "./dataset-view.ts";
import type {Shape} from "./shapes.ts";

/** What one argument of a helper has to be; the check of a template uses it, and so does the call. */
export type ParameterKind =
  | "indicator"
  | "indicators"
  | "topic"
  | "area"
  // One or several: names in one text, records, or a list.
  | "areas"
  | "levels"
  | "initiative-kinds"
  | "initiative-statuses"
  | "status"
  | "statuses"
  | "period"
  | "periods"
  // A year, half-year, quarter or month from which or until which.
  | "moment"
  | "kind"
  | "kinds"
  | "weights"
  | "accruals"
  | "text"
  // Text that may hold numbers which no data backs.
  | "literal"
  | "number"
  | "boolean"
  | "observation"
  | "observation-list"
  | "indicator-list"
  // The rows that `progress` gives.
  | "progress-list"
  | "list"
  // What observations are laid out by, grouped by, and told in the columns of a table.
  | "dimension"
  | "grouping"
  | "benchmark"
  | "benchmarks"
  | "columns"
  // The name of a field of the records in a list.
  | "field"
  | "caption-id"
  | "any";

/** What may be written without quotation marks, as 2025. */
export const isTime = (kind: ParameterKind) => ["period", "periods", "moment"].includes(kind);

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: boolean;
  /** The last parameter may take any number of values. */
  readonly repeated?: boolean;
}

/** A helper: its own documentation, its arguments and what it does. One file each, listed in `helpers/index.ts`. */
export interface Helper {
  readonly name: string;
  readonly group: "lookup" | "wording" | "layout" | "logic";
  readonly summary: Wording;
  readonly example: string;
  readonly parameters: readonly Parameter[];
  readonly options: Readonly<Record<string, ParameterKind>>;
  /** What a call gives, as far as it can be told from the shapes of its values and from those that are texts. */
  readonly gives: Shape | ((shapes: readonly Shape[], texts: readonly string[]) => Shape);
  readonly run: (call: HelperCall) => unknown;
}

/** What a helper may look at: the dataset, whom the document is about, and the words of its language. */
export interface Scope {
  readonly view: DatasetView;
  readonly area: Area | null;
  readonly topic: Topic | null;
  readonly words: WordList;
}

export interface HelperCall {
  readonly arguments: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** Where the call stands in the template. */
  readonly place: Place;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A helper's argument is not what it has to be: caught at the call, reported with its place. */
export class HelperError extends Error {
  readonly code: string;
  readonly wording: Wording;
  readonly hint: Wording | undefined;

  constructor(code: string, wording: Wording, hint?: Wording) {
    super(wording.en);
    this.code = code;
    this.wording = wording;
    this.hint = hint;
  }
}

/** `"a b, c"` → `["a", "b", "c"]`. */
export function splitNames(text: string): string[] {
  return text.split(/[\s,，、]+/u).filter((name) => name !== "");
}
