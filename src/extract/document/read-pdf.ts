import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {extractProblems} from "../extract-problems.ts";
import type {OpenPdf, PdfPage} from "./pdf-pages.ts";
import {pdfText} from "./pdf-text.ts";
import {checkText, type ReportText} from "./read-report.ts";

export const isPdf = (bytes: Uint8Array) =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

/** The text of a PDF, kept beside it; of a scan there is none. */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  openPdf: OpenPdf,
): Promise<Outcome<ReportText>> {
  const opened = await openPdf(bytes);
  if ("obstacle" in opened) return {diagnostics: [extractProblems.pdf[opened.obstacle](file)]};
  if (lettersOf(opened.pages) < opened.pages.length * fewLetters)
    return {diagnostics: [extractProblems.scan(file)]};
  const text = pdfText(opened.pages);
  const found: Diagnostic[] = checkText(text, file);
  if (found.length > 0) return {diagnostics: found};
  return {
    value: {text, bytes: new TextEncoder().encode(text), ending: "txt", isOwn: false},
    diagnostics: found,
  };
}

/** A page of a report has hundreds; a scan has perhaps a stamp. */
const fewLetters = 15;

const lettersOf = (pages: readonly PdfPage[]) =>
  pages.reduce((sum, {texts}) => sum + texts.reduce((all, {text}) => all + text.trim().length, 0), 0);
