import {contentTypesXml} from "./content-types.ts";
import {packTime} from "./dates.ts";
import {type Relationship, relationshipsNameOf, relationshipsXml} from "./relationships.ts";
import {type PackedEntry, packEntry, writeZip} from "./zip-writer.ts";

/** A part as a writer gives it: nothing of it will be read again, only packed. */
export interface WrittenPart {
  /** Without leading slash: `word/document.xml`. */
  readonly name: string;
  readonly contentType: string;
  /** XML with its declaration, bytes of any kind, or what a shell keeps compressed. */
  readonly content: string | Uint8Array | PackedContent;
  /** In the order in which the part refers to them, numbered `rId1`, `rId2` …: see `numbered`. */
  readonly relationships: readonly Relationship[];
}

export type PackedContent = Omit<PackedEntry, "name">;

export interface WrittenPackage {
  /** Of the package itself; the main part first, for programs that guess a file's type look at the first parts only. */
  readonly relationships: readonly Relationship[];
  /** In any order. */
  readonly parts: readonly WrittenPart[];
}

/** Where a relationship leads, before it has its number. */
export type Target = Omit<Relationship, "id">;

/** Relationships numbered in their order: `rId1` … */
export function numbered(targets: readonly Target[], first = 1): Relationship[] {
  return targets.map((target, index) => ({...target, id: `rId${first + index}`}));
}

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** @param kind the last step of the type's address: `image`, `slide`; @param target the name of a part */
export const leadsTo = (kind: string, target: string): Target => ({
  type: `${officeRelationships}/${kind}`,
  target,
  isExternal: false,
});

/**
 * The package as bytes: content types first, then each part in the order in which the document refers to it, followed by
 * its relationships. Throws on a relationship that leads nowhere and on a part that nothing leads to.
 */
export function packWritten(written: WrittenPackage, date: string): Uint8Array {
  const parts = inOrder(written);
  const entries: PackedEntry[] = [
    packText("[Content_Types].xml", contentTypesXml(parts)),
    packText("_rels/.rels", relationshipsXml(written.relationships, "")),
  ];
  for (const part of parts) {
    entries.push(packContent(part));
    if (part.relationships.length > 0)
      entries.push(packText(relationshipsNameOf(part.name), relationshipsXml(part.relationships, part.name)));
  }
  return writeZip(entries, packTime(date));
}

/** Each part once, where it is first referred to, before what it refers to itself. */
function inOrder({relationships, parts}: WrittenPackage): WrittenPart[] {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const reached = new Set<WrittenPart>();
  const visit = (followed: readonly Relationship[]) => {
    for (const {target, isExternal} of followed) {
      if (isExternal) continue;
      const part = byName.get(target);
      if (part === undefined) throw new Error(`a relationship leads nowhere: ${target}`);
      if (reached.has(part)) continue;
      reached.add(part);
      visit(part.relationships);
    }
  };
  visit(relationships);
  const lost = parts.find((part) => !reached.has(part));
  if (lost) throw new Error(`nothing leads to the part ${lost.name}`);
  return [...reached];
}

/** Deflated already; doing it again costs time and gains nothing. */
const deflatedNames = /\.(?:png|jpe?g|gif|xlsx)$/i;

function packContent({name, content}: WrittenPart): PackedEntry {
  if (typeof content === "string") return packText(name, content);
  if ("data" in content) return {...content, name};
  return packEntry({name, content, isStored: deflatedNames.test(name)});
}

/** Small parts are alike in many documents, such as the relationships of the fifth slide; each is compressed once. */
const known = new Map<string, PackedContent>();
const small = 3000;
const mostKnown = 1000;

function packText(name: string, text: string): PackedEntry {
  const isSmall = text.length <= small;
  const found = isSmall ? known.get(text) : undefined;
  if (found !== undefined) return {...found, name};
  const packed = packEntry({name, content: Buffer.from(text), isStored: false});
  if (isSmall) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, packed);
  }
  return packed;
}
