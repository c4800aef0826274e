import type {FigureRecord} from "../model/record.ts";
import {dropBlankText} from "./blank-text.ts";
import {setCoreDates} from "./core-dates.ts";
import {mergeImages} from "./merge-images.ts";
import {openPackage, type Package, packPackage} from "./package.ts";
import {addRecord} from "./record-part.ts";
import {renumberParts} from "./renumber-parts.ts";
import {repairs} from "./repairs/repairs.ts";

export interface NormalizeOptions {
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
