import {escapeAttribute, escapeText} from "./escape.ts";
import {declarationNamespace, type Name, xmlNamespace} from "./name.ts";
import type {Element, Node} from "./nodes.ts";

/** Namespaces by prefix, the default one by the empty prefix. */
type Bindings = ReadonlyMap<string, string>;

/** An element as text. Prefixes that it needs and nobody declares are declared where they are needed. */
export function serializeElement(root: Element): string {
  return new Serializer().write(root);
}

class Serializer {
  private out = "";
  /** Of the element whose content is being written. */
  private bindings: Bindings = new Map();
  private readonly open: {readonly tag: string; readonly outer: Bindings}[] = [];

  /** Without recursion, however deep the elements are. */
  write(root: Element): string {
    let node: Node = root;
    while (true) {
      if (node.nodeType === 1) this.startElement(node);
      else this.writeContent(node);
      if (node.nodeType === 1 && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      while (node !== root && node.nextSibling === null) {
        this.endElement();
        node = node.parentNode as Element;
      }
      if (node === root) return this.out;
      node = node.nextSibling as Node;
    }
  }

  private startElement(element: Element): void {
    const outer = this.bindings;
    const {qualifiedName, attributes} = element;
    const tag = this.tagOf(element);
    this.out += `<${tag}`;
    for (const {
      qualifiedName: {declares},
      value,
    } of attributes)
      if (declares !== null) this.bind(outer, declares, value);
    for (const attribute of attributes) {
      this.declare(outer, attribute.qualifiedName);
      this.out += `${attribute.qualifiedName.opening}${escapeAttribute(attribute.value)}"`;
    }
    if (tag === qualifiedName.qualified) this.declare(outer, qualifiedName);
    if (element.firstChild === null) {
      this.out += "/>";
      this.bindings = outer;
    } else {
      this.out += ">";
      this.open.push({tag, outer});
    }
  }

  private endElement(): void {
    const last = this.open.pop();
    if (last === undefined) return;
    this.out += `</${last.tag}>`;
    this.bindings = last.outer;
  }

  /** An element without prefix takes one if the default namespace is another and its own has one. */
  private tagOf({qualifiedName: {qualified, prefix, namespace}, attributes}: Element): string {
    if (prefix !== null || namespace === null) return qualified;
    const own = attributes.find((each) => each.qualifiedName.declares === "")?.value;
    if ((own || this.bindings.get("")) === namespace) return qualified;
    for (const [known, bound] of this.bindings)
      if (bound === namespace && known !== "") return `${known}:${qualified}`;
    return qualified;
  }

  private declare(outer: Bindings, {prefix, namespace}: Name): void {
    if (namespace === null || this.bindings.get(prefix ?? "") === namespace) return;
    if (namespace === declarationNamespace || namespace === xmlNamespace) return;
    this.out += ` xmlns${prefix === null ? "" : `:${prefix}`}="${escapeAttribute(namespace)}"`;
    this.bind(outer, prefix ?? "", namespace);
  }

  private bind(outer: Bindings, prefix: string, namespace: string): void {
    // Shared by all elements that declare nothing.
    const own = this.bindings === outer ? new Map(outer) : (this.bindings as Map<string, string>);
    this.bindings = own.set(prefix, namespace);
  }

  private writeContent(node: Exclude<Node, Element>): void {
    if (node.nodeType === 7) this.out += `<?${node.target} ${node.data}?>`;
    else if (node.nodeType === 8) this.out += `<!--${node.data}-->`;
    else if (node.nodeType === 3) this.out += escapeText(node.data);
    // The end of a section cannot stand in it: it is split.
    else this.out += `<![CDATA[${node.data.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  }
}
