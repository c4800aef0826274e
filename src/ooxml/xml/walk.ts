import {type Element, following} from "./nodes.ts";

/** Elements inside an element in document order, all of them or those of a local name. */
export function elementsWithin(within: Element, local?: string): Element[] {
  const found: Element[] = [];
  if (local !== undefined && !within.ownerDocument.knows(local)) return found;
  for (let node = following(within, within); node !== null; node = following(node, within)) {
    if (node.nodeType === 1 && (local === undefined || node.qualifiedName.local === local)) found.push(node);
  }
  return found;
}
