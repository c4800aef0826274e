import {getDocumentProxy} from "unpdf";
import type {OpenedPdf, PdfPage, PdfText} from "../extract/document/pdf-pages.ts";
import {ChineseCmaps} from "./chinese-cmaps.ts";

const mostPages = 1000;
/** More stretches of text than a page or a thousand pages have: no report but a trap. */
const mostTextsOfPage = 50_000;
const mostTexts = 2_000_000;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The texts of all pages. Nothing in the file is run, and nothing is fetched. */
export async function readPdfPages(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    const cmaps = new ChineseCmaps();
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      // What it would say about fonts and the like is nobody's business here.
      verbosity: 0,
      isEvalSupported: false,
      cMapPacked: false,
      useWorkerFetch: false,
      BinaryDataFactory: class {
        fetch = (request: {readonly filename: string}) => cmaps.fetch(request);
      },
    });
    try {
      const opened = pdf.numPages > mostPages ? ({obstacle: "too-long"} as const) : await readPages(pdf);
      return cmaps.isMissing ? {obstacle: "unknown-letters"} : opened;
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    return {obstacle: (error as Error).name === "PasswordException" ? "encrypted" : "damaged"};
  }
}

async function readPages(pdf: Document): Promise<OpenedPdf> {
  const pages: PdfPage[] = [];
  let count = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number);
    count += page.texts.length;
    if (page.texts.length > mostTextsOfPage || count > mostTexts) return {obstacle: "too-long"};
    pages.push(page);
  }
  return {pages};
}

async function readPage(pdf: Document, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const {items} = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const texts = items.flatMap((item): PdfText[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , sideways = 0, upright = 0, x = 0, y = 0] = item.transform as number[];
    const text = {text: item.str, x: x - left, y, width: item.width, size: Math.hypot(sideways, upright)};
    // What stands beside the page nobody sees.
    const isSeen = text.x < right - left && text.x + text.width > 0 && y >= bottom && y <= top;
    return isSeen && text.size > 0 ? [{...text, width: Math.min(text.width, right - left - text.x)}] : [];
  });
  page.cleanup();
  return {width: right - left, texts};
}
