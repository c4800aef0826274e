import {declarationNamespace, declaredPrefix, type Name, splitName, xmlNamespace} from "./name.ts";

/** What one element declares, to be taken back at its end. */
interface Declared {
  readonly before: readonly (readonly [prefix: string, namespace: string | undefined])[];
  readonly elements: Map<string, Name>;
  readonly attributes: Map<string, Name>;
}

/** Which namespaces the prefixes stand for, at the place that a parser has come to (Namespaces in XML 1.0, 6). */
export class Scope {
  /** Local names of all elements. */
  readonly locals = new Set<string>();
  private readonly bindings = new Map([["xml", xmlNamespace]]);
  private readonly outer: Declared[] = [];
  private elements = new Map<string, Name>();
  private attributes = new Map<string, Name>();
  private readonly fail: (what: string) => never;

  constructor(fail: (what: string) => never) {
    this.fail = fail;
  }

  enter(declarations: readonly (readonly [prefix: string, namespace: string])[]): void {
    const {elements, attributes} = this;
    const before = declarations.map(([prefix]) => [prefix, this.bindings.get(prefix)] as const);
    this.outer.push({before, elements, attributes});
    for (const [prefix, namespace] of declarations) this.declare(prefix, namespace);
    this.elements = new Map();
    this.attributes = new Map();
  }

  leave(): void {
    const last = this.outer.pop();
    if (last === undefined) return;
    for (const [prefix, namespace] of last.before) {
      if (namespace === undefined) this.bindings.delete(prefix);
      else this.bindings.set(prefix, namespace);
    }
    this.elements = last.elements;
    this.attributes = last.attributes;
  }

  elementName(qualified: string): Name {
    const known = this.elements.get(qualified);
    if (known !== undefined) return known;
    const {prefix, local} = this.split(qualified);
    const name = {
      qualified,
      prefix,
      local,
      namespace: this.namespaceOf(prefix ?? ""),
      declares: null,
      opening: "",
    };
    this.elements.set(qualified, name);
    this.locals.add(local);
    return name;
  }

  attributeName(qualified: string): Name {
    const known = this.attributes.get(qualified);
    if (known !== undefined) return known;
    const {prefix, local} = this.split(qualified);
    const declares = declaredPrefix(qualified, prefix, local);
    const name = {
      qualified,
      prefix,
      local,
      namespace: this.attributeNamespace(prefix, declares),
      declares,
      opening: ` ${qualified}="`,
    };
    this.attributes.set(qualified, name);
    return name;
  }

  private split(qualified: string): {prefix: string | null; local: string} {
    return splitName(qualified) ?? this.fail(`not a name: ${qualified.slice(0, 40)}`);
  }

  private attributeNamespace(prefix: string | null, declares: string | null): string | null {
    if (declares !== null) return declarationNamespace;
    // The default namespace is not for attributes (6.2).
    return prefix === null ? null : this.namespaceOf(prefix);
  }

  private namespaceOf(prefix: string): string | null {
    const namespace = this.bindings.get(prefix);
    if (namespace) return namespace;
    return prefix === "" ? null : this.fail(`the prefix ${prefix} is not declared`);
  }

  private declare(prefix: string, namespace: string): void {
    if (
      prefix === "xmlns" ||
      namespace === declarationNamespace ||
      (prefix === "xml") !== (namespace === xmlNamespace)
    )
      this.fail(`the prefix ${prefix} cannot be declared so`);
    if (prefix !== "" && namespace === "") this.fail(`the prefix ${prefix} is declared without a namespace`);
    this.bindings.set(prefix, namespace);
  }
}
