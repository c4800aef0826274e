import type {Element} from "../../ooxml/xml.ts";
import {children, isNamed, nameOf} from "../view/elements.ts";

/** What stands around content and is none: controls, custom XML, tracked changes (ECMA-376 Part 1, 17.5 and 17.13). */
const wrappers: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "mc:AlternateContent",
  "mc:Choice",
  "mc:Fallback",
]);

/** Properties, and marks of where something begins and ends: they may stand between any two paragraphs. */
const marks =
  /^w:(?:\w+Pr|bookmark(?:Start|End)|comment(?:RangeStart|RangeEnd)|proofErr|perm(?:Start|End)|\w+Range(?:Start|End))$/;

/**
 * The paragraphs, tables, rows or cells of an element, as if nothing stood around them. Word puts a control around a whole
 * header, a row or a cell; of alternatives the first counts.
 */
export function contentOf(element: Element | undefined): Element[] {
  return children(element).flatMap((child) => {
    const name = nameOf(child);
    if (marks.test(name)) return [];
    if (!wrappers.has(name)) return [child];
    return isNamed(child, "mc:AlternateContent") ? contentOf(children(child)[0]) : contentOf(child);
  });
}

export const contentNamed = (
  element: Element | undefined,
  name: "w:tr" | "w:tc" | "w:p" | "w:r",
): Element[] => contentOf(element).filter((child) => isNamed(child, name));

/** A paragraph, or a piece of another document that Word makes paragraphs of when it opens the file (`w:altChunk`). */
export const isParagraph = (element: Element | undefined): boolean =>
  element !== undefined && (isNamed(element, "w:p") || isNamed(element, "w:altChunk"));
