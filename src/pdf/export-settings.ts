import type {Format} from "../model/document.ts";

/**
 * How LibreOffice writes a PDF; what is not named here stays as it is usual there
 * (https://help.libreoffice.org/latest/en-US/text/shared/guide/pdf_params.html).
 */
const shared = {
  // Headings, lists, tables and alternative texts for screen readers.
  UseTaggedPDF: true,
  // Headings and titles of slides at the side of the page.
  ExportBookmarks: true,
  // The window says what the document is called, not its file.
  DisplayPDFDocumentTitle: true,
  // Charts that are pictures stay as sharp as they are in the document.
  ReduceImageResolution: false,
  // What readers print must not lack the plainest fonts either.
  EmbedStandardFonts: true,
  // Nobody fills anything in.
  ExportFormFields: false,
  // A page that is empty was planned so.
  IsSkipEmptyPages: false,
  // Remarks are for those who edit.
  ExportNotes: false,
} as const;

/** Speaker notes are for the speaker. */
const ofSlides = {ExportNotesPages: false} as const;

/** What follows `--convert-to`. */
export function exportFilter(format: Format, withHidden: boolean): string {
  const settings = format === "pptx" ? {...shared, ...ofSlides, ExportHiddenSlides: withHidden} : shared;
  const typed = Object.entries(settings).map(([name, value]) => [
    name,
    {type: "boolean", value: String(value)},
  ]);
  const filter = format === "pptx" ? "impress_pdf_Export" : "writer_pdf_Export";
  return `pdf:${filter}:${JSON.stringify(Object.fromEntries(typed))}`;
}
