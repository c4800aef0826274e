import type {Format} from "../model/document.ts";
import type {Sheet} from "../writer/html/document-view.ts";
import type {
  ListedTemplate,
  MeetingChoices,
  ObservationFact,
  ShownProblem,
} from "./service/document-service.ts";

/** What the server says to a page that shows a document. */
export type PreviewMessage =
  /** The connection stands. Another `run` than before: the server was started anew, and its page may be another. */
  | {readonly type: "welcome"; readonly run: string}
  /** There are other documents to choose from. */
  | {readonly type: "reload"}
  /** The document looks otherwise, or has other problems. */
  | {readonly type: "update"; readonly from: string; readonly document: DocumentUpdate}
  /** The document cannot be made as it stands; its last sheets still show what it was. */
  | {readonly type: "problem"; readonly problems: readonly ShownProblem[]};

/** A document as the page is given it. */
export interface ShownDocument extends ShownFrame {
  readonly sheets: readonly ShownSheet[];
}

/** The same for a page that has some of its sheets: those come without content. */
export interface DocumentUpdate extends ShownFrame {
  readonly sheets: readonly (ShownSheet | {readonly digest: string})[];
}

interface ShownFrame {
  /** Of all that the page shows: sheets, style, facts and problems. */
  readonly digest: string;
  readonly title: string;
  readonly format: Format;
  readonly style: string;
  readonly facts: readonly ObservationFact[];
  readonly problems: readonly ShownProblem[];
  /** This is how the document was before a mistake was made; the problems say which. */
  readonly isStale: boolean;
}

export interface ShownSheet extends Sheet {
  readonly digest: string;
}

/** What the page can choose from. */
export interface ShownProject {
  /** Of all the rest. */
  readonly digest: string;
  readonly title: string;
  readonly templates: readonly ShownTemplate[];
  readonly meetings: MeetingChoices;
  readonly problems: readonly ShownProblem[];
}

export interface ShownTemplate extends ListedTemplate {
  /** It cannot be used as it stands; the documents are those that it made before. */
  readonly isBroken: boolean;
}

/** Whether PDFs can be made here. */
export interface PdfAbility {
  /** Why not; null where they can. */
  readonly problem: ShownProblem | null;
}

/** What is to be known of a PDF comes in this header of the answer that holds it, as JSON in percent. */
export const problemsHeader = "Jianbao-Problems";

/** Why a request was refused, or nothing can be given. */
export interface Refusal {
  readonly problems: readonly ShownProblem[];
}
