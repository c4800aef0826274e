import {posix} from "node:path";
import {findOtherFile} from "../../base/other-file.ts";
import {readZip} from "../../base/read-zip.ts";
import {remember} from "../../base/remember.ts";
import {shownEntryName, ZipFault} from "../../base/zip-fault.ts";
import {recordNamespace} from "../../ooxml/record-part.ts";
import {kindOf, type Relationship} from "../../ooxml/relationships.ts";
import type {Element} from "../../ooxml/xml.ts";
import type {ElementIndex} from "./element-index.ts";
import {assemblePackage, isOfficeXml, type PackageView, type PartView, viewPart} from "./package-view.ts";
import {readXml} from "./read-xml.ts";
import type {ContentTypes, OpenFailure, XmlFault, ZipEntry, ZipView} from "./zip-view.ts";

type Files = ReadonlyMap<string, Uint8Array>;

export const contentTypesName = "[Content_Types].xml";
const relationshipsPart = /(?:^|\/)_rels\/([^/]*)\.rels$/;
const megabyte = 1_048_576;
/** Megabytes. A briefing unpacks to some ten, a workbook behind a chart to a fraction of one. */
const limits = {outer: {part: 64, whole: 200}, inner: {part: 8, whole: 16}};

/**
 * A package of unknown origin. Whatever is wrong with it becomes part of the view. `prefix` is that of a package inside
 * another; `file` is the name of the file on disk, where there is one.
 */
export function openView(
  bytes: Uint8Array,
  {prefix = "", file}: {readonly prefix?: string; readonly file?: string} = {},
): PackageView {
  const entries: ZipEntry[] = [];
  const unpacked = unpack(bytes, entries, prefix === "" ? limits.outer : limits.inner);
  if (!(unpacked instanceof Map)) return unreadable(entries, unpacked, prefix);
  const xmlFaults: XmlFault[] = [];
  const read = (name: string) => {
    const content = unpacked.get(name);
    if (content === undefined) return undefined;
    const {index, faults} = readXml(content, prefix + name);
    xmlFaults.push(...faults);
    return index;
  };
  const types = read(contentTypesName);
  const contentTypes = types && readTypes(types.root);
  const rootRelationships = readRelationships(read("_rels/.rels"), "", unpacked);
  const parts: PartView[] = [];
  let hasRecord = false;
  for (const [name, content] of unpacked) {
    if (name === contentTypesName || relationshipsPart.test(name) || !isPartName(name)) continue;
    const contentType = typeOf(name, contentTypes);
    // The main part's format decides what applies, so XML is read even where its type is not told.
    const isXml = contentType.endsWith("xml") || (contentType === "" && name.endsWith(".xml"));
    const index = isXml && !contentType.startsWith("image/") ? read(name) : undefined;
    const relationships = readRelationships(read(relationshipsNameOf(name)), name, unpacked);
    const isRead = isOfficeXml(contentType) || contentType === "";
    if (index?.root.namespaceURI === recordNamespace) hasRecord = true;
    parts.push(
      viewPart({name, contentType, relationships, content: isXml ? undefined : content}, prefix, () =>
        isRead ? index : undefined,
      ),
    );
  }
  const mainName = rootRelationships.find((one) => kindOf(one) === "officeDocument")?.target;
  const zip: ZipView = {entries, contentTypes, xmlFaults, hasRecord, failure: undefined};
  return assemblePackage({prefix, file, relationships: rootRelationships, parts, zip, mainName});
}

function unreadable(entries: readonly ZipEntry[], failure: OpenFailure, prefix: string): PackageView {
  const zip: ZipView = {entries, contentTypes: undefined, xmlFaults: [], hasRecord: false, failure};
  return assemblePackage({prefix, file: undefined, relationships: [], parts: [], zip, mainName: undefined});
}

