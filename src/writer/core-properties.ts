import {wordsOf} from "../language/languages.ts";
import type {DocumentMeta, Format} from "../model/document.ts";
import {usualLanguage} from "../model/language.ts";
import {propertyDate} from "../ooxml/dates.ts";
import {element, writePart} from "../ooxml/plain-element.ts";
import type {WrittenPart} from "../ooxml/written-package.ts";
import {namespaces} from "../ooxml/xml.ts";
import {cleanText} from "./clean-text.ts";

export const corePart = "docProps/core.xml";

/** What a document says of itself to those who have not opened it. */
export interface CoreProperties
  extends Pick<DocumentMeta, "title" | "subject" | "author" | "date" | "language"> {
  /** What it is about, beside its subject. */
  readonly topics: readonly string[];
  readonly description?: string;
}

const rootAttributes = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": namespaces.dcterms,
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** Any order will do; these are those of the libraries. */
const orders = {
  docx: [
    ...["title", "subject", "creator", "keywords", "modifiedBy"],
    ...["revision", "created", "modified", "language"],
  ],
  pptx: [
    ...["title", "subject", "creator", "modifiedBy", "revision", "created", "modified"],
    ...["keywords", "description", "language"],
  ],
} as const satisfies Record<Format, readonly string[]>;

/** What people search for and screen readers announce (ECMA-376 Part 2, 11). */
export function writeCore(format: Format, properties: CoreProperties): WrittenPart {
  const {title, subject, topics, description = "", language} = properties;
  // The program stands in for an author who is not known.
  const author = cleanText(properties.author).trim() || "jianbao";
  const keywords = [...new Set([subject, ...topics])].filter((word) => word !== "");
  const date = [propertyDate(properties.date)];
  const elements = {
    title: said("dc:title", title),
    subject: said("dc:subject", subject),
    creator: said("dc:creator", author),
    keywords: said("cp:keywords", keywords.join("; ")),
    description: said("dc:description", description),
    modifiedBy: said("cp:lastModifiedBy", author),
    revision: said("cp:revision", "1"),
    created: element("dcterms:created", dateType, date),
    modified: element("dcterms:modified", dateType, date),
    language: said("dc:language", wordsOf(language).tag),
  };
  const children = orders[format].map((name) => elements[name]);
  return {
    name: corePart,
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    content: writePart(element("cp:coreProperties", rootAttributes, children)),
    relationships: [],
  };
}

/** Of a package that a shell is taken from: that no rule is broken by what every document has of its own. */
export function sampleCore(format: Format): Uint8Array {
  const meta = {title: "标题", subject: "", author: "", date: "2000", language: usualLanguage};
  return Buffer.from(writeCore(format, {...meta, topics: []}).content as string);
}

const dateType = {"xsi:type": "dcterms:W3CDTF"};

function said(name: string, text: string) {
  const clean = cleanText(text);
  return element(name, undefined, clean === "" ? [] : [clean]);
}
