import {DOMParser, type Element} from "@xmldom/xmldom";
import {damaged, unsafeXml} from "../file-problem.ts";
import type {Parts} from "./open-package.ts";

export type {Element};

/** Office nests a few dozen levels; without a limit a hostile file would exhaust the stack. */
const deepest = 400;

/** Root element of a part, undefined when the package has no such part. Elements go by local names: prefixes differ. */
export function parsePart(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes && parseXml(bytes, name);
}

export function parseXml(bytes: Uint8Array, name: string): Element {
  const text = decode(bytes);
  // Entities could name other files or grow without end; a document type has no place in a part.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unsafeXml(name);
  checkDepth(text, name);
  try {
    const parser = new DOMParser({
      locator: false,
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    });
    const root = parser.parseFromString(text, "application/xml").documentElement;
    if (root) return root;
  } catch (error) {
    throw damaged(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
  throw damaged(name);
}

/** Told by the byte order mark, UTF-8 without one. */
function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfeff ? "utf-16be" : mark === 0xfffe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function checkDepth(text: string, name: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<(?:\/|[A-Za-z_])[^<>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) depth++;
    if (depth > deepest) throw damaged(`${name}: more than ${deepest} levels`);
  }
}

export function elements(node: Element): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) found.push(child as Element);
  }
  return found;
}

export const nameOf = (node: Element): string => node.localName ?? node.tagName;

export function children(node: Element | undefined, name: string): Element[] {
  return node ? elements(node).filter((child) => nameOf(child) === name) : [];
}

export function child(node: Element | undefined, ...path: string[]): Element | undefined {
  let found = node;
  for (const name of path) found = found && children(found, name)[0];
  return found;
}

/** All elements of a local name below a node, in document order; of alternatives only the first choice. */
export function descendants(node: Element | undefined, name: string): Element[] {
  const found: Element[] = [];
  if (node) collect(node, name, found);
  return found;
}

function collect(node: Element, name: string, found: Element[]): void {
  for (const each of alternatives(node)) {
    if (nameOf(each) === name) found.push(each);
    collect(each, name, found);
  }
}

/** Child elements, but of `mc:AlternateContent` what a present-day application shows: the first choice. */
export function alternatives(node: Element): Element[] {
  const found = elements(node);
  if (!found.some((each) => nameOf(each) === "AlternateContent")) return found;
  return found.flatMap((each) => {
    if (nameOf(each) !== "AlternateContent") return [each];
    const chosen = child(each, "Choice") ?? child(each, "Fallback");
    return chosen ? alternatives(chosen) : [];
  });
}

/** An attribute by local name, whatever its prefix; the one without prefix goes first. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  if (!node) return undefined;
  if (node.hasAttribute(name)) return node.getAttribute(name) ?? undefined;
  for (const each of node.attributes) if (each.localName === name) return each.value;
  return undefined;
}

/** `r:id` and its like: an attribute in the namespace of relationships, transitional or strict. */
export function relationshipId(node: Element | undefined, name = "id"): string | undefined {
  if (!node) return undefined;
  for (const each of node.attributes) {
    if (each.localName === name && /\/relationships$/.test(each.namespaceURI ?? "")) return each.value;
  }
  return undefined;
}

export const textOf = (node: Element | undefined): string => node?.textContent ?? "";
