import type {Element} from "./element.ts";
import type {Node} from "./node.ts";

/** The next node in document order among those inside an element; without recursion, however deep they are. */
export function following(node: Node, within: Element): Node | null {
  if (node.nodeType === 1 && node.firstChild !== null) return node.firstChild;
  let last: Node = node;
  while (last !== within) {
    if (last.nextSibling !== null) return last.nextSibling;
    if (last.parentNode === null) return null;
    last = last.parentNode;
  }
  return null;
}

/** Elements inside an element in document order, all of them or those of a local name. */
export function elementsWithin(within: Element, local?: string): Element[] {
  const found: Element[] = [];
  if (local !== undefined && !within.ownerDocument.knows(local)) return found;
  for (let node = following(within, within); node !== null; node = following(node, within)) {
    if (node.nodeType === 1 && (local === undefined || node.qualifiedName.local === local)) found.push(node);
  }
  return found;
}
