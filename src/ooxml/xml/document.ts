import type {Attribute} from "./attribute.ts";
import {Element} from "./element.ts";
import {makeName, type Name} from "./name.ts";
import {following} from "./walk.ts";

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
