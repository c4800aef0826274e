import {escapeAttribute, escapeText} from "./xml/escape.ts";
import {type Element, isElement, xmlDeclaration} from "./xml.ts";

/**
 * An element as plain data: what writers make, the estimate of pages and the preview read, and a part is written from,
 * once. For XML that comes from elsewhere there is `xml.ts`.
 */
export interface PlainElement {
  /** With its prefix, which the root declares: `w:p`. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly PlainNode[];
}

export type PlainNode = PlainElement | string;

/** By their names with prefix, in the order in which they are written. */
export type Attributes = Readonly<Record<string, string | number>>;

const noAttributes: Attributes = Object.freeze({});
const noChildren: readonly PlainNode[] = Object.freeze([]);

export function element(
  name: string,
  attributes: Attributes = noAttributes,
  children: readonly PlainNode[] = noChildren,
): PlainElement {
  return {name, attributes, children};
}

/** A part of a package as text. Characters that XML does not allow are left out. */
export function writePart(root: PlainElement): string {
  return xmlDeclaration + writeElement(root);
}

/** An element as it stands in a part. */
export function writeElement({name, attributes, children}: PlainElement): string {
  let out = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key] as string | number;
    out += ` ${key}="${typeof value === "string" ? escapeAttribute(value) : value}"`;
  }
  if (children.length === 0) return `${out}/>`;
  out += ">";
  for (const child of children) out += typeof child === "string" ? escapeText(child) : writeElement(child);
  return `${out}</${name}>`;
}

/** The same as plain data: an element that a library wrote, to be filled for each document. Comments are left out. */
export function toPlain({tagName, attributes, firstChild}: Element): PlainElement {
  const children: PlainNode[] = [];
  for (let node = firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) children.push(toPlain(node));
    else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.data);
  }
  return element(tagName, Object.fromEntries(attributes.map(({name, value}) => [name, value])), children);
}
