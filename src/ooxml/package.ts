import {readContentTypes} from "./content-types.ts";
import type {Part} from "./part.ts";
import {type Relationship, readRelationships, relationshipsNameOf} from "./relationships.ts";
import {type Document, parseXml} from "./xml.ts";

/** The files of an unzipped package, by name. */
export type PackageFiles = Record<string, Uint8Array>;

/** A package in memory. Content types and relationship parts are derived from it, so they can never be wrong. */
export interface Package {
  readonly relationships: Relationship[];
  parts: Part[];
}

const contentTypesName = "[Content_Types].xml";

/** Throws if the files are not a well-formed Office package. */
export function openPackage(files: Readonly<PackageFiles>): Package {
  const typeOf = readContentTypes(getFile(files, contentTypesName));
  const parts: Part[] = [];
  for (const [name, content] of Object.entries(files)) {
    if (name === contentTypesName || name.endsWith("/") || /(?:^|\/)_rels\/[^/]*\.rels$/.test(name)) continue;
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

function getFile(files: Readonly<PackageFiles>, name: string): Uint8Array {
  const file = files[name];
  if (file === undefined) throw new Error(`not an Office package: ${name} is missing`);
  return file;
}
