/** A qualified name in its namespace (Namespaces in XML 1.0). Those that a parser meets again are the same object. */
export interface Name {
  /** As it is written: `w:val`. */
  readonly qualified: string;
  readonly prefix: string | null;
  readonly local: string;
  readonly namespace: string | null;
  /** The prefix that an attribute of this name declares, empty for the default namespace; null for all others. */
  readonly declares: string | null;
  /** What stands before the value of an attribute of this name: ` w:val="`. */
  readonly opening: string;
}

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const declarationNamespace = "http://www.w3.org/2000/xmlns/";

const start =
  "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F" +
  "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const rest = `${start}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`;
const qualifiedName = new RegExp(`^[${start}][${rest}]*(?::[${start}][${rest}]*)?$`, "u");
const plainName = new RegExp(`^[${start}:][${rest}:]*$`, "u");

interface Split {
  readonly prefix: string | null;
  readonly local: string;
}

/** Names that were taken apart before: all parts of a format use the same few hundred. */
const known = new Map<string, Split>();
const mostKnown = 2000;

/** Prefix and local name; undefined for what is no qualified name. */
export function splitName(qualified: string): Split | undefined {
  const found = known.get(qualified);
  if (found !== undefined || !qualifiedName.test(qualified)) return found;
  const own = ownCopy(qualified);
  const colon = own.indexOf(":");
  const split = {prefix: colon < 0 ? null : own.slice(0, colon), local: own.slice(colon + 1)};
  if (known.size < mostKnown) known.set(own, split);
  return split;
}

/** A piece of a text may keep the whole text in memory, for as long as the piece is remembered. */
function ownCopy(piece: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(piece));
}

/** What may name a processing instruction (XML 1.0, 2.3 and 2.6). */
export function isPlainName(text: string): boolean {
  return plainName.test(text);
}

/** The name of an element or attribute that a program makes up. */
export function makeName(namespace: string | null, qualified: string): Name {
  const split = splitName(qualified);
  if (split === undefined) throw new Error(`not a name of XML: ${qualified}`);
  const {prefix, local} = split;
  const declares = declaredPrefix(qualified, prefix, local);
  if (prefix !== null && !namespace) throw new Error(`a prefix needs a namespace: ${qualified}`);
  if ((prefix === "xml") !== (namespace === xmlNamespace))
    throw new Error(`the prefix xml and its namespace go together: ${qualified}`);
  if ((declares !== null) !== (namespace === declarationNamespace))
    throw new Error(`xmlns and its namespace go together: ${qualified}`);
  return {qualified, prefix, local, namespace: namespace || null, declares, opening: ` ${qualified}="`};
}

export function declaredPrefix(qualified: string, prefix: string | null, local: string): string | null {
  if (prefix === "xmlns") return local;
  return qualified === "xmlns" ? "" : null;
}
