import {hasErrors} from "../diagnostic/diagnostic.ts";
import {checkPrinted} from "../pdf/check-printed.ts";
import type {PdfPrinter, PrintedPdf} from "../pdf/pdf-printer.ts";
import type {Refusal} from "./messages.ts";
import type {DocumentFile, ShownProblem} from "./service/document-service.ts";

export interface PrintedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is to be known of it. */
  readonly problems: readonly ShownProblem[];
}

/** A document as PDF, as `build --pdf` makes it. */
export async function printFile(
  {bytes, format, print: {name, date, ...plan}}: DocumentFile,
  printer: PdfPrinter,
): Promise<PrintedFile | Refusal> {
  let printed: PrintedPdf | undefined;
  let problems: readonly ShownProblem[] = [];
  const task = {format, title: plan.title, date, withHidden: false, read: async () => bytes};
  await printer.print([task], async (_, {value, diagnostics}) => {
    printed = value;
    problems = diagnostics;
  });
  if (!printed) return {problems};
  const told = [...problems, ...checkPrinted(printed, plan, await printer.fonts())];
  return hasErrors(told) ? {problems: told} : {name, bytes: printed.bytes, problems: told};
}
