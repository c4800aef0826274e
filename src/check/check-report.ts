import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {SourceFolder} from "./read-sources.ts";

export interface CheckRequest {
  /** The texts of the reports, to hold the data against. */
  readonly sources?: SourceFolder;
  /** List every number of the sources that nothing accounts for. */
  readonly coverage: boolean;
  /** Warnings count as errors. */
  readonly strict: boolean;
}

/** What the checks came to; the command line turns the verdict into its exit code. */
export interface CheckReport {
  readonly verdict: "done" | "data-invalid" | "template-invalid" | "usage" | "quality-gate";
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: CheckCounts;
}

export interface CheckCounts {
  readonly observations: number;
  readonly templates: number;
  readonly themes: number;
  /** Documents whose text was made. */
  readonly documents: number;
  /** Present with sources. */
  readonly verified?: number;
  /** Present with coverage: numbers in the sources, and those that nothing accounts for. */
  readonly numbers?: number;
  readonly uncovered?: number;
}
