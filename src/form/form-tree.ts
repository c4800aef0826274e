import {parseXmlText} from "../ooxml/xml.ts";
import type {FormNode} from "./form.ts";

type Growing = {-readonly [K in keyof FormNode]: FormNode[K]} & {readonly children: Growing[]};

/** Nothing that an office writes is nested so deep; what walks through the tree may rely on it. */
const deepest = 400;

/** Anything between `<` and `>`; a `>` may stand in the value of an attribute. */
const tags =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/**
 * The elements of a part with their places in its text. Throws `MalformedXml` on what is not well-formed, on a document
 * type, and a `RangeError` on what is nested too deep.
 *
 * @param first id of the root; the others follow in document order
 */
export function readTree(xml: string, first: number): FormNode {
  parseXmlText(xml);
  let next = first;
  let open: Growing | undefined;
  let depth = 0;
  for (const {0: tag, 1: slash, 2: name, 3: rest = "", index} of xml.matchAll(tags)) {
    if (name === undefined) continue;
    const end = index + tag.length;
    if (slash === "/") {
      if (open === undefined) break;
      open.innerEnd = index;
      open.end = end;
      depth--;
      if (open.parent === undefined) return open;
      open = open.parent as Growing;
      continue;
    }
    const isEmpty = rest.endsWith("/");
    const inner = isEmpty ? end : 0;
    const node: Growing = {
      ...{id: next++, name, start: index, end, innerStart: end, innerEnd: inner},
      ...{parent: open, children: []},
    };
    open?.children.push(node);
    if (isEmpty) {
      if (open === undefined) return node;
      continue;
    }
    if (++depth > deepest) throw new RangeError("elements are nested too deep");
    open = node;
  }
  throw new Error("a part that is well-formed ends with its root");
}

/** All elements inside, in document order. */
export function* within(node: FormNode): Generator<FormNode> {
  for (const child of node.children) {
    yield child;
    yield* within(child);
  }
}

export const childOf = (node: FormNode | undefined, ...path: readonly string[]): FormNode | undefined =>
  path.reduce<FormNode | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    node,
  );

/** The nearest element around with one of these names. */
export function around(node: FormNode, ...names: readonly string[]): FormNode | undefined {
  let found = node.parent;
  while (found !== undefined && !names.includes(found.name)) found = found.parent;
  return found;
}

/** The start tag of an element as it is written. */
export const tagOf = (node: FormNode, xml: string): string => xml.slice(node.start, node.innerStart);

/** An attribute by its name with prefix, its references resolved; undefined where there is none. */
export function attributeOf(node: FormNode | undefined, name: string, xml: string): string | undefined {
  if (node === undefined) return undefined;
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tagOf(node, xml));
  return found ? decode(found[1] ?? found[2] ?? "") : undefined;
}

const entities: Readonly<Record<string, string>> = {lt: "<", gt: ">", amp: "&", quot: '"', apos: "'"};

/** Text with its references resolved; the tags of CDATA sections and comments are gone. */
export function decode(source: string): string {
  return source
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : resolve(piece)))
    .join("");
}

const resolve = (text: string) =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name = "") => {
    if (hex === undefined && decimal === undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
