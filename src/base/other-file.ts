/** A file that is no Office package, as far as its first bytes tell. */
export interface OtherFile {
  /** Opens in Office all the same: with a password, or after it was saved in another format. */
  readonly isOffice: boolean;
  readonly wording: {readonly en: string; readonly zh: string};
}

const compound = "d0cf11e0";
const zipStart = "504b";

/** By the streams in a compound file (MS-CFB), whose names are UTF-16. A file with a password goes first: it has others too. */
const streams: readonly (readonly [name: string, file: OtherFile])[] = [
  ["EncryptedPackage", office("the file is protected by a password", "文件加了密码")],
  [
    "WordDocument",
    office(
      "this is a Word document of the kind used before 2007 (.doc)",
      "这是 2007 年以前的 Word 文档（.doc）",
    ),
  ],
  [
    "PowerPoint Document",
    office(
      "this is a presentation of the kind used before 2007 (.ppt)",
      "这是 2007 年以前的演示文稿（.ppt）",
    ),
  ],
  [
    "Workbook",
    office("this is a workbook of the kind used before 2007 (.xls)", "这是 2007 年以前的工作簿（.xls）"),
  ],
];

const someCompound = office(
  "the file is protected by a password, or of the kind used before 2007 (.doc, .ppt)",
  "文件加了密码，或是 2007 年以前的格式（.doc、.ppt）",
);

/** By how they begin; a byte order mark and blanks may stand before text. */
const starts: readonly (readonly [start: RegExp, file: OtherFile])[] = [
  [/^%PDF-/, other("this is a PDF file", "这是 PDF 文件")],
  [/^\{\\rtf/, other("this is an RTF file (.rtf)", "这是 RTF 文件（.rtf）")],
  [
    /^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:pkg:package|w:wordDocument)/,
    other(
      "this is a Word document saved as one XML file (.xml)",
      "这是另存为单个 XML 文件的 Word 文档（.xml）",
    ),
  ],
  [
    /^(?:<!DOCTYPE html|<html|<\?xml[^>]*>\s*<(?:!DOCTYPE )?html)/i,
    other("this is a web page (HTML)", "这是网页（HTML）"),
  ],
  [/^MIME-Version:/i, other("this is a web page in one file (.mht)", "这是单个文件网页（.mht）")],
];

/** The first entry of an OpenDocument file is its type, not compressed (OpenDocument 1.3, part 2, 3.3). */
const openDocument = /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument\./;

/** What the file is instead of an Office package; undefined for one, and for whatever else is a zip. */
export function findOtherFile(bytes: Uint8Array): OtherFile | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = buffer.subarray(0, 4).toString("hex");
  const start = buffer.subarray(0, 400).toString("latin1");
  if (openDocument.test(start))
    return other("this is an OpenDocument file (.odt, .odp)", "这是 OpenDocument 文件（.odt、.odp）");
  if (hex.startsWith(zipStart)) return undefined;
  if (hex === compound)
    return streams.find(([name]) => buffer.includes(name, 0, "utf16le"))?.[1] ?? someCompound;
  if (buffer.length === 0) return other("the file is empty", "文件是空的");
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, "");
  const known = starts.find(([pattern]) => pattern.test(text))?.[1];
  return known ?? other("this is no zip file, so no Office file", "这不是 zip 文件，因此不是 Office 文档");
}

function office(en: string, zh: string): OtherFile {
  return {isOffice: true, wording: {en, zh}};
}

function other(en: string, zh: string): OtherFile {
  return {isOffice: false, wording: {en, zh}};
}
