import {unzipSync} from "fflate";
import {damaged, notOffice, protectedOrOld, tooLarge} from "../file-problem.ts";

/** Parts of an Office file by name, those left out that hold no text: pictures, sound, fonts. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const megabyte = 1_048_576;
/** A briefing's text unpacks to a few megabytes; more than this is a mistake or an attack. */
const limit = {part: 64, whole: 200};
const readable = /\.(?:xml|rels|xlsx|xlsm)$/i;
/** What decides how a page looks and says nothing. */
const looks = /\/(?:theme|slideMasters|slideLayouts|notesMasters|handoutMasters)\//i;

/** Unpacks what an audit reads; throws a `FileProblem` on anything else than a sound zip of sound size. */
export function openPackage(bytes: Uint8Array, what = "the file"): Parts {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw protectedOrOld();
  if (!startsWith(bytes, [0x50, 0x4b])) throw notOffice();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({name, originalSize}) {
        if (!readable.test(name) || looks.test(name)) return false;
        // fflate unpacks into a buffer of the announced size and fails when the contents are larger.
        total += originalSize;
        if (originalSize > limit.part * megabyte) throw tooLarge(name, limit.part);
        if (total > limit.whole * megabyte) throw tooLarge(what, limit.whole);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name.replace(/^\/+/, ""), content]));
  } catch (error) {
    if (error instanceof Error && error.name === "FileProblem") throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
