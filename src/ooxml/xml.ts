import {DOMParser, type Document, type Element, type Node, XMLSerializer} from "@xmldom/xmldom";

export type {Document, Element};

/** Namespaces of ECMA-376, by the prefixes that everyone uses. */
export const namespaces = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dcterms: "http://purl.org/dc/terms/",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
} as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 (5th edition, 2.2) does not allow, themselves or as references; lone surrogates too. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const reference = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** Parses a part; throws on anything that is not well-formed. Illegal characters are left out. */
export function parseXml(bytes: Uint8Array): Document {
  const text = stripIllegal(new TextDecoder().decode(bytes));
  const parser = new DOMParser({
    locator: false, // a third of the time
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  return parser.parseFromString(text, "application/xml");
}

export function serializeXml(document: Document): Uint8Array {
  const root = document.documentElement;
  if (root === null) throw new Error("an XML part must have a root element");
  return new TextEncoder().encode(declaration + stripIllegal(new XMLSerializer().serializeToString(root)));
}

function stripIllegal(text: string): string {
  return text.replace(illegal, "").replace(reference, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff || String.fromCodePoint(code).search(illegal) >= 0 ? "" : whole;
  });
}

/** All elements of that name in document order, as an array: it does not change while they are moved about. */
export function elementsOf(
  within: Document | Element,
  prefix: keyof typeof namespaces,
  name: string,
): Element[] {
  return [...within.getElementsByTagNameNS(namespaces[prefix], name)];
}

export function allElements(within: Document | Element): Element[] {
  return [...within.getElementsByTagName("*")];
}

export function childElements(element: Element): Element[] {
  return [...element.childNodes].filter(isElement);
}

export function findChild(
  element: Element,
  prefix: keyof typeof namespaces,
  name: string,
): Element | undefined {
  return childElements(element).find((child) => isNamed(child, prefix, name));
}

export function isNamed(element: Element, prefix: keyof typeof namespaces, name: string): boolean {
  return element.localName === name && element.namespaceURI === namespaces[prefix];
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A new element that carries the prefix its namespace has in `near`. */
export function createElement(near: Element, prefix: keyof typeof namespaces, name: string): Element {
  const document = near.ownerDocument;
  if (document === null) throw new Error("an element must belong to a document");
  const known = near.lookupPrefix(namespaces[prefix]) ?? prefix;
  return document.createElementNS(namespaces[prefix], `${known}:${name}`);
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
