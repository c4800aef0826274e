import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {Format} from "../model/document.ts";

/** Makes PDFs of finished documents, one document at a time, whoever asks. */
export interface PdfPrinter {
  /** What makes the PDFs, or why none can be made; found out once. */
  find(): Promise<Outcome<PdfMaker>>;
  /** Prints the documents in any order, and tells of each as soon as it is known what became of it. */
  print(tasks: readonly PrintTask[], onPrinted: PrintListener): Promise<void>;
  /** Read when first asked for: there may be hundreds. */
  fonts(): Promise<InstalledFonts>;
  /** Clears away what it has put into the folder for temporary files. */
  close(): Promise<void>;
}

/** What a PDF depends on beside its document. */
export interface PdfMaker {
  /** Program and version: `LibreOffice 24.8.4.2`. */
  readonly name: string;
  /** Digest of the settings for all documents, and of the fonts that there are. */
  readonly settings: string;
}

export type PrintListener = (index: number, printed: Outcome<PrintedPdf>) => Promise<void>;

export interface PrintTask {
  readonly format: Format;
  readonly title: string;
  /** Also the slides that are hidden in a show. */
  readonly withHidden: boolean;
  /** That the PDF bears, in ISO 8601: a day, a month or a year; empty for none. */
  readonly date: string;
  /** The finished document. */
  read(): Promise<Uint8Array>;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Fonts that it embeds, as it names them: `NotoSansCJKsc-Regular`. */
  readonly fonts: readonly string[];
}

/** The fonts of this computer, as the program that makes the PDFs finds them. */
export interface InstalledFonts {
  has(family: string): boolean;
  /** What the fonts of the file are called from which one is embedded; empty where the file is not known. */
  familiesOf(font: string): readonly string[];
}
