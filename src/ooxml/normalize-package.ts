import {createHash} from "node:crypto";
import type {FigureRecord} from "../model/record.ts";
import {propertyDate} from "./dates.ts";
import {openPackage, type Package, packPackage, xmlParts} from "./package.ts";
import {addRecord} from "./record-part.ts";
import {renumberParts} from "./renumber-parts.ts";
import {repairs} from "./repairs/repairs.ts";
import {type Element, elementsOf, isElement, type Node} from "./xml.ts";

interface NormalizeOptions {
  /** ISO date (also a month or a year) for zip entries and document properties; years 1980 to 2107. */
  readonly date: string;
  /** What the document says in figures, to travel in it. */
  readonly record?: FigureRecord;
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * What `docx` or `pptxgenjs` made, put right and made repeatable: repaired, names and ids in order of first
 * reference, fixed dates, parts in canonical order. The same document gives the same bytes, and a package that
 * has been through here comes out unchanged. Throws if the bytes are not a well-formed Office package.
 */
export function normalizePackage(bytes: Uint8Array, options: NormalizeOptions): Uint8Array {
  return packPackage(openNormalized(bytes, options), options.date);
}

/** The same, not packed yet. */
export function openNormalized(bytes: Uint8Array, options: NormalizeOptions): Package {
  const container = openPackage(bytes);
  dropBlankText(container);
  for (const repair of repairs) repair(container);
  mergeImages(container);
  normalizeWorkbooks(container, options);
  setCoreDates(container, options.date);
  if (options.record) addRecord(container, options.record);
  renumberParts(container);
  return container;
}

/** The workbooks behind native charts are packages themselves. */
function normalizeWorkbooks({parts}: Package, {date}: NormalizeOptions): void {
  for (const part of parts) {
    if (part.contentType === workbookType && part.content instanceof Uint8Array) {
      part.content = normalizePackage(part.content, {date});
    }
  }
}

/** Removes the line breaks and indents between elements: OOXML has no mixed content, so they mean nothing. */
export function dropBlankText({parts}: Package): void {
  for (const {content} of parts) {
    if (!(content instanceof Uint8Array) && content.documentElement !== null)
      dropWithin(content.documentElement);
  }
}

function dropWithin(element: Element): void {
  const blank: Node[] = [];
  let hasChildren = false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      hasChildren = true;
      dropWithin(node);
    } else if (node.nodeType === 3 && /^[ \t\r\n]*$/.test(node.data)) {
      blank.push(node);
    }
  }
  if (!hasChildren) return; // a text of blanks is a text
  for (const node of blank) element.removeChild(node);
}

/**
 * One part for each picture, however often it is shown: pptxgenjs stores a logo once for every slide.
 * https://github.com/gitbrent/PptxGenJS/issues/1339
 */
export function mergeImages(container: Package): void {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const {name, contentType, content} of container.parts) {
    if (!contentType.startsWith("image/") || !(content instanceof Uint8Array)) continue;
    const digest = createHash("sha256").update(contentType).update(content).digest("hex");
    const original = first.get(digest);
    if (original === undefined) first.set(digest, name);
    else same.set(name, original);
  }
  for (const part of container.parts) {
    for (const relationship of part.relationships) {
      relationship.target = same.get(relationship.target) ?? relationship.target;
    }
  }
  container.parts = container.parts.filter(({name}) => !same.has(name));
}

/** Created and modified on the document's date, not when the program happened to run. */
export function setCoreDates(container: Package, date: string): void {
  for (const {xml} of xmlParts(container, "core-properties")) {
    for (const name of ["created", "modified"]) {
      for (const element of elementsOf(xml, "dcterms", name)) element.textContent = propertyDate(date);
    }
  }
}
