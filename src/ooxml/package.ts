import {unzipSync} from "fflate";
import {contentTypesXml, readContentTypes} from "./content-types.ts";
import {packTime} from "./dates.ts";
import type {Part} from "./part.ts";
import {type Relationship, readRelationships, relationshipsXml} from "./relationships.ts";
import {type Document, parseXml, serializeXml} from "./xml.ts";
import {writeZip, type ZipEntry} from "./zip-writer.ts";

/** A package in memory. Content types and relationship parts are derived from it, so they can never be wrong. */
export interface Package {
  readonly relationships: Relationship[];
  /** In the order in which they are packed. */
  parts: Part[];
}

const contentTypesName = "[Content_Types].xml";
/** Deflated already; doing it again costs time and gains nothing. */
const deflated = /\.(?:png|jpe?g|gif|xlsx)$/i;

export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes, {filter: ({name}) => !name.endsWith("/")});
  const typeOf = readContentTypes(getFile(files, contentTypesName));
  const parts: Part[] = [];
  for (const [name, content] of Object.entries(files)) {
    if (name === contentTypesName || /(?:^|\/)_rels\/[^/]*\.rels$/.test(name)) continue;
    const contentType = typeOf(name);
    // Plain application/xml is data of ours or of others: there a blank between two elements may mean something.
    const isXml = contentType.endsWith("+xml") && !contentType.startsWith("image/");
    const rels = files[relationshipsNameOf(name)];
    parts.push({
      name,
      contentType,
      content: isXml ? parseXml(content) : content,
      relationships: rels === undefined ? [] : readRelationships(rels, name),
    });
  }
  return {relationships: readRelationships(getFile(files, "_rels/.rels"), ""), parts};
}

/** The package as bytes: content types first, then each part followed by its relationships. */
export function packPackage({relationships, parts}: Package, date: string): Uint8Array {
  const entries: ZipEntry[] = [];
  const add = (name: string, content: Uint8Array) => {
    entries.push({name, content, isStored: deflated.test(name)});
  };
  add(contentTypesName, Buffer.from(contentTypesXml(parts)));
  add("_rels/.rels", Buffer.from(relationshipsXml(relationships, "")));
  for (const part of parts) {
    add(part.name, part.content instanceof Uint8Array ? part.content : serializeXml(part.content));
    if (part.relationships.length > 0) {
      add(relationshipsNameOf(part.name), Buffer.from(relationshipsXml(part.relationships, part.name)));
    }
  }
  return writeZip(entries, packTime(date));
}

export function findPart(container: Package, name: string): Part | undefined {
  return container.parts.find((part) => part.name === name);
}

/** XML parts whose content type ends in `+xml` preceded by one of these, e.g. `presentationml.slide`. */
export function xmlParts(container: Package, ...kinds: readonly string[]): {part: Part; xml: Document}[] {
  return container.parts.flatMap((part) =>
    !(part.content instanceof Uint8Array) && kinds.some((kind) => part.contentType.endsWith(`${kind}+xml`))
      ? [{part, xml: part.content}]
      : [],
  );
}

function relationshipsNameOf(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function getFile(files: Record<string, Uint8Array>, name: string): Uint8Array {
  const file = files[name];
  if (file === undefined) throw new Error(`not an Office package: ${name} is missing`);
  return file;
}
