import {findOtherFile} from "../../base/other-file.ts";
import {readZip} from "../../base/read-zip.ts";
import {shownEntryName, ZipFault, zipFaults} from "../../base/zip-fault.ts";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import {damaged, notOffice, protectedOrOld, tooLarge} from "../file-problem.ts";

/** Parts of an Office file by name, those left out that hold no text: pictures, sound, fonts. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const megabyte = 1_048_576;
/** A briefing's text unpacks to a few megabytes; more than this is a mistake or an attack. */
const limit = {part: 64, whole: 200};
const readable = /\.(?:xml|rels|xlsx|xlsm)$/i;
/** What decides how a page looks and says nothing. */
const looks = /\/(?:theme|slideMasters|slideLayouts|notesMasters|handoutMasters)\//i;

/**
 * Unpacks what an audit reads; throws a `FileProblem` on anything else than a sound zip of sound size. Pictures and looks
 * are checked as well, as far as they are of sound size: who finds one spoilt cannot trust the rest.
 */
export function openPackage(bytes: Uint8Array, what?: string): Parts {
  const other = findOtherFile(bytes);
  if (other) throw (other.isOffice ? protectedOrOld : notOffice)(within(what, other.wording));
  const total = {keep: 0, check: 0};
  const seen = new Set<string>();
  try {
    const files = readZip(bytes, ({name, size}) => {
      // Word reads one of them, we the other: names are the same whatever their case (ECMA-376 Part 2, 6.2.2.3).
      const key = plainName(name).toLowerCase();
      if (seen.has(key)) throw zipFaults.twice(name);
      seen.add(key);
      const choice = readable.test(name) && !looks.test(name) ? "keep" : "check";
      total[choice] += size;
      const isTooLarge = size > limit.part * megabyte;
      const areTooLarge = total[choice] > limit.whole * megabyte;
      if (choice === "check") return isTooLarge || areTooLarge ? "leave" : "check";
      if (isTooLarge) throw tooLarge(shownEntryName(name), limit.part);
      if (areTooLarge) throw tooLarge(what ?? "the file", limit.whole);
      return "keep";
    });
    return new Map([...files].map(([name, content]) => [plainName(name), content]));
  } catch (error) {
    if (error instanceof ZipFault) throw damaged(within(what, error.wording));
    throw error;
  }
}

const within = (what: string | undefined, {en, zh}: Wording): Wording =>
  what === undefined ? {en, zh} : {en: `${what}: ${en}`, zh: `${what}：${zh}`};

const plainName = (name: string) => name.replace(/^\/+/, "");
