import type {Diagnostic, Outcome, Wording} from "../../diagnostic/diagnostic.ts";
import type {ChartForm} from "../../model/chart.ts";
import type {Status} from "../../model/dataset.ts";
import type {Format} from "../../model/document.ts";
import type {Edition} from "../../model/edition.ts";
import {type PictureKind, pictureKinds} from "../../model/picture.ts";
import type {PrintPlan} from "../../pdf/check-printed.ts";
import type {SubjectKind} from "../../template/front-matter.ts";
import type {Sheet} from "../../writer/html/document-view.ts";

/** Makes single documents of a project, one at a time, for people who look at them while they write. */
export interface DocumentService {
  /** What there is to look at. */
  list(revision: number, signal?: AbortSignal): Promise<ServiceOutcome<ProjectListing>>;
  /** A document as it is seen. */
  view(key: DocumentKey, revision: number, signal?: AbortSignal): Promise<ServiceOutcome<PreviewedDocument>>;
  /** A document as `build` writes it. */
  file(key: DocumentKey, revision: number, signal?: AbortSignal): Promise<ServiceOutcome<DocumentFile>>;
  close(): Promise<void>;
}

/** How documents are wanted, beyond what their templates say; the same as for `build`. */
export interface ServiceSettings {
  readonly charts: ChartForm | null;
  readonly themes: readonly string[];
}

export interface DocumentKey {
  /** Name of the template. */
  readonly template: string;
  /** Code of the area, id of the topic, name of the meeting; empty for all. */
  readonly subject: string;
  /** A meeting that is not saved: JSON of what its file would hold. */
  readonly draft?: string | undefined;
}

/** A problem with the lines around its place. */
export interface ShownProblem extends Diagnostic {
  readonly excerpt?: Excerpt;
}

/** Some lines of a file. */
export interface SourceLines {
  /** Number of the first of them, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

export interface Excerpt extends SourceLines {
  /** How many UTF-16 units from the problem's column on are wrong. */
  readonly extent: number;
}

/** A file's lines around a spot. */
export interface Spot extends SourceLines {
  readonly file: string;
  /** Where it lies on this computer, for `vscode://file`. */
  readonly path: string;
  /** How many lines the file has. */
  readonly total: number;
}

export interface ServiceOutcome<T> extends Outcome<T> {
  readonly diagnostics: readonly ShownProblem[];
}

export interface ProjectListing {
  /** Title of the data package. */
  readonly title: string;
  readonly templates: readonly ListedTemplate[];
  /** Names of templates that cannot be used as they stand. */
  readonly broken: readonly string[];
  readonly meetings: MeetingChoices;
}

/** What a meeting can be put together from. */
export interface MeetingChoices {
  /** Areas that have figures, and the topics on which. */
  readonly areas: readonly {readonly name: string; readonly topics: readonly string[]}[];
  readonly themes: readonly {readonly name: string; readonly format: Format}[];
  readonly templates: readonly {readonly name: string; readonly edition: Edition; readonly format: Format}[];
  /** Paths of those that may be logos. */
  readonly pictures: readonly string[];
  /** Those that have files, as these have them. */
  readonly saved: readonly {readonly name: string; readonly values: MeetingDraft}[];
}

/** Values by key, as the file of a meeting has them. */
export type MeetingDraft = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface ListedTemplate {
  readonly name: string;
  /** As people name it: `templates/area-deck.md`. */
  readonly file: string;
  readonly for: SubjectKind;
  readonly format: Format;
  readonly edition: Edition;
  /** What its documents are called but for their subjects: `教育发展简报`. */
  readonly label: string;
  readonly documents: readonly ListedDocument[];
  /** Subjects without enough data. */
  readonly omitted: readonly {readonly subject: string; readonly reason: Wording}[];
}

export interface ListedDocument {
  readonly subject: string;
  /** Name of the subject. */
  readonly name: string;
  readonly title: string;
  /** Name of its file. */
  readonly path: string;
  /** Name of its PDF. */
  readonly pdf: string;
}

export interface PreviewedDocument {
  readonly title: string;
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  readonly style: string;
  /** Every observation that the document cites. */
  readonly facts: readonly ObservationFact[];
  /** Those of its charts, and of the templates folder. */
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly digest: string;
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** Where a picture is found by those who look at a document; its name is its digest. */
export const pictureAddress = ({digest, kind}: Omit<Picture, "bytes">) =>
  `/pictures/${digest}.${pictureKinds[kind].endings[0]}`;

/** An observation in words. */
export interface ObservationFact {
  readonly id: string;
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly status: Status;
  /** As documents print it. */
  readonly value: string;
  /** As its source prints it. */
  readonly printed: string;
  readonly source: string;
  readonly publisher: string;
  readonly published: string;
  readonly locator: string;
  readonly note: string;
}

export interface DocumentFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** What its PDF is called, and should be like. */
  readonly print: PrintPlan & {readonly name: string; readonly date: string};
}
