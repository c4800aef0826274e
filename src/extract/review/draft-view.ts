import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Qualifier, Status} from "../../model/dataset.ts";
import type {NeededColumn} from "../drafts/missing-cell.ts";

/** A draft among others. */
export interface DraftName {
  readonly id: string;
  readonly title: string;
}

export type Table = "figures" | "setAside";

/** What is to be done with a row yet. */
export interface RowVerdict {
  readonly state: "open" | "accepted" | "refused";
  /** The column that it lacks before it can be accepted. */
  readonly missing: NeededColumn | null;
  readonly isSure: boolean;
}

/** A row of a draft, and where its number stands in the text; the place is not known where the text has changed. */
export interface ViewedRow extends RowVerdict {
  readonly cells: Readonly<Record<string, string>>;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** All that a person sees of a draft while deciding upon it. */
export interface DraftView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly ViewedRow[];
  readonly setAside: readonly ViewedRow[];
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly aliases: readonly string[];
  }[];
  readonly topics: readonly {readonly id: string; readonly name: string}[];
  readonly areas: readonly {readonly code: string; readonly name: string}[];
  readonly qualifiers: readonly Qualifier[];
  readonly statuses: readonly Status[];
  /** Of the two files: who changes something says what it was that was seen. */
  readonly version: string;
}

/** What a person has said of one row. */
export interface Edit {
  readonly table: Table;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** A number that was taken for none joins the figures. */
  readonly isFigure?: true;
}

/** It is on the disk, or why it is not. */
export type Saved =
  | {readonly version: string; readonly verdicts: readonly RowVerdict[]}
  /** A row that is accepted lacks this: nothing was written. */
  | {readonly missing: NeededColumn}
  /** Another program has changed the file meanwhile: nothing was written. */
  | {readonly isChanged: true}
  | {readonly problems: readonly Diagnostic[]};

/** Whether the last change was taken back; nothing was written where another program has changed the draft since. */
export interface Undone {
  readonly isUndone: boolean;
  readonly isChanged?: true;
}

/** What came of applying: how much was added, what is left, what is wrong. */
export interface Applied {
  readonly verdict: "done" | "data-invalid" | "usage" | "quality-gate";
  readonly diagnostics: readonly Diagnostic[];
  readonly counts?: Readonly<
    Record<"observations" | "indicators" | "notFigures" | "open" | "numbers" | "uncovered", number>
  >;
}
