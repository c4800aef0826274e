import type {Attribute} from "./attribute.ts";

/** As many as comparing each with each is quickest for. */
const few = 12;

/** An attribute that is there twice, maybe under two prefixes (Namespaces in XML 1.0, 6.3). */
export function findTwin(attributes: readonly Attribute[]): Attribute | undefined {
  if (attributes.length > few) return findAmongMany(attributes);
  for (let later = 1; later < attributes.length; later++) {
    const attribute = attributes[later] as Attribute;
    for (let earlier = 0; earlier < later; earlier++) {
      if (areTwins(attributes[earlier] as Attribute, attribute)) return attribute;
    }
  }
  return undefined;
}

/** Names that are written alike are the same object; without prefix, no others are. */
function areTwins({qualifiedName: one}: Attribute, {qualifiedName: other}: Attribute): boolean {
  if (one === other) return true;
  return one.prefix !== null && one.local === other.local && one.namespace === other.namespace;
}

function findAmongMany(attributes: readonly Attribute[]): Attribute | undefined {
  const seen = new Set<string>();
  return attributes.find(({localName, namespaceURI}) => {
    const key = `${localName} ${namespaceURI ?? ""}`;
    return seen.size === seen.add(key).size;
  });
}
