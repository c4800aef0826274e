import {resolve} from "node:path";
import type {BuildEffects} from "../../pipeline/build-effects.ts";
import {openWrittenFiles} from "../../pipeline/folders/written-files.ts";
import {cutLines} from "./add-excerpts.ts";
import type {Spot} from "./document-service.ts";

/** Files that people write; others in the folders are nobody's business. */
const written = /\.(?:md|yaml|csv|json|docx)$/u;
/** Enough to see where one is. */
const around = 150;

/** The lines around a spot; undefined if the project has no such file, or it cannot be read. */
export async function readSpot(effects: BuildEffects, file: string, line: number): Promise<Spot | undefined> {
  if (!written.test(file) || file.includes("\0")) return undefined;
  const lines = await openWrittenFiles(effects)(file);
  return lines && {file, path: resolve(file), ...cutLines(lines, line, around), total: lines.length};
}
