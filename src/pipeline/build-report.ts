import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {PlannedOutcome} from "./build-planned.ts";
import type {RebuildReason} from "./incremental/rebuild-reason.ts";
import type {ManifestDocument} from "./manifest/manifest.ts";
import type {OmittedDocument} from "./project/plan-documents.ts";

/** What a build came to; the command line turns the verdict into its exit code. */
export interface BuildReport {
  readonly verdict:
    | "done"
    | "usage"
    | "data-invalid"
    | "template-invalid"
    | "document-failed"
    | "quality-gate";
  readonly documents: readonly ReportedDocument[];
  readonly omitted: readonly OmittedDocument[];
  /** Files in the output folder that nothing makes any more; not known unless everything is selected. */
  readonly orphans: readonly string[];
  /** Those of them that were removed. */
  readonly pruned: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly charts: {
    /** Different pictures; several documents may show one. */
    readonly pictures: number;
    /** Charts that Word and PowerPoint draw, in all documents. */
    readonly native: number;
  };
}

export interface ReportedDocument extends ManifestDocument {
  readonly action: PlannedOutcome["action"];
  /** Why it was built; null where it was not, or failed. */
  readonly reason: RebuildReason | null;
}
