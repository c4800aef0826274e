import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {PdfReason} from "./incremental/pdf-reason.ts";
import type {RebuildReason} from "./incremental/rebuild-reason.ts";
import type {ManifestDocument, ManifestOmission} from "./manifest/manifest.ts";

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
  readonly action: DocumentAction;
  /** Why it was built; null where it was not, or failed. */
  readonly reason: RebuildReason | null;
  /** What was done about its PDF; left out where none was asked for. */
  readonly pdfOutcome?: PdfOutcome;
}

export interface PdfOutcome {
  /** `planned`: it would be made, if this were no dry run. */
  readonly action: "made" | "planned" | "unchanged" | "failed";
  /** Why it was made, or was to be; null where it is there already. */
  readonly reason: PdfReason | null;
}

/** What was done about a document; `planned`: it would be built, if this were no dry run. */
export type DocumentAction = "built" | "planned" | "unchanged" | "failed";

/** A document that there could be, but for want of data. */
export interface OmittedDocument extends ManifestOmission {
  /** The command line asked for this very subject. */
  readonly requested: boolean;
}
