import {homedir} from "node:os";
import type {PdfPrinter} from "../pdf/pdf-printer.ts";
import type {World} from "./world.ts";

/** Options of whoever makes PDFs. */
export const libreOfficeOptions = {
  libreoffice: {
    type: "string",
    describe:
      "LibreOffice for PDFs, or its folder; found by itself if left out / 生成 PDF 所用 LibreOffice 的路径，不写则自动查找",
  },
  "pdf-limit": {
    type: "number",
    default: 120,
    describe: "seconds that a PDF may take / 每个 PDF 最多几秒",
  },
} as const;

const mostSeconds = 3600;

export function checkPdfLimit({"pdf-limit": limit}: {readonly "pdf-limit": number}): true | string {
  const isRight = limit > 0 && limit <= mostSeconds;
  return isRight || "--pdf-limit: seconds, 3600 at most / 请写秒数，最多 3600";
}

/** A printer that looks for LibreOffice when it is first asked. */
export async function openPrinter(
  {libreoffice, "pdf-limit": limit}: {readonly libreoffice: string | undefined; readonly "pdf-limit": number},
  {env}: World,
): Promise<PdfPrinter> {
  const {openLibreOfficePrinter} = await import("../pdf/libreoffice-printer.ts");
  return openLibreOfficePrinter({
    machine: {platform: process.platform, env, home: homedir()},
    path: libreoffice ?? (env.JIANBAO_LIBREOFFICE || undefined),
    limits: {document: limit * 1000, all: mostSeconds * 1000},
  });
}
