import {packTime} from "../ooxml/dates.ts";
import {writeZip} from "../ooxml/zip-writer.ts";

/** The parts of a package in the making, by name. */
export type PackageParts = Record<string, Uint8Array>;

/** The parts as a package that `ooxml` will open and compress: here they are only stored. */
export function storeParts(parts: PackageParts): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => ({name, content, isStored: true}));
  return writeZip(entries, packTime("1980"));
}
