import type {Package} from "./package.ts";
import type {Part} from "./part.ts";
import {kindOf, type Relationship} from "./relationships.ts";
import {type Attribute, allElements, type Document, namespaces} from "./xml.ts";

/** Where parts of a kind live and what they are called; `#` is their number. Other parts keep their names. */
const patterns: Readonly<Record<string, string>> = {
  chart: "charts/chart#",
  footer: "footer#",
  header: "header#",
  image: "media/image#",
  notesMaster: "notesMasters/notesMaster#",
  notesSlide: "notesSlides/notesSlide#",
  package: "embeddings/Microsoft_Excel_Worksheet#",
  slide: "slides/slide#",
  slideLayout: "slideLayouts/slideLayout#",
  slideMaster: "slideMasters/slideMaster#",
  theme: "theme/theme#",
};

/**
 * Names parts and relationships after the order in which the document refers to them, since libraries number them
 * at random or across documents. Parts end up in that order; those that nothing leads to are left out.
 */
export function renumberParts(container: Package): void {
  sortRoot(container.relationships);
  number(container.relationships);
  const parts = new Map(container.parts.map((part) => [part.name, part]));
  const reached = new Map<string, Part>();
  const kinds = new Map<Part, string>();
  const visit = (relationships: readonly Relationship[]) => {
    for (const relationship of relationships) {
      if (relationship.isExternal || reached.has(relationship.target)) continue;
      const part = parts.get(relationship.target);
      if (part === undefined) throw new Error(`a relationship leads nowhere: ${relationship.target}`);
      reached.set(part.name, part);
      kinds.set(part, kindOf(relationship));
      renumberRelationships(part);
      visit(part.relationships);
    }
  };
  visit(container.relationships);
  const newNames = nameParts(kinds);
  container.parts = [...reached.values()];
  for (const relationships of [
    container.relationships,
    ...container.parts.map((part) => part.relationships),
  ]) {
    for (const relationship of relationships) {
      relationship.target = newNames.get(relationship.target) ?? relationship.target;
    }
  }
  for (const part of container.parts) part.name = newNames.get(part.name) ?? part.name;
}

/** The document itself first: programs that guess a file's type look at the first parts only. */
function sortRoot(relationships: Relationship[]): void {
  const rank = (relationship: Relationship) => (kindOf(relationship) === "officeDocument" ? 0 : 1);
  relationships.sort((a, b) => rank(a) - rank(b));
}

function number(relationships: readonly Relationship[]): void {
  relationships.forEach((relationship, index) => {
    relationship.id = `rId${index + 1}`;
  });
}

/** Relationships in the order in which the part's XML uses them, then those that it does not mention. */
function renumberRelationships(part: Part): void {
  if (part.relationships.length === 0) return;
  const users = part.content instanceof Uint8Array ? [] : referencesIn(part.content);
  const used = new Map(part.relationships.map((relationship) => [relationship.id, relationship]));
  const ordered = new Set<Relationship>();
  for (const {value} of users) {
    const relationship = used.get(value);
    if (relationship !== undefined) ordered.add(relationship);
  }
  for (const relationship of part.relationships) ordered.add(relationship);
  const newIds = new Map([...ordered].map(({id}, index) => [id, `rId${index + 1}`]));
  for (const user of users) user.value = newIds.get(user.value) ?? user.value;
  part.relationships = [...ordered];
  number(part.relationships);
}

/** Attributes that hold the id of a relationship. */
function referencesIn(xml: Document): Attribute[] {
  const found: Attribute[] = [];
  for (const {attributes} of allElements(xml)) {
    for (const attribute of attributes) {
      if (attribute.namespaceURI === namespaces.r && attribute.value !== "") found.push(attribute);
    }
  }
  return found;
}

function nameParts(kinds: ReadonlyMap<Part, string>): Map<string, string> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const [{name}, kind] of kinds) {
    const pattern = patterns[kind];
    if (pattern === undefined) continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const root = name.slice(0, name.indexOf("/") + 1);
    names.set(name, `${root}${pattern.replace("#", String(count))}${name.slice(name.lastIndexOf("."))}`);
  }
  return names;
}
