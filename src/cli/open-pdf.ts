import type {OpenPdf, PdfPage} from "../extract/document/pdf-pages.ts";

/** Of `unpdf`, as much of it as is used; who needs no PDF need not install it. */
interface Unpdf {
  getDocumentProxy(data: Uint8Array, options: object): Promise<Pdf>;
}
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{
    readonly view: readonly number[];
    getTextContent(): Promise<{readonly items: readonly Partial<PdfItem>[]}>;
    cleanup(): void;
  }>;
  destroy(): Promise<void>;
}
interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const mostPages = 1000;
/** More stretches of text than a thousand pages have: no report but a trap. */
const mostTexts = 2_000_000;

export const openPdf: OpenPdf = async (bytes) => {
  const unpdf = await loadUnpdf();
  if (!unpdf) return {obstacle: "not-installed"};
  try {
    // Its errors about fonts and the like are nobody's business here; nothing in the file is run.
    const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), {verbosity: 0, isEvalSupported: false});
    try {
      if (pdf.numPages > mostPages) return {obstacle: "too-long"};
      const pages: PdfPage[] = [];
      let count = 0;
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await readPage(pdf, number);
        count += page.texts.length;
        if (count > mostTexts) return {obstacle: "too-long"};
        pages.push(page);
      }
      return {pages};
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    return {obstacle: (error as Error).name === "PasswordException" ? "encrypted" : "damaged"};
  }
};

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const {items} = await page.getTextContent();
  const [left = 0, , right = 0] = page.view;
  const texts = items.flatMap(({str, transform, width}) => {
    const [, , sideways = 0, upright = 0, x = 0, y = 0] = transform ?? [];
    if (str === undefined || str.trim() === "") return [];
    return [{text: str, x: x - left, y, width: width ?? 0, size: Math.hypot(sideways, upright)}];
  });
  page.cleanup();
  return {width: right - left, texts};
}

async function loadUnpdf(): Promise<Unpdf | undefined> {
  try {
    const name: string = "unpdf";
    return (await import(name)) as Unpdf;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