function unpack(
  bytes: Uint8Array,
  entries: ZipEntry[],
  limit: (typeof limits)["outer"],
): Map<string, Uint8Array> | OpenFailure {
  const other = findOtherFile(bytes);
  if (other) return {kind: "other", wording: other.wording};
  let total = 0;
  let large: string | undefined;
  try {
    const files = readZip(bytes, ({name, size, isCompressed}) => {
      entries.push({name, isCompressed, size});
      total += size;
      if (size > limit.part * megabyte || total > limit.whole * megabyte) large ??= name;
      return large === undefined ? "keep" : "leave";
    });
    return large === undefined ? files : {kind: "too-large", part: shownEntryName(large)};
  } catch (error) {
    if (error instanceof ZipFault) return {kind: "damaged", wording: error.wording};
    throw error;
  }
}

function readTypes(root: Element): ContentTypes {
  const defaults: {extension: string; type: string}[] = [];
  const overrides: {name: string; type: string}[] = [];
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const type = element.getAttribute("ContentType") ?? "";
    if (element.localName === "Default")
      defaults.push({extension: (element.getAttribute("Extension") ?? "").toLowerCase(), type});
    if (element.localName === "Override")
      overrides.push({name: (element.getAttribute("PartName") ?? "").replace(/^\//, ""), type});
  }
  return {defaults, overrides};
}

/** Empty when the package does not say. Names are compared without case (ECMA-376 Part 2, 6.2.2.3). */
export function typeOf(name: string, types: ContentTypes | undefined): string {
  if (!types) return "";
  const lower = name.toLowerCase();
  const {byName, byExtension} = lookUp(types);
  return byName.get(lower) ?? byExtension.get(lower.slice(lower.lastIndexOf(".") + 1)) ?? "";
}

const lookUp = remember(({defaults, overrides}: ContentTypes) => ({
  byName: new Map(overrides.map(({name, type}) => [name.toLowerCase(), type])),
  byExtension: new Map(defaults.map(({extension, type}) => [extension, type])),
}));

function readRelationships(index: ElementIndex | undefined, source: string, files: Files): Relationship[] {
  return (index?.elements ?? []).flatMap((element) => {
    if (element.localName !== "Relationship") return [];
    const target = element.getAttribute("Target") ?? "";
    const isExternal = element.getAttribute("TargetMode") === "External";
    return [
      {
        id: element.getAttribute("Id") ?? "",
        type: element.getAttribute("Type") ?? "",
        target: isExternal ? target : partOf(target, source, files),
        isExternal,
      },
    ];
  });
}

/** A target is an address within the package: `#_ftn1` is a place in the part itself, `a%20b.png` the entry `a b.png`. */
function partOf(target: string, source: string, files: Files): string {
  const [path = ""] = target.split("#");
  if (path === "" && target !== "") return source;
  const resolved = posix.resolve("/", posix.dirname(source), path).slice(1);
  return [resolved, decoded(resolved)].flatMap((name) => entryOf(name, files) ?? [])[0] ?? decoded(resolved);
}

/** Names of parts are the same whatever their case (ECMA-376 Part 2, 6.2.2.3). */
function entryOf(name: string, files: Files): string | undefined {
  return files.has(name) ? name : byLowerCase(files).get(name.toLowerCase());
}

const byLowerCase = remember(
  (files: Files) => new Map([...files.keys()].map((name) => [name.toLowerCase(), name])),
);

/** Targets are addresses, names of entries are not: `a%20b.png` leads to `a b.png`. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function relationshipsNameOf(name: string): string {
  return posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`).replace(/^\.\//, "");
}

/** Office leaves what it has thrown away as `[trash]/0000.dat`: no part has brackets in its name (ECMA-376 Part 2, 6.2.2). */
export const isPartName = (entry: string) => !entry.endsWith("/") && !/^\[[^\]]*\]\//.test(entry);

/** The part that an entry such as `ppt/_rels/presentation.xml.rels` belongs to; undefined for other entries. */
export function ownerOf(entry: string): string | undefined {
  const file = relationshipsPart.exec(entry)?.[1];
  if (file === undefined) return undefined;
  return posix.join(posix.dirname(posix.dirname(entry)), file).replace(/^\.\//, "");
}
