import type {Format} from "../../model/document.ts";
import {type Edition, formatOfEdition} from "../../model/edition.ts";

/** What to build; an empty list does not limit. */
export interface Selection {
  /** Codes, names or short names. */
  readonly areas: readonly string[];
  /** Ids or names. */
  readonly topics: readonly string[];
  readonly templates: readonly string[];
  readonly formats: readonly Format[];
  /** Names of editions. */
  readonly editions: readonly string[];
  /** Names of meetings that have files. */
  readonly meetings?: readonly string[];
  /** `key=value` of a meeting, instead of what its file says. */
  readonly settings?: readonly string[];
}

export const everything: Selection = {areas: [], topics: [], templates: [], formats: [], editions: []};

/** Nothing is left out. */
export function isEverything(selection: Selection): boolean {
  const {areas, topics, templates, formats, editions, meetings = [], settings = []} = selection;
  return [areas, topics, templates, formats, editions, meetings, settings].every((list) => list.length === 0);
}

/** Formats of the documents that are meant. */
export function selectedFormats({formats, editions}: Selection): readonly Format[] {
  const wanted = editions.map((edition) => formatOfEdition[edition as Edition]);
  return (formats.length > 0 ? formats : (["docx", "pptx"] as const)).filter(
    (format) => wanted.length === 0 || wanted.includes(format),
  );
}
