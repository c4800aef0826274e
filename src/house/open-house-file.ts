import {posix} from "node:path";
import {findOtherFile} from "../base/other-file.ts";
import {readZip} from "../base/read-zip.ts";
import {shownEntryName, ZipFault, zipFaults} from "../base/zip-fault.ts";
import type {Wording} from "../diagnostic/diagnostic.ts";
import {readContentTypes} from "../ooxml/content-types.ts";
import type {Package} from "../ooxml/package.ts";
import type {Part} from "../ooxml/part.ts";
import {kindOf, type Relationship, readRelationships, relationshipsNameOf} from "../ooxml/relationships.ts";
import {parseXml} from "../ooxml/xml.ts";
import {
  damagedHouse,
  type HouseFormat,
  type HouseProblem,
  macrosInHouse,
  otherHouse,
  protectedHouse,
  tooLargeHouse,
} from "./house-problem.ts";

/** A house's package with its main part, or why it cannot be used. */
export type OpenedHouse =
  | {readonly container: Package; readonly main: Part; readonly problem?: undefined}
  | {readonly problem: HouseProblem};

const megabyte = 1_048_576;
/** Megabytes, unpacked: of a part of XML, of any part, of all parts. The file itself has its limit where it is read. */
const limits = {xml: 16, part: 64, whole: 200} as const;

const contentTypesName = "[Content_Types].xml";
const relationshipsPart = /(?:^|\/)_rels\/[^/]*\.rels$/;
const strict = "http://purl.oclc.org/ooxml/";

const mainTypes: Readonly<Record<HouseFormat, RegExp>> = {
  docx: /\.wordprocessingml\.(?:document|template)\.main\+xml$/,
  pptx: /\.presentationml\.(?:presentation|template|slideshow)\.main\+xml$/,
};
const otherMains: readonly (readonly [type: RegExp, file: Wording])[] = [
  [/wordprocessingml|ms-word/, {en: "this is a Word file", zh: "这是 Word 文件"}],
  [/presentationml|ms-powerpoint/, {en: "this is a PowerPoint file", zh: "这是 PowerPoint 文件"}],
  [/spreadsheetml|ms-excel/, {en: "this is an Excel file", zh: "这是 Excel 文件"}],
];

/**
 * Opens a file that anybody has made, and tells why it is none of the kind that is wanted.
 *
 * @param isWanted whether a part, by its name, may matter: the slides of a deck do not, and are not even unpacked
 */
export function openHouseFile(
  bytes: Uint8Array,
  format: HouseFormat,
  isWanted: (name: string) => boolean = () => true,
): OpenedHouse {
  const other = findOtherFile(bytes);
  if (other) return {problem: (other.isOffice ? protectedHouse : otherHouse)(other.wording, format)};
  try {
    return openParts(unpack(bytes, isWanted), format);
  } catch (error) {
    if (error instanceof ZipFault) return {problem: damagedHouse(error.wording)};
    if (error instanceof HouseFault) return {problem: error.problem};
    throw error;
  }
}

/** Found deep in a package. */
class HouseFault extends Error {
  readonly problem: HouseProblem;

