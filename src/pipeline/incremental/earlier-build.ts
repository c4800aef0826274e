import type {OutputFolder} from "../build-effects.ts";
import {type Manifest, type ManifestDocument, subjectKey} from "../manifest/manifest.ts";
import {parseDocument} from "../manifest/manifest-text.ts";
import {readManifest} from "../manifest/read-manifest.ts";

/** What earlier builds have left in the output folder. */
export interface EarlierBuild {
  readonly manifest: Manifest | undefined;
  /** Documents by path, with those that a build had finished before it was cut off. */
  readonly byPath: ReadonlyMap<string, ManifestDocument>;
  readonly bySubject: ReadonlyMap<string, ManifestDocument>;
  /** Names of the files that lie there. */
  readonly files: ReadonlySet<string>;
}

export async function readEarlierBuild(output: OutputFolder): Promise<EarlierBuild> {
  const manifest = await readManifest(output);
  const finished = output.journal.earlier.flatMap((line) => parseDocument(line) ?? []);
  // Of two documents that want one name, the one that got it has a file.
  const made = [...(manifest?.documents ?? []), ...finished].filter(({sha256}) => sha256 !== null);
  const byPath = new Map(made.map((document) => [document.path, document]));
  return {
    manifest,
    byPath,
    bySubject: new Map([...byPath.values()].map((document) => [subjectKey(document), document])),
    files: new Set(await output.list()),
  };
}
