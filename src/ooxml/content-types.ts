import type {Part} from "./part.ts";
import {escapeXml} from "./relationships.ts";
import {allElements, parseXml, xmlDeclaration} from "./xml.ts";

const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
/** Extensions whose parts are all of one type; XML parts are named one by one instead. */
const defaults: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpeg: "image/jpeg",
  // pptxgenjs says image/jpg, which does not exist: https://github.com/gitbrent/PptxGenJS/pull/1462.
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Reads `[Content_Types].xml` (ECMA-376 Part 2, 10.1.2) into a function from part names to types. */
export function readContentTypes(bytes: Uint8Array): (name: string) => string {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const element of allElements(parseXml(bytes))) {
    const type = element.getAttribute("ContentType") ?? "";
    const extension = element.getAttribute("Extension");
    const name = element.getAttribute("PartName");
    if (extension !== null) byExtension.set(extension.toLowerCase(), type);
    if (name !== null) byName.set(name.slice(1).toLowerCase(), type);
  }
  return (name) => {
    const extension = extensionOf(name);
    const type = byName.get(name.toLowerCase()) ?? defaults[extension] ?? byExtension.get(extension);
    if (type === undefined) throw new Error(`the package does not say what type of part ${name} is`);
    return type;
  };
}

/**
 * Exactly the types of these parts: nothing for parts that do not exist, such as the slide masters that pptxgenjs
 * lists, one for each slide (https://github.com/gitbrent/PptxGenJS/issues/1444).
 */
export function contentTypesXml(parts: readonly Pick<Part, "name" | "contentType">[]): string {
  const byExtension = new Map([
    ["rels", relationshipsType],
    ["xml", "application/xml"],
  ]);
  const overrides: string[] = [];
  for (const {name, contentType} of parts) {
    const extension = extensionOf(name);
    if (defaults[extension] === contentType) byExtension.set(extension, contentType);
    else overrides.push(`<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(contentType)}"/>`);
  }
  const known = [...byExtension].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    xmlDeclaration,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...known.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...overrides,
    "</Types>",
  ].join("");
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
