/** A stretch of text on a page, in points from the left and from the bottom. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly texts: readonly PdfText[];
}

/** What stands in the way of reading it. */
export type PdfObstacle = "encrypted" | "damaged" | "too-long" | "unknown-letters";

export type OpenedPdf = {readonly pages: readonly PdfPage[]} | {readonly obstacle: PdfObstacle};

/** The texts of a PDF with their places, by whatever program reads it. */
export type OpenPdf = (bytes: Uint8Array) => Promise<OpenedPdf>;
