import {findSequence} from "../../../src/lint/read/chart-sequences.ts";
import {
  childElements,
  type Document,
  type Element,
  namespaces,
  parseXml,
  removeElement,
} from "../../../src/ooxml/xml.ts";

/** Charts, then axes: the schema leaves their order among themselves open (ECMA-376 Part 1, 21.2.2.145). */
const plotArea = "layout barChart lineChart doughnutChart catAx valAx dTable spPr extLst".split(" ");

/** Puts a child of that name where it belongs, in place of those that are there; without `xml`, takes them away. */
export function setChild(parent: Element, name: string, xml = ""): void {
  const sequence = parent.localName === "plotArea" ? plotArea : (findSequence(parent) ?? []);
  const rank = (element: Element) => sequence.indexOf(nameOf(element));
  if (!sequence.includes(name)) throw new Error(`${parent.tagName} has no child called ${name}`);
  const children = childElements(parent);
  for (const child of children) if (child.localName === name) removeElement(child);
  const next = children.find((child) => rank(child) > sequence.indexOf(name)) ?? null;
  for (const element of parseFragment(xml, parent)) parent.insertBefore(element, next);
}

/** As sequences have it: what is not of a chart by its whole name. */
function nameOf({namespaceURI, localName, tagName}: Element): string {
  return namespaceURI === namespaces.c ? localName : tagName;
}

/** The elements of a piece of XML, which names its namespaces by the usual prefixes. */
function parseFragment(xml: string, near: Element): Element[] {
  const wrapped = `<all xmlns:a="${namespaces.a}" xmlns:c="${namespaces.c}">${xml}</all>`;
  const root = parseXml(new TextEncoder().encode(wrapped)).documentElement;
  const document = near.ownerDocument as Document;
  return root === null
    ? []
    : childElements(root).map((element) => document.importNode(element, true) as Element);
}
