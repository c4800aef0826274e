import type {Parts} from "./open-package.ts";
import {type Element, parseXmlText} from "./parse-xml.ts";

export type {Element};

/** Root element of a part, undefined when the package has no such part. */
export function parsePart(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes && parseXml(bytes, name);
}

export const parseXml = (bytes: Uint8Array, name: string): Element => parseXmlText(decode(bytes), name);

/** Told by the byte order mark, UTF-8 without one. */
function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfeff ? "utf-16be" : mark === 0xfffe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

export const elements = ({content}: Element): Element[] =>
  content.filter((each): each is Element => typeof each !== "string");

export const nameOf = ({name}: Element): string => name;

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
  const named = node?.attributes.filter((each) => each.name === name && each.prefix !== "xmlns") ?? [];
  return (named.find(({prefix}) => prefix === "") ?? named[0])?.value;
}

/** `r:id` and its like: an attribute in the namespace of relationships, transitional or strict. */
export function relationshipId(node: Element | undefined, name = "id"): string | undefined {
  return node?.attributes.find((each) => each.name === name && /\/relationships$/.test(each.namespace))
    ?.value;
}

export const textOf = (node: Element | undefined): string =>
  node?.content.map((each) => (typeof each === "string" ? each : textOf(each))).join("") ?? "";
