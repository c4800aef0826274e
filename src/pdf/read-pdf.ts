import {inflateSync} from "node:zlib";

export interface PdfFacts {
  readonly pages: number;
  /** Fonts as the PDF names them, without the six letters before a part of one: `NotoSansCJKsc-Regular`. */
  readonly fonts: readonly string[];
}

/**
 * What a PDF of ours says of itself: how many pages it has and which fonts; undefined where it is none, or not whole.
 * Objects are found by looking through the file, as a table of them may be wrong where they are not
 * (ISO 32000-1, 7.5; streams of objects: 7.5.7).
 */
export function readPdf(bytes: Uint8Array): PdfFacts | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!text.startsWith("%PDF-") || !/startxref\s+\d+\s+%%EOF\s*$/u.test(text.slice(-1024))) return undefined;
  const objects = listObjects(text);
  // A stream of objects holds many.
  const pages = objects.flatMap((object) => object.match(/\/Type\s*\/Page(?![A-Za-z])/gu) ?? []).length;
  if (pages === 0 || !objects.some((object) => /\/Type\s*\/Catalog(?![A-Za-z])/u.test(object)))
    return undefined;
  const fonts = objects.flatMap((object) =>
    [...object.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/gu)].map(([, name = ""]) =>
      unescapeName(name).replace(/^[A-Z]{6}\+/u, ""),
    ),
  );
  return {pages, fonts: [...new Set(fonts)].toSorted()};
}

/** The dictionaries of all objects, those within streams of objects too; what streams hold besides is left out. */
function listObjects(text: string): string[] {
  const objects: string[] = [];
  const start = /\b\d+ \d+ obj\b/gu;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const end = text.indexOf("endobj", start.lastIndex);
    const whole = text.slice(start.lastIndex, end < 0 ? text.length : end);
    const stream = /\bstream\r?\n/u.exec(whole);
    const dictionary = stream ? whole.slice(0, stream.index) : whole;
    objects.push(dictionary);
    if (!stream) continue;
    const begin = start.lastIndex + stream.index + stream[0].length;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Number.NaN);
    const close = Number.isNaN(length) ? text.indexOf("endstream", begin) : begin + length;
    if (/\/Type\s*\/ObjStm\b/u.test(dictionary)) objects.push(inflate(text.slice(begin, close)));
    // Bytes of a picture may look like an object.
    if (close > start.lastIndex) start.lastIndex = close;
  }
  return objects;
}

function inflate(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

/** `#20` is a blank (ISO 32000-1, 7.3.5). */
function unescapeName(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
