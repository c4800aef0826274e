import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {type Element, elementsOf, namespaces} from "../../../src/ooxml/xml.ts";

const kinds = ["document.main", "header", "footer", "footnotes", "endnotes"].map(
  (k) => `wordprocessingml.${k}`,
);

/** Bookmark ids only tie start and end together; docx takes them from a counter that runs on across documents. */
export const renumberBookmarks: Repair = (container) => {
  const ids = new Map<string, string>();
  for (const {part, xml} of xmlParts(container, ...kinds)) {
    const ends = [...elementsOf(xml, "w", "bookmarkStart"), ...elementsOf(xml, "w", "bookmarkEnd")];
    for (const end of ends) {
      const key = `${part.name} ${end.getAttributeNS(namespaces.w, "id")}`;
      end.setAttributeNS(namespaces.w, "w:id", numberFor(key, ids));
    }
  }
};

/** The same counter names the headings that a table of contents leads to: `_Toc12` becomes `_Toc1` everywhere. */
export const renameHeadingBookmarks: Repair = (container) => {
  const numbers = new Map<string, string>();
  const rename = (text: string) =>
    text.replace(/\b_Toc(\d+)\b/g, (_, old: string) => `_Toc${numberFor(old, numbers)}`);
  for (const {xml} of xmlParts(container, ...kinds)) {
    // In document order, so that the first heading gets number 1 whether a contents list comes before it or not.
    for (const bookmark of elementsOf(xml, "w", "bookmarkStart")) renameAttribute(bookmark, "name", rename);
    for (const link of elementsOf(xml, "w", "hyperlink")) renameAttribute(link, "anchor", rename);
    for (const code of elementsOf(xml, "w", "instrText")) {
      const text = code.textContent ?? "";
      if (text.includes("_Toc")) code.textContent = rename(text);
    }
  }
};

function renameAttribute(element: Element, name: string, rename: (text: string) => string): void {
  const value = element.getAttributeNS(namespaces.w, name);
  if (value?.includes("_Toc")) element.setAttributeNS(namespaces.w, `w:${name}`, rename(value));
}

function numberFor(key: string, numbers: Map<string, string>): string {
  const number = numbers.get(key) ?? String(numbers.size + 1);
  numbers.set(key, number);
  return number;
}