  constructor(problem: HouseProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Files {
  let total = 0;
  const seen = new Set<string>();
  const files = readZip(bytes, ({name, size}) => {
    const plain = plainName(name);
    const key = plain.toLowerCase();
    // Programs differ in which of two they read.
    if (seen.has(key)) throw zipFaults.twice(name);
    seen.add(key);
    const owner = relationshipsPart.test(plain) ? ownerOf(plain) : plain;
    if (plain !== contentTypesName && !isWanted(owner)) return "leave";
    total += size;
    const most = /\.(?:xml|rels)$/i.test(plain) ? limits.xml : limits.part;
    const shown = shownEntryName(plain);
    if (size > most * megabyte) throw new HouseFault(tooLargeHouse({en: shown, zh: shown}, most));
    if (total > limits.whole * megabyte) throw new HouseFault(tooLargeHouse(unpackedFile, limits.whole));
    return "keep";
  });
  return new Map([...files].map(([name, content]) => [plainName(name), content]));
}

const unpackedFile = {en: "the house's file, unpacked,", zh: "单位的样式文件解开后"};

/** Some programs write a slash in front, or those of Windows. */
const plainName = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "");

const ownerOf = (name: string) =>
  posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, ".rels")).replace(/^\.\//, "");

function openParts(files: Files, format: HouseFormat): OpenedHouse {
  const typeOf = readWithin(contentTypesName, files, readContentTypes);
  const byLowerCase = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const nameOf = (target: string) => byLowerCase.get(target.toLowerCase());
  const parts: Part[] = [];
  for (const [name, content] of files) {
    if (name === contentTypesName || relationshipsPart.test(name) || /^\[[^\]]*\]\//.test(name)) continue;
    const contentType = findType(name, typeOf);
    // What the package does not declare no program reads.
    if (contentType === undefined) continue;
    if (/vbaProject|macroEnabled|\.macro/i.test(contentType)) return {problem: macrosInHouse(format)};
    const isXml = contentType.endsWith("+xml") && !contentType.startsWith("image/");
    parts.push({
      name,
      contentType,
      content: isXml ? readWithin(name, files, parseXml) : content,
      relationships: relationshipsOf(name, files, nameOf),
    });
  }
  const relationships = relationshipsOf("", files, nameOf);
  const mainName = relationships.find((one) => kindOf(one) === "officeDocument")?.target;
  const main = parts.find(({name}) => name === mainName);
  if (main === undefined) return {problem: damagedHouse(missing("the main part", "主部件"))};
  const unfit = findUnfit(main, format);
  return unfit ? {problem: unfit} : {container: {relationships, parts}, main};
}

function findUnfit({contentType, content}: Part, format: HouseFormat): HouseProblem | undefined {
  if (!mainTypes[format].test(contentType) || content instanceof Uint8Array) {
    const [, wording] = otherMains.find(([type]) => type.test(contentType)) ?? [];
    return otherHouse(wording ?? {en: "this is no document of Office", zh: "这不是 Office 文档"}, format);
  }
  if (!content.documentElement.namespaceURI?.startsWith(strict)) return undefined;
  return otherHouse(
    {
      en: "this is a file of the kind “Strict Open XML”",
      zh: "这是“Strict Open XML”格式的文件",
    },
    format,
  );
}

function findType(name: string, typeOf: (name: string) => string): string | undefined {
  try {
    return typeOf(name);
  } catch {
    return undefined;
  }
}

/** Targets are addresses, and the same whatever their case (ECMA-376 Part 2, 6.2.2.3); what leads nowhere is left out. */
function relationshipsOf(
  name: string,
  files: Files,
  nameOf: (target: string) => string | undefined,
): Relationship[] {
  const rels = relationshipsNameOf(name);
  if (!files.has(rels)) return [];
  const read = readWithin(rels, files, (bytes) => readRelationships(bytes, name));
  return read.flatMap((one) => {
    if (one.isExternal) return [one];
    const target = nameOf(one.target) ?? nameOf(decoded(one.target));
    return target === undefined ? [] : [{...one, target}];
  });
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function readWithin<T>(name: string, files: Files, read: (bytes: Uint8Array) => T): T {
  const bytes = files.get(name);
  if (bytes === undefined) throw new HouseFault(damagedHouse(missing(name, name)));
  try {
    return read(bytes);
  } catch (error) {
    const shown = shownEntryName(name);
    const reason = error instanceof Error ? error.message : String(error);
    throw new HouseFault(
      damagedHouse({en: `${shown} cannot be read (${reason})`, zh: `${shown} 读不出来（${reason}）`}),
    );
  }
}

const missing = (en: string, zh: string): Wording => ({
  en: `${shownEntryName(en)} is missing`,
  zh: `缺少 ${shownEntryName(zh)}`,
});
