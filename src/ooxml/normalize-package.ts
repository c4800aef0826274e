import type {Package} from "./package.ts";
import {renumberParts} from "./renumber-parts.ts";
import {repairs} from "./repairs/repairs.ts";
import {type Element, isElement, type Node} from "./xml.ts";

/**
 * Puts right what a library wrote for a shell, and makes it repeatable: no blanks between elements, its faults repaired,
 * names and ids in order of first reference. A package that has been through here stays as it is.
 */
export function normalizePackage(container: Package): Package {
  dropBlankText(container);
  for (const repair of repairs) repair(container);
  renumberParts(container);
  return container;
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
