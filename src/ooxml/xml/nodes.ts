import {Attribute} from "./attribute.ts";
import {makeName, type Name} from "./name.ts";

/** What an element may hold. Names and numbers are those of the DOM (https://dom.spec.whatwg.org/#interface-node). */
export type Node = Element | Text | Comment | Instruction;

/** The links between siblings; elements keep them, nobody else writes them. */
abstract class Linked {
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
}

/** Characters between tags. A CDATA section is one of them, written back as what it was. */
export class Text extends Linked {
  data: string;
  private readonly isCdata: boolean;

  constructor(data: string, isCdata = false) {
    super();
    this.data = data;
    this.isCdata = isCdata;
  }

  get nodeType(): 3 | 4 {
    return this.isCdata ? 4 : 3;
  }
}

export class Comment extends Linked {
  readonly nodeType = 8;
  readonly data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }
}

/** A processing instruction within the root element; those around it are not kept. */
export class Instruction extends Linked {
  readonly nodeType = 7;
  readonly target: string;
  readonly data: string;

  constructor(target: string, data: string) {
    super();
    this.target = target;
    this.data = data;
  }
}

const none: readonly Attribute[] = [];

export class Element extends Linked {
  readonly nodeType = 1;
  readonly qualifiedName: Name;
  /** In the order in which they are written. */
  attributes: readonly Attribute[];
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  ownerDocument: Document;

  /** For documents and their parser; everyone else asks the document. */
  constructor(document: Document, name: Name, attributes = none) {
    super();
    this.qualifiedName = name;
    this.attributes = attributes;
    this.ownerDocument = document;
  }

  get localName(): string {
    return this.qualifiedName.local;
  }

  get namespaceURI(): string | null {
    return this.qualifiedName.namespace;
  }

  get tagName(): string {
    return this.qualifiedName.qualified;
  }

  getAttribute(qualified: string): string | null {
    for (const each of this.attributes) if (each.qualifiedName.qualified === qualified) return each.value;
    return null;
  }

  getAttributeNS(namespace: string | null, local: string): string | null {
    return this.findAttribute(namespace, local)?.value ?? null;
  }

  /** By the name as it is written; a new one is in no namespace. */
  setAttribute(qualified: string, value: string): void {
    const found = this.attributes.find((each) => each.qualifiedName.qualified === qualified);
    if (found) found.value = value;
    else this.addAttribute(makeName(null, qualified), value);
  }

  setAttributeNS(namespace: string | null, qualified: string, value: string): void {
    const name = makeName(namespace, qualified);
    if (name.namespace !== null && name.prefix === null && name.declares === null)
      throw new Error(`an attribute in a namespace needs a prefix: ${qualified}`);
    const found = this.findAttribute(name.namespace, name.local);
    if (found) found.value = value;
    else this.addAttribute(name, value);
  }

  get textContent(): string {
    const {firstChild} = this;
    if (firstChild === null) return "";
    if (firstChild instanceof Text && firstChild.nextSibling === null) return firstChild.data;
    let text = "";
    for (let node = following(this, this); node !== null; node = following(node, this)) {
      if (node instanceof Text) text += node.data;
    }
    return text;
  }

  set textContent(text: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    if (text !== "") this.appendChild(new Text(text));
  }

  appendChild<Child extends Node>(child: Child): Child {
    return this.insertBefore(child, null);
  }

  insertBefore<Child extends Node>(child: Child, before: Node | null): Child {
    if (before !== null && before.parentNode !== this)
      throw new Error("inserted before no child of this element");
    if (child.nodeType === 1 && child.contains(this)) throw new Error("an element cannot hold itself");
    const next = before === child ? child.nextSibling : before;
    child.parentNode?.removeChild(child);
    if (child.nodeType === 1 && child.ownerDocument !== this.ownerDocument) this.ownerDocument.adopt(child);
    link(this, child, next);
    return child;
  }

  removeChild<Child extends Node>(child: Child): Child {
    if (child.parentNode !== this) throw new Error("removed what is no child of this element");
    const {previousSibling: previous, nextSibling: next} = child;
    if (previous === null) this.firstChild = next;
    else previous.nextSibling = next;
    if (next === null) this.lastChild = previous;
    else next.previousSibling = previous;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    return child;
  }

  replaceChild<Old extends Node>(child: Node, old: Old): Old {
    if (child === old) return old;
    this.insertBefore(child, old);
    return this.removeChild(old);
  }

