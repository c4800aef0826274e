import {unzipSync} from "fflate";
import {contentTypesXml} from "../../src/ooxml/content-types.ts";
import {packTime} from "../../src/ooxml/dates.ts";
import {openPackage, type Package, type PackageFiles} from "../../src/ooxml/package.ts";
import {relationshipsNameOf, relationshipsXml} from "../../src/ooxml/relationships.ts";
import {serializeXml} from "../../src/ooxml/xml.ts";
import {writeZip, type ZipEntry} from "../../src/ooxml/zip-writer.ts";

/** The files as a package that will be opened again at once: here they are only stored. */
export function storeFiles(files: PackageFiles): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => ({name, content, isStored: true}));
  return writeZip(entries, packTime("1980"));
}

export const openBytes = (bytes: Uint8Array): Package => openPackage(unzipSync(bytes));

/** Deflated already. */
const deflatedNames = /\.(?:png|jpe?g|gif|xlsx)$/i;

/** The package as bytes: content types first, then each part followed by its relationships. */
export function packPackage({relationships, parts}: Package, date: string): Uint8Array {
  const entries: ZipEntry[] = [];
  const add = (name: string, content: Uint8Array) => {
    entries.push({name, content, isStored: deflatedNames.test(name)});
  };
  add("[Content_Types].xml", Buffer.from(contentTypesXml(parts)));
  add("_rels/.rels", Buffer.from(relationshipsXml(relationships, "")));
  for (const part of parts) {
    add(part.name, part.content instanceof Uint8Array ? part.content : serializeXml(part.content));
    if (part.relationships.length > 0) {
      add(relationshipsNameOf(part.name), Buffer.from(relationshipsXml(part.relationships, part.name)));
    }
  }
  return writeZip(entries, packTime(date));
}
