import {digest} from "../../base/digest.ts";
import type {OutputFolder} from "../build-effects.ts";
import {type Manifest, type ManifestDocument, manifestName} from "./manifest.ts";

/**
 * Documents in the folder that nothing makes any more, ours or not, and PDFs of ours; `~$` marks a file that Word has open.
 * @param earlier documents that were there before
 */
export function findOrphans(
  {documents}: Manifest,
  earlier: Iterable<ManifestDocument>,
  files: ReadonlySet<string>,
  isWhole: boolean,
): readonly string[] {
  if (!isWhole) return [];
  const kept = documents.filter(({status}) => status !== "orphan");
  const made = new Set(kept.flatMap(filesOf).map(({path}) => path));
  const pdfs = new Set([...documents, ...earlier].flatMap(({pdf}) => pdf?.path ?? []));
  // People put PDFs of their own there.
  const isDocument = (name: string) => /^(?!\.|~\$).*\.(?:docx|pptx)$/u.test(name) || pdfs.has(name);
  return [...files].filter((name) => isDocument(name) && name !== manifestName && !made.has(name)).toSorted();
}

/** A document and its PDF. */
const filesOf = ({path, sha256, pdf}: ManifestDocument) => [{path, sha256}, ...(pdf ? [pdf] : [])];

/** Removes orphans that an earlier build made and nobody has changed since. Gives their names. @param made by path */
export async function prune(
  orphans: readonly string[],
  made: ReadonlyMap<string, ManifestDocument>,
  output: OutputFolder,
): Promise<string[]> {
  const removed: string[] = [];
  const digests = new Map([...made.values()].flatMap(filesOf).map(({path, sha256}) => [path, sha256]));
  for (const path of orphans) {
    const bytes = await output.read(path);
    if (!bytes || digest(bytes) !== digests.get(path)) continue;
    await output.remove(path);
    removed.push(path);
  }
  return removed;
}
