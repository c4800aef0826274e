import type {Package} from "./package.ts";
import {type Element, isElement, type Node} from "./xml.ts";

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
