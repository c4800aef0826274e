import {type Attr, DOMParser, type Document, type Element, type Node, XMLSerializer} from "@xmldom/xmldom";

export type {Attr as Attribute, Document, Element, Node};

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

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 (5th edition, 2.2) does not allow, themselves or as references; lone surrogates too. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The same without looking at pairs of surrogates, which are fine. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;
const reference = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** Parses a part; throws on anything that is not well-formed. Illegal characters are left out. */
export function parseXml(bytes: Uint8Array): Document {
  const text = stripIllegal(new TextDecoder().decode(bytes));
  const parser = new DOMParser({
    locator: false, // a third of the time
    normalizeLineEndings,
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  return parser.parseFromString(text, "application/xml");
}

/** As XML 1.0 says (2.11); xmldom goes by 1.1 and would break lines at U+0085 and U+2028. */
function normalizeLineEndings(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export function serializeXml(document: Document): Uint8Array {
  const root = document.documentElement;
  if (root === null) throw new Error("an XML part must have a root element");
  return new TextEncoder().encode(declaration + stripIllegal(new XMLSerializer().serializeToString(root)));
}

export function stripIllegal(text: string): string {
  // Most texts have none of either: asking first is several times quicker.
  const plain = suspicious.test(text) ? text.replace(illegal, "") : text;
  if (!plain.includes("&#")) return plain;
  return plain.replace(reference, (whole, hex?: string, decimal?: string) => {
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
  const found: Element[] = [];
  addElements(within, found, name);
  return found.filter((element) => element.namespaceURI === namespaces[prefix]);
}

/** Every element inside, in document order. */
export function allElements(within: Document | Element): Element[] {
  const found: Element[] = [];
  addElements(within, found);
  return found;
}

/** The DOM has lists of elements too, but live ones, which take many times as long. */
function addElements(parent: Document | Element, found: Element[], name?: string): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (name === undefined || node.localName === name) found.push(node);
    if (node.firstChild !== null) addElements(node, found, name);
  }
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
