import {isProgramValue} from "../../diagnostic/content-rules.ts";
import type {Element} from "../../ooxml/xml.ts";
import {nameOf} from "./elements.ts";
import {prefixOf, type QualifiedName} from "./names.ts";

/** The elements of a part, met in one walk that serves all rules. */
export interface ElementIndex {
  readonly root: Element;
  /** In document order; what stands in `mc:Fallback` is for old programs and left out. */
  readonly elements: readonly Element[];
  readonly all: (name: QualifiedName) => readonly Element[];
  /** Attributes that name relationships, those in `mc:Fallback` too. */
  readonly references: readonly Reference[];
  /** Attributes whose value is what a program prints where it has nothing to print. */
  readonly accidents: readonly Accident[];
  readonly depth: number;
}

export interface Reference {
  readonly element: Element;
  /** Local name of the attribute: `id`, `embed`, `link` … */
  readonly name: string;
  readonly id: string;
}

export interface Accident {
  readonly element: Element;
  readonly name: string;
  readonly value: string;
}

const none: readonly Element[] = [];

export function indexElements(root: Element): ElementIndex {
  const elements: Element[] = [];
  const references: Reference[] = [];
  const accidents: Accident[] = [];
  let deepest = 0;
  let depth = 1;
  let fallback: Element | undefined;
  let node: Element | undefined = root;
  while (node) {
    if (fallback === undefined && node.localName === "Fallback" && prefixOf(node.namespaceURI) === "mc")
      fallback = node;
    if (fallback === undefined) elements.push(node);
    lookAtAttributes(node, references, accidents);
    if (depth > deepest) deepest = depth;
    let next = firstElement(node.firstChild);
    if (next) depth += 1;
    while (!next && node && node !== root) {
      next = firstElement(node.nextSibling);
      if (node === fallback) fallback = undefined;
      if (next) break;
      node = node.parentNode as Element;
      depth -= 1;
    }
    node = next;
  }
  const byName = groupByName(elements);
  return {root, elements, references, accidents, depth: deepest, all: (name) => byName.get(name) ?? none};
}

function firstElement(from: Element["firstChild"]): Element | undefined {
  let node = from;
  while (node !== null && node.nodeType !== 1) node = node.nextSibling;
  return (node as Element | null) ?? undefined;
}

function groupByName(elements: readonly Element[]): Map<string, Element[]> {
  // Elements of the same name share it: it is put together once for each name, not for each element.
  const groups = new Map<Element["qualifiedName"], Element[]>();
  const byName = new Map<string, Element[]>();
  for (const element of elements) {
    let group = groups.get(element.qualifiedName);
    if (group === undefined) {
      const name = nameOf(element);
      group = byName.get(name) ?? [];
      groups.set(element.qualifiedName, group);
      byName.set(name, group);
    }
    group.push(element);
  }
  return byName;
}

function lookAtAttributes(element: Element, references: Reference[], accidents: Accident[]): void {
  // What no rule looks into has rules of its own: in a layout of SmartArt NaN is a number (ECMA-376 Part 1, 21.4.2.24).
  const isKnown = prefixOf(element.namespaceURI) !== undefined;
  for (const each of element.attributes) {
    if (each.namespaceURI !== null && prefixOf(each.namespaceURI) === "r")
      references.push({element, name: each.localName, id: each.value});
    if (isKnown && isProgramValue(each.value)) accidents.push({element, name: each.name, value: each.value});
  }
}
