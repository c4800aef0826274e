import type {PdfMaker} from "../../pdf/pdf-printer.ts";
import type {OutputFolder} from "../build-effects.ts";
import type {ManifestDocument, ManifestPdf} from "../manifest/manifest.ts";
import {isIntact} from "./rebuild-reason.ts";

/** Why a PDF is made; `document`: what it shows has changed, `settings`: how, or the fonts of this computer. */
export type PdfReason = "forced" | "new" | "document" | "maker" | "settings" | "missing" | "altered";

/**
 * Undefined where the PDF is there already, byte for byte.
 * @param maker what would make it; undefined where nothing can, so that what is there is as good as it gets
 */
export async function findPdfReason(
  {sha256, pdf}: Pick<ManifestDocument, "sha256" | "pdf">,
  maker: PdfMaker | undefined,
  output: OutputFolder,
): Promise<PdfReason | undefined> {
  if (!pdf || pdf.sha256 === null) return "new";
  if (pdf.of !== sha256) return "document";
  if (maker && pdf.maker !== maker.name) return "maker";
  if (maker && pdf.settings !== maker.settings) return "settings";
  const bytes = await output.read(pdf.path);
  if (!bytes) return "missing";
  return isIntact(bytes, pdf as ManifestPdf & {sha256: string}) ? undefined : "altered";
}

/** What makes a PDF, as far as it goes for one document. */
export function makerOf(maker: PdfMaker, isWithHidden: boolean): PdfMaker {
  return isWithHidden ? {...maker, settings: `${maker.settings}-hidden`} : maker;
}
