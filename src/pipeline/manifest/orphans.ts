import {digest} from "../../base/digest.ts";
import type {OutputFolder} from "../build-effects.ts";
import {type Manifest, type ManifestDocument, manifestName} from "./manifest.ts";

/** Documents in the folder that nothing makes any more, ours or not; `~$` marks a file that Word has open. */
export function findOrphans(
  {documents}: Manifest,
  files: ReadonlySet<string>,
  isWhole: boolean,
): readonly string[] {
  if (!isWhole) return [];
  const made = new Set(documents.filter(({status}) => status !== "orphan").map(({path}) => path));
  return [...files]
    .filter((name) => /^(?!\.|~\$).*\.(?:docx|pptx)$/u.test(name) && name !== manifestName && !made.has(name))
    .toSorted();
}

/** Removes orphans that an earlier build made and nobody has changed since. Gives their names. @param made by path */
export async function prune(
  orphans: readonly string[],
  made: ReadonlyMap<string, ManifestDocument>,
  output: OutputFolder,
): Promise<string[]> {
  const removed: string[] = [];
  for (const path of orphans) {
    const bytes = await output.read(path);
    if (!bytes || digest(bytes) !== made.get(path)?.sha256) continue;
    await output.remove(path);
    removed.push(path);
  }
  return removed;
}
