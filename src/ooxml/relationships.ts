import {posix} from "node:path";
import {allElements, parseXml, xmlDeclaration} from "./xml.ts";

/** A relationship (ECMA-376 Part 2, 9.3) with its target resolved. */
export interface Relationship {
  id: string;
  /** The last step of the type's address tells it: `…/relationships/image`. */
  readonly type: string;
  /** Name of a part without leading slash, or an address outside the package. */
  target: string;
  readonly isExternal: boolean;
}

/** `source` is the part that the relationships belong to; empty for the package itself. */
export function readRelationships(bytes: Uint8Array, source: string): Relationship[] {
  return allElements(parseXml(bytes))
    .filter(({localName}) => localName === "Relationship")
    .map((element) => {
      const target = element.getAttribute("Target") ?? "";
      const isExternal = element.getAttribute("TargetMode") === "External";
      return {
        id: element.getAttribute("Id") ?? "",
        type: element.getAttribute("Type") ?? "",
        target: isExternal ? target : posix.resolve("/", posix.dirname(source), target).slice(1),
        isExternal,
      };
    });
}

export function relationshipsXml(relationships: readonly Relationship[], source: string): string {
  return [
    xmlDeclaration,
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
    ...relationships.map(({id, type, target, isExternal}) => {
      const path = isExternal
        ? legalAddress(target)
        : posix.relative(posix.dirname(`/${source}`), `/${target}`);
      const mode = isExternal ? ' TargetMode="External"' : "";
      return `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(path)}"${mode}/>`;
    }),
    "</Relationships>",
  ].join("");
}

/**
 * An address without what no address may hold (RFC 3986, 2): it comes as a person wrote it. Letters of
 * other scripts may stay as they are (RFC 3987), and so may the strokes of Windows paths, which Office knows.
 */
function legalAddress(address: string): string {
  return address.replace(/[\s"<>^`{|}]|%(?![0-9a-f]{2})/gi, (character) => encodeURIComponent(character));
}

/** Where the relationships of a part are kept. */
export function relationshipsNameOf(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** What a relationship leads to: `slide`, `image`, `hyperlink` … */
export function kindOf({type}: Relationship): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