  contains(other: Node | null): boolean {
    let node = other;
    while (node !== null && node !== this) node = node.parentNode;
    return node === this;
  }

  /** The nearest prefix that stands for the namespace here, empty where it is the default one. */
  lookupPrefix(namespace: string): string | null {
    for (let element: Element | null = this; element !== null; element = element.parentNode) {
      for (const {qualifiedName, value} of element.attributes) {
        const prefix = qualifiedName.declares;
        if (prefix !== null && value === namespace && this.lookupNamespaceURI(prefix) === namespace)
          return prefix;
      }
    }
    return null;
  }

  lookupNamespaceURI(prefix: string): string | null {
    for (let element: Element | null = this; element !== null; element = element.parentNode) {
      const found = element.attributes.find(({qualifiedName}) => qualifiedName.declares === prefix);
      if (found) return found.value === "" ? null : found.value;
    }
    return null;
  }

  /** A copy that stands nowhere yet, with all that is in it when `deep`. */
  cloneNode(deep: boolean): Element {
    const attributes = this.attributes.map(({qualifiedName, value}) => new Attribute(qualifiedName, value));
    const copy = new Element(this.ownerDocument, this.qualifiedName, attributes);
    for (let node = deep ? this.firstChild : null; node !== null; node = node.nextSibling) {
      copy.appendChild(copyOf(node));
    }
    return copy;
  }

  private findAttribute(namespace: string | null, local: string): Attribute | undefined {
    return this.attributes.find(
      ({qualifiedName}) => qualifiedName.local === local && qualifiedName.namespace === namespace,
    );
  }

  private addAttribute(name: Name, value: string): void {
    this.attributes = [...this.attributes, new Attribute(name, value)];
  }
}

/** What a parser has just made, where nothing can be wrong. */
export function addLast(parent: Element, child: Node): void {
  link(parent, child, null);
}

function link(parent: Element, child: Node, next: Node | null): void {
  const previous = next === null ? parent.lastChild : next.previousSibling;
  child.parentNode = parent;
  child.previousSibling = previous;
  child.nextSibling = next;
  if (previous === null) parent.firstChild = child;
  else previous.nextSibling = child;
  if (next === null) parent.lastChild = child;
  else next.previousSibling = child;
}

function copyOf(node: Node): Node {
  if (node.nodeType === 1) return node.cloneNode(true);
  if (node.nodeType === 7) return new Instruction(node.target, node.data);
  return node.nodeType === 8 ? new Comment(node.data) : new Text(node.data, node.nodeType === 4);
}

/** The next node in document order among those inside an element; without recursion, however deep they are. */
export function following(node: Node, within: Element): Node | null {
  if (node.nodeType === 1 && node.firstChild !== null) return node.firstChild;
  let last: Node = node;
  while (last !== within) {
    if (last.nextSibling !== null) return last.nextSibling;
    if (last.parentNode === null) return null;
    last = last.parentNode;
  }
  return null;
}

/** A root element and what belongs to it. Comments and processing instructions around the root are not kept. */
export class Document {
  readonly documentElement: Element;
  private readonly locals: Set<string>;

  /** `locals` are names that its elements will have, as far as they are known. */
  constructor(root: Name, attributes: readonly Attribute[] = [], locals = new Set<string>()) {
    this.locals = locals.add(root.local);
    this.documentElement = new Element(this, root, attributes);
  }

  /** Whether an element of that local name was ever here: most searches are for one that never was. */
  knows(local: string): boolean {
    return this.locals.has(local);
  }

  /** Belongs to the document, but stands nowhere yet. */
  createElementNS(namespace: string | null, qualified: string): Element {
    const name = makeName(namespace, qualified);
    this.locals.add(name.local);
    return new Element(this, name);
  }

  /** A copy of an element of another document. */
  importNode(element: Element, deep: boolean): Element {
    const copy = element.cloneNode(deep);
    this.adopt(copy);
    return copy;
  }

  /** Takes over an element with all that is in it. */
  adopt(element: Element): void {
    this.take(element);
    for (let node = following(element, element); node !== null; node = following(node, element)) {
      if (node.nodeType === 1) this.take(node);
    }
  }

  private take(element: Element): void {
    element.ownerDocument = this;
    this.locals.add(element.localName);
  }
}
