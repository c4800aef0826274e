import {OfficeFault, otherFile, strictFile} from "../office/office-problem.ts";
import {isPart, type OfficeFile, openOfficeFile, readFile} from "../office/open-office-file.ts";
import type {Package} from "../ooxml/package.ts";
import type {Part} from "../ooxml/part.ts";
import {parseXml} from "../ooxml/xml.ts";
import {type HouseFormat, type HouseProblem, houseUses} from "./house-problem.ts";

/** A house's package with its main part, or why it cannot be used. */
export type OpenedHouse =
  | {readonly container: Package; readonly main: Part; readonly problem?: undefined}
  | {readonly problem: HouseProblem};

const strict = "http://purl.oclc.org/ooxml/";

/**
 * Opens a file that anybody has made, and tells why it is none of the kind that is wanted.
 *
 * @param isWanted whether a part, by its name, may matter: the slides of a deck do not, and are not even unpacked
 */
export function openHouseFile(
  bytes: Uint8Array,
  format: HouseFormat,
  isWanted?: (name: string) => boolean,
): OpenedHouse {
  try {
    return openParts(openOfficeFile(bytes, houseUses[format], isWanted), format);
  } catch (error) {
    if (error instanceof OfficeFault) return {problem: error.problem};
    throw error;
  }
}

function openParts(
  {files, main: mainName, typeOf, relationshipsOf}: OfficeFile,
  format: HouseFormat,
): OpenedHouse {
  const use = houseUses[format];
  const parts: Part[] = [];
  for (const [name, content] of files) {
    const contentType = isPart(name) ? typeOf(name) : undefined;
    if (contentType === undefined) continue;
    const isXml = contentType.endsWith("+xml") && !contentType.startsWith("image/");
    parts.push({
      name,
      contentType,
      content: isXml ? readFile(name, files, use, parseXml) : content,
      relationships: relationshipsOf(name),
    });
  }
  const main = parts.find(({name}) => name === mainName);
  if (main === undefined || main.content instanceof Uint8Array)
    return {problem: otherFile({en: "this is no document of Office", zh: "这不是 Office 文档"}, use)};
  if (main.content.documentElement.namespaceURI?.startsWith(strict)) return {problem: strictFile(use)};
  return {container: {relationships: relationshipsOf(""), parts}, main};
}
