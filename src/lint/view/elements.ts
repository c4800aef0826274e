import type {Element} from "../../ooxml/xml.ts";
import {prefixOf, type QualifiedName} from "./names.ts";

/** `w:tbl`, whatever prefix the file uses; `?:name` in a namespace that no rule looks into. */
export function nameOf(element: Element): string {
  return `${prefixOf(element.namespaceURI) ?? "?"}:${element.localName}`;
}

export function children(element: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

/** Cheaper than comparing `nameOf`: it runs for every ancestor and sibling that is passed on the way. */
export function isNamed(element: Element, name: QualifiedName): boolean {
  const local = element.localName;
  if (!name.endsWith(local)) return false;
  const colon = name.length - local.length - 1;
  return name.charCodeAt(colon) === 58 && prefixOf(element.namespaceURI) === name.slice(0, colon);
}

export function childrenNamed(element: Element | undefined, name: QualifiedName): Element[] {
  return children(element).filter((child) => isNamed(child, name));
}

/** The first child at the end of a path of first children. */
export function childNamed(element: Element | undefined, ...path: QualifiedName[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && firstNamed(found, name);
  return found;
}

function firstNamed(element: Element, name: QualifiedName): Element | undefined {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && isNamed(node as Element, name)) return node as Element;
  }
  return undefined;
}

export function parentOf(element: Element | undefined): Element | undefined {
  const parent = element?.parentNode;
  return parent?.nodeType === 1 ? (parent as Element) : undefined;
}

/** The nearest element around this one with such a name. */
export function around(element: Element, ...names: QualifiedName[]): Element | undefined {
  let found = parentOf(element);
  while (found && !names.some((name) => isNamed(found as Element, name))) found = parentOf(found);
  return found;
}

/** An attribute by local name: Word gives them a prefix, the others do not. Ids of relationships are not meant. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const each of element.attributes) {
    if (each.localName === name && prefixOf(each.namespaceURI) !== "r") return each.value;
  }
  return undefined;
}

export function numberAttribute(element: Element | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value === undefined || value.trim() === "" || Number.isNaN(Number(value))
    ? undefined
    : Number(value);
}

/** On/off properties of Word: present without a value means on (ECMA-376 Part 1, 17.17.4). */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !["0", "false", "off"].includes(attribute(element, "val") ?? "1");
}

/** `r:id` and its like. */
export function referenceOf(element: Element | undefined, name = "id"): string | undefined {
  if (!element) return undefined;
  for (const each of element.attributes) {
    if (each.localName === name && prefixOf(each.namespaceURI) === "r") return each.value;
  }
  return undefined;
}

export function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}
