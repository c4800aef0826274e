import type {FormParagraph} from "../../form/form.ts";
import {helpers} from "../helpers/index.ts";
import {findMustaches, type Mustache} from "./find-mustaches.ts";

/** A paragraph of a form, as far as its mustaches decide what becomes of it. */
export interface ReadParagraph {
  readonly paragraph: FormParagraph;
  readonly mustaches: readonly Mustache[];
  /** Nothing else than mustaches stands in it. */
  readonly isBare: boolean;
}

/** Helpers whose value is a piece of a page, not of a line. */
const blockHelpers = new Set(helpers.filter(({gives}) => gives === "table").map(({name}) => name));

/** Nothing that a reader would miss. */
const unseen = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:permStart",
  "w:permEnd",
]);

export function readParagraph(paragraph: FormParagraph): ReadParagraph {
  const mustaches = findMustaches(paragraph.text);
  const rest = mustaches.reduceRight(
    (text, {from, to}) => text.slice(0, from) + text.slice(to),
    paragraph.text,
  );
  const isBare =
    mustaches.length > 0 &&
    rest.trim() === "" &&
    paragraph.atoms.every(
      (atom) =>
        atom.type === "text" ||
        (atom.type === "object" && atom.text !== "") ||
        (atom.type === "kept" && unseen.has(atom.node.name)),
    );
  return {paragraph, mustaches, isBare};
}

export const isTag = ({kind}: Mustache): boolean => ["open", "close", "else", "comment"].includes(kind);

/** `{{sources}}` alone is the place of the list of sources. */
export const isSourceList = ({kind, source}: Mustache): boolean =>
  kind === "value" && /^\{\{\s*sources\s*\}\}$/.test(source);

/** What stands in place of a whole paragraph. */
export const isBlock = (mustache: Mustache): boolean =>
  mustache.kind === "partial" ||
  isSourceList(mustache) ||
  (mustache.kind === "value" && blockHelpers.has(mustache.name));

/** Whether it has mustaches, or what looks like one. */
export const isWritten = ({text}: FormParagraph): boolean => text.includes("{{");
