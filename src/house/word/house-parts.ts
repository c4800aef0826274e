import type {Package} from "../../ooxml/package.ts";
import {findPart} from "../../ooxml/package.ts";
import {element, type PlainElement, type PlainNode} from "../../ooxml/plain-element.ts";
import {kindOf, type Relationship} from "../../ooxml/relationships.ts";
import {type Element, isElement, namespaces} from "../../ooxml/xml.ts";

/** A part of a house's file: XML as plain data, or bytes. */
export interface HousePart {
  readonly name: string;
  readonly contentType: string;
  readonly content: PlainElement | Uint8Array;
  readonly relationships: readonly Relationship[];
}

export interface HouseParts {
  /** Of the package itself. */
  readonly relationships: readonly Relationship[];
  readonly main: HousePart & {readonly content: PlainElement};
  readonly find: (name: string) => HousePart | undefined;
  /** The XML that a relationship of the main part leads to: `styles`, `numbering`. */
  readonly related: (kind: string) => PlainElement | undefined;
}

/** The parts of a package that has a document of Word as its main part; undefined for any other. */
export function housePartsOf(container: Package): HouseParts | undefined {
  const known = new Map<string, HousePart>();
  const findOne = (name: string): HousePart | undefined => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const part = findPart(container, name);
    if (part === undefined) return undefined;
    const {contentType, content, relationships} = part;
    const plain = content instanceof Uint8Array ? content : canonical(content.documentElement);
    const read = {name, contentType, content: plain, relationships};
    known.set(name, read);
    return read;
  };
  const start = container.relationships.find((each) => kindOf(each) === "officeDocument" && !each.isExternal);
  const main = start && findOne(start.target);
  if (main === undefined || main.content instanceof Uint8Array || main.content.name !== "w:document")
    return undefined;
  return {
    relationships: container.relationships,
    main: main as HouseParts["main"],
    find: findOne,
    related: (kind) => {
      const way = main.relationships.find((each) => kindOf(each) === kind && !each.isExternal);
      const content = way && findOne(way.target)?.content;
      return content instanceof Uint8Array ? undefined : content;
    },
  };
}

/** The prefixes that we write, by their namespaces; whoever wrote the file may have chosen others. */
const usual = new Map<string, string>(
  (["a", "c", "pic", "r", "w", "wp"] as const).map((prefix) => [namespaces[prefix], prefix]),
);

/** An element as plain data, known namespaces under their usual prefixes. */
function canonical(root: Element): PlainElement {
  const renamed = findRenamed(root);
  return renamed.size === 0 ? plain(root, (name) => name) : plain(root, renamer(renamed));
}

/** Prefixes of the file, and what they become; nearly every file has none. */
function findRenamed(root: Element): Map<string, string> {
  const renamed = new Map<string, string>();
  const look = ({attributes}: Element) => {
    for (const {name, value} of attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
      const ours = usual.get(value);
      if (ours !== undefined && ours !== prefix) renamed.set(prefix, ours);
      // Taken by something else.
      else if (ours === undefined && [...usual.values()].includes(prefix))
        renamed.set(prefix, `other-${prefix}`);
    }
  };
  const walk = (each: Element) => {
    look(each);
    for (let node = each.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) walk(node);
  };
  walk(root);
  return renamed;
}

type Rename = (name: string, isAttribute?: boolean) => string;

function renamer(renamed: ReadonlyMap<string, string>): Rename {
  return (name, isAttribute = false) => {
    if (name === "xmlns") return renamed.has("") ? `xmlns:${renamed.get("")}` : name;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (prefix === "xmlns") return `xmlns:${renamed.get(local) ?? local}`;
    // The default namespace is none for attributes (Namespaces in XML, 6.2).
    if (prefix === "" && isAttribute) return name;
    const ours = renamed.get(prefix);
    return ours === undefined ? name : `${ours}:${local}`;
  };
}

function plain({tagName, attributes, firstChild}: Element, rename: Rename): PlainElement {
  const children: PlainNode[] = [];
  let hasElements = false;
  for (let node = firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      hasElements = true;
      children.push(plain(node, rename));
    } else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.data);
  }
  // OOXML has no mixed content: what stands between elements are line breaks and indents of whoever wrote it.
  const kept = hasElements
    ? children.filter((child) => typeof child !== "string" || child.trim() !== "")
    : children;
  const named = attributes.map(({name, value}) => [rename(name, true), value] as const);
  return element(rename(tagName), Object.fromEntries(named), kept);
}
