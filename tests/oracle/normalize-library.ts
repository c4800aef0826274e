import {createHash} from "node:crypto";
import {propertyDate} from "../../src/ooxml/dates.ts";
import {dropBlankText} from "../../src/ooxml/normalize-package.ts";
import {type Package, xmlParts} from "../../src/ooxml/package.ts";
import {renumberParts} from "../../src/ooxml/renumber-parts.ts";
import {elementsOf} from "../../src/ooxml/xml.ts";
import {openBytes, packPackage} from "./packages.ts";
import {allRepairs} from "./repairs/all-repairs.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * What `docx` or `pptxgenjs` made, put right and made repeatable: repaired, names and ids in order of first
 * reference, fixed dates, parts in canonical order. The same document gives the same bytes, and a package that
 * has been through here comes out unchanged. Throws if the bytes are not a well-formed Office package.
 * @param date ISO date (also a month or a year) for zip entries and document properties; years 1980 to 2107
 */
export function normalizeLibrary(bytes: Uint8Array, date: string): Uint8Array {
  return packPackage(openNormalized(bytes, date), date);
}

/** The same, not packed yet. */
export function openNormalized(bytes: Uint8Array, date: string): Package {
  const container = openBytes(bytes);
  dropBlankText(container);
  for (const repair of allRepairs) repair(container);
  mergeImages(container);
  normalizeWorkbooks(container, date);
  setCoreDates(container, date);
  renumberParts(container);
  return container;
}

/** The workbooks behind native charts are packages themselves. */
function normalizeWorkbooks({parts}: Package, date: string): void {
  for (const part of parts) {
    if (part.contentType === workbookType && part.content instanceof Uint8Array) {
      part.content = normalizeLibrary(part.content, date);
    }
  }
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
