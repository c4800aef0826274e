import {posix} from "node:path";
import {findOtherFile} from "../base/other-file.ts";
import {readZip} from "../base/read-zip.ts";
import {shownEntryName, ZipFault, zipFaults} from "../base/zip-fault.ts";
import type {Wording} from "../diagnostic/diagnostic.ts";
import {readContentTypes} from "../ooxml/content-types.ts";
import {kindOf, type Relationship, readRelationships, relationshipsNameOf} from "../ooxml/relationships.ts";
import {
  damagedFile,
  fileWithMacros,
  OfficeFault,
  type OfficeUse,
  otherFile,
  protectedFile,
  tooLargeFile,
} from "./office-problem.ts";

/** A package that anybody has made, unpacked. */
export interface OfficeFile {
  /** By name, in the order in which they lie in it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The name of the part that the package begins with. */
  readonly main: string;
  /** Undefined for what the package does not declare: no program reads it. */
  readonly typeOf: (name: string) => string | undefined;
  /** Those of a part that lead to a part or out of the package; of the package itself for an empty name. */
  readonly relationshipsOf: (name: string) => Relationship[];
}

const megabyte = 1_048_576;
/** Megabytes, unpacked: of a part of XML, of any part, of all parts. The file itself has its limit where it is read. */
const limits = {xml: 16, part: 64, whole: 200} as const;
/** What is wanted of a large deck with all its pictures has some hundred. */
const mostFiles = 5000;

const contentTypesName = "[Content_Types].xml";
const relationshipsPart = /(?:^|\/)_rels\/[^/]*\.rels$/;

const otherMains: readonly (readonly [type: RegExp, file: Wording])[] = [
  [
    /wordprocessingml\.template/,
    {en: "this is a template of Word (.dotx)", zh: "这是 Word 自己的模板（.dotx）"},
  ],
  [/wordprocessingml|ms-word/, {en: "this is a Word file", zh: "这是 Word 文件"}],
  [/presentationml|ms-powerpoint/, {en: "this is a PowerPoint file", zh: "这是 PowerPoint 文件"}],
  [/spreadsheetml|ms-excel/, {en: "this is an Excel file", zh: "这是 Excel 文件"}],
];

/**
 * Opens a file that anybody has made; throws an `OfficeFault` that tells why it is none of the kind that is wanted.
 *
 * @param isWanted whether a part, by its name, may matter: the slides of a house's deck do not, and are not even unpacked
 */
export function openOfficeFile(
  bytes: Uint8Array,
  use: OfficeUse,
  isWanted: (name: string) => boolean = () => true,
): OfficeFile {
  const other = findOtherFile(bytes);
  if (other) throw new OfficeFault((other.isOffice ? protectedFile : otherFile)(other.wording, use));
  const files = unpack(bytes, use, isWanted);
  if (!files.has(contentTypesName))
    throw new OfficeFault(otherFile({en: "this is some other zip file", zh: "这是别的压缩文件"}, use));
  const readType = readFile(contentTypesName, files, use, readContentTypes);
  const typeOf = (name: string) => findType(name, readType);
  const isMacro = (name: string) => /vbaProject/i.test(name) || macroType.test(typeOf(name) ?? "");
  if ([...files.keys()].some(isMacro)) throw new OfficeFault(fileWithMacros(use));
  const byLowerCase = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const nameOf = (target: string) => byLowerCase.get(target.toLowerCase());
  const relationshipsOf = (name: string) => readTargets(name, files, use, nameOf);
  const main = relationshipsOf("").find((one) => kindOf(one) === "officeDocument")?.target;
  const type = main && typeOf(main);
  if (main === undefined || type === undefined)
    throw new OfficeFault(damagedFile(missing("the main part", "主部件"), use));
  if (!use.mainType.test(type)) {
    const [, wording] = otherMains.find(([pattern]) => pattern.test(type)) ?? [];
    throw new OfficeFault(
      otherFile(wording ?? {en: "this is no document of Office", zh: "这不是 Office 文档"}, use),
    );
  }
  return {files, main, typeOf, relationshipsOf};
}

const macroType = /vbaProject|macroEnabled|\.macro/i;

/** Whether a file of a package is a part, rather than what tells of parts. */
export const isPart = (name: string): boolean =>
  name !== contentTypesName && !relationshipsPart.test(name) && !/^\[[^\]]*\]\//.test(name);

/** Reads a file of a package; whatever goes wrong is the file's fault. */
export function readFile<T>(
  name: string,
  files: OfficeFile["files"],
  use: OfficeUse,
  read: (bytes: Uint8Array) => T,
): T {
  const bytes = files.get(name);
  if (bytes === undefined) throw new OfficeFault(damagedFile(missing(name, name), use));
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof OfficeFault) throw error;
    const shown = shownEntryName(name);
    const reason = error instanceof Error ? error.message : String(error);
    throw new OfficeFault(
      damagedFile({en: `${shown} cannot be read (${reason})`, zh: `${shown} 读不出来（${reason}）`}, use),
    );
  }
}

export const missing = (en: string, zh: string): Wording => ({
  en: `${shownEntryName(en)} is missing`,
  zh: `缺少 ${shownEntryName(zh)}`,
});

function unpack(
  bytes: Uint8Array,
  use: OfficeUse,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const seen = new Set<string>();
  try {
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
      if (size > most * megabyte) throw new OfficeFault(tooLargeFile({en: shown, zh: shown}, most));
      if (total > limits.whole * megabyte || ++count > mostFiles)
        throw new OfficeFault(tooLargeFile(unpacked(use), limits.whole));
      return "keep";
    });
    return new Map([...files].map(([name, content]) => [plainName(name), content]));
  } catch (error) {
    if (error instanceof ZipFault) throw new OfficeFault(damagedFile(error.wording, use));
    throw error;
  }
}

const unpacked = ({file}: OfficeUse): Wording => ({en: `${file.en}, unpacked,`, zh: `${file.zh}解开后`});

/** Some programs write a slash in front, or those of Windows. */
const plainName = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "");

const ownerOf = (name: string) =>
  posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, ".rels")).replace(/^\.\//, "");

function findType(name: string, typeOf: (name: string) => string): string | undefined {
  try {
    return typeOf(name);
  } catch {
    return undefined;
  }
}

/** Targets are addresses, and the same whatever their case (ECMA-376 Part 2, 6.2.2.3); what leads nowhere is left out. */
function readTargets(
  name: string,
  files: OfficeFile["files"],
  use: OfficeUse,
  nameOf: (target: string) => string | undefined,
): Relationship[] {
  const rels = relationshipsNameOf(name);
  if (!files.has(rels)) return [];
  const read = readFile(rels, files, use, (bytes) => readRelationships(bytes, name));
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
