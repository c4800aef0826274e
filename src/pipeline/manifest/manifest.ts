import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {Edition} from "../../model/edition.ts";

/** The error of a document whose name another one has. */
export const nameTakenCode = "file-name-taken";

export const manifestName = "manifest.json";

/** What `output/manifest.json` holds: every document of the folder, and what was not built and why. */
export interface Manifest {
  readonly version: 2;
  readonly generator: string;
  /** That the documents bear in ISO 8601: a day, or a month or year where the sources say no more. */
  readonly date: string;
  /** Digest of what was asked for, where all was built and nothing was said that is not in here. */
  readonly request?: string;
  /** What else was asked for of the same inputs, less than all, by digests of the requests; the latest last. */
  readonly selections?: Readonly<Record<string, SelectedDocuments>>;
  /** With either also digests of all files that were read, and of the lists of files: `data/areas.csv`, `templates/*`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Set where the folder holds one part of a build that was spread over several machines. */
  readonly shard?: Shard;
  /** In order of their paths. */
  readonly documents: readonly ManifestDocument[];
  /** In order of template and subject. */
  readonly omitted: readonly ManifestOmission[];
  /** What the documents cite, by id. */
  readonly observations: Readonly<Record<string, ManifestObservation>>;
}

/** What a build of less than all came to. */
export interface SelectedDocuments {
  /** Paths of the documents. */
  readonly documents: readonly string[];
  /** What was not built for want of data, by subject keys. */
  readonly omitted: readonly string[];
}

export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
  /** How many documents all parts have together. */
  readonly documents: number;
  /** Digest of the whole plan: parts of one build have the same. */
  readonly plan: string;
}

export interface ManifestDocument {
  /** Within the output folder. */
  readonly path: string;
  readonly format: Format;
  readonly edition: Edition;
  readonly template: string;
  readonly subject: string;
  /** Name of the meeting that it was made for. */
  readonly meeting?: string;
  readonly title: string;
  readonly status: DocumentStatus;
  /** Of the file; null where there is none. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** How many pages a Word document should have: an estimate, as fonts differ. */
  readonly pages?: number | undefined;
  /** How many slides a deck shows. */
  readonly slides?: number | undefined;
  readonly hiddenSlides?: number | undefined;
  /** How many figures the document shows, in text, tables, cards and charts. */
  readonly figures: number;
  /** Ids of the sources that it cites. */
  readonly sources: readonly string[];
  /** What the file was made from; null where there is none. */
  readonly fingerprint: Fingerprint | null;
  /** What its text was made from, if nothing was told of that: where it is the same, the text need not be made. */
  readonly basis?: TextBasis;
  /** The observations that the file cites, with their figures as they were: `{"d.rate.2025": "80.4%"}`. */
  readonly observations: Readonly<Record<string, string>>;
  /** What was told when the file was made; places are within the folder of templates. */
  readonly warnings: readonly Diagnostic[];
  /** Why it could not be made the last time. */
  readonly errors: readonly Diagnostic[];
  /** Its PDF, where one was asked for and made, or could not be made. */
  readonly pdf?: ManifestPdf;
}

export interface ManifestPdf {
  /** Within the output folder. */
  readonly path: string;
  /** Of the file; null where there is none. */
  readonly sha256: string | null;
  readonly bytes: number;
  readonly pages: number;
  /** Digest of the document that it shows: if the document has another one by now, it is an older one. */
  readonly of: string;
  /** Program and version: `LibreOffice 24.8.4.2`. */
  readonly maker: string;
  /** Digest of how it was made, and of the fonts that there were. */
  readonly settings: string;
  /** What was told when it was made. */
  readonly warnings: readonly Diagnostic[];
  /** Why it could not be made the last time that it was asked for. */
  readonly errors: readonly Diagnostic[];
}

/**
 * `built`: the file is as the data and templates say. `failed`: it could not be made, and there is none. `stale`: it
 * could not be made anew, and an older one lies there. `orphan`: nothing makes it any more.
 */
export type DocumentStatus = "built" | "failed" | "stale" | "orphan";

/** Digests of all that a file is made from: where they are the same, so are its bytes. */
export interface Fingerprint {
  readonly engine: string;
  readonly theme: string;
  readonly text: string;
  /** Of the pictures that it shows, by their paths; absent where it shows none. */
  readonly pictures?: Readonly<Record<string, string>>;
}

export interface TextBasis {
  /** Codes of the areas whose observations the text reads; null where it reads those of all. */
  readonly areas: readonly string[] | null;
  /** Of these observations, and of all else that the text is made from. */
  readonly digest: string;
}

export interface ManifestObservation {
  readonly area: string;
  readonly indicator: string;
  /** ISO 8601 year or interval of years. */
  readonly period: string;
  readonly status: string;
}

export interface ManifestOmission {
  readonly template: string;
  readonly format: Format;
  readonly subject: string;
  readonly reason: Wording;
}

/** What a document is whatever its name: a template makes one for each subject. */
export function subjectKey({template, subject}: {template: string; subject: string}): string {
  return `${template} ${subject}`;
}

/** In the order in which a manifest is written, with the observations that its documents cite and no others. */
export function sortManifest(manifest: Manifest): Manifest {
  const cited = new Set(manifest.documents.flatMap(({observations}) => Object.keys(observations)));
  return {
    ...manifest,
    documents: manifest.documents.toSorted((a, b) => compare(a.path, b.path)),
    omitted: manifest.omitted.toSorted((a, b) => compare(subjectKey(a), subjectKey(b))),
    observations: Object.fromEntries(
      Object.entries(manifest.observations)
        .filter(([id]) => cited.has(id))
        .toSorted(([a], [b]) => compare(a, b)),
    ),
  };
}

/** By code unit, not by locale: the order must not depend on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
