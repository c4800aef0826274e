import type {Attribute} from "./xml/attribute.ts";
import {dropIllegal, isLegal} from "./xml/characters.ts";
import type {Document, Element, Node} from "./xml/nodes.ts";
import {parseLegal} from "./xml/parse-document.ts";
import {codeOf, numberReference} from "./xml/references.ts";
import {serializeElement} from "./xml/serialize-element.ts";
import {elementsWithin} from "./xml/walk.ts";

export type {Attribute, Document, Element, Node};

/** Namespaces of ECMA-376, by the prefixes that everyone uses. */
export const namespaces = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dcterms: "http://purl.org/dc/terms/",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
} as const;

/** What every part begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Parses a part; throws on anything that is not well-formed. Illegal characters are left out. */
export function parseXml(bytes: Uint8Array): Document {
  return parseXmlText(decoder.decode(bytes));
}

/** The same for a part that is decoded already. */
export function parseXmlText(text: string): Document {
  return parseLegal(stripIllegal(text));
}

export function serializeXml(document: Document): Uint8Array {
  return encoder.encode(xmlDeclaration + stripIllegal(serializeElement(document.documentElement)));
}

/** Characters that XML 1.0 does not allow go, themselves and as references. */
function stripIllegal(text: string): string {
  const plain = dropIllegal(text);
  if (!plain.includes("&#")) return plain;
  return plain.replace(numberReference, (whole, hex?: string, decimal?: string) =>
    isLegal(codeOf(hex, decimal)) ? whole : "",
  );
}

/** All elements of that name in document order, as an array: it does not change while they are moved about. */
export function elementsOf(
  within: Document | Element,
  prefix: keyof typeof namespaces,
  name: string,
): Element[] {
  const namespace = namespaces[prefix];
  return search(within, name).filter((element) => element.namespaceURI === namespace);
}

/** Every element inside, in document order; of a document its root too. */
export function allElements(within: Document | Element): Element[] {
  return search(within);
}

function search(within: Document | Element, name?: string): Element[] {
  if ("nodeType" in within) return elementsWithin(within, name);
  const root = within.documentElement;
  const found = elementsWithin(root, name);
  if (name === undefined || root.localName === name) found.unshift(root);
  return found;
}

export function childElements(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
  }
  return children;
}

export function findChild(
  element: Element,
  prefix: keyof typeof namespaces,
  name: string,
): Element | undefined {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && isNamed(node, prefix, name)) return node;
  }
  return undefined;
}

export function isNamed(element: Element, prefix: keyof typeof namespaces, name: string): boolean {
  return element.localName === name && element.namespaceURI === namespaces[prefix];
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A new element that carries the prefix its namespace has in `near`. */
export function createElement(near: Element, prefix: keyof typeof namespaces, name: string): Element {
  const known = near.lookupPrefix(namespaces[prefix]) ?? prefix;
  return near.ownerDocument.createElementNS(namespaces[prefix], known === "" ? name : `${known}:${name}`);
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
