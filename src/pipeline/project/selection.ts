import type {Format} from "../../model/document.ts";

/** What to build; an empty list does not limit. */
export interface Selection {
  /** Codes, names or short names. */
  readonly areas: readonly string[];
  /** Ids or names. */
  readonly topics: readonly string[];
  readonly templates: readonly string[];
  readonly formats: readonly Format[];
}

export const everything: Selection = {areas: [], topics: [], templates: [], formats: []};

/** Nothing is left out. */
export function isEverything({areas, topics, templates, formats}: Selection): boolean {
  return [areas, topics, templates, formats].every((list) => list.length === 0);
}

/** Formats of the documents that are meant. */
export function selectedFormats({formats}: Selection): readonly Format[] {
  return formats.length > 0 ? formats : ["docx", "pptx"];
}
