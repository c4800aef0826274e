import type {Package} from "./package.ts";
import {childElements, type Element} from "./xml.ts";

/** Removes the line breaks and indents between elements: OOXML has no mixed content, so they mean nothing. */
export function dropBlankText({parts}: Package): void {
  for (const {content} of parts) {
    if (!(content instanceof Uint8Array) && content.documentElement !== null)
      dropWithin(content.documentElement);
  }
}

function dropWithin(element: Element): void {
  const children = childElements(element);
  if (children.length === 0) return; // a text of blanks is a text
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 3 && /^[ \t\r\n]*$/.test(node.nodeValue ?? "")) element.removeChild(node);
  }
  for (const child of children) dropWithin(child);
}
