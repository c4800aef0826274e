import {digest} from "../../base/digest.ts";
import type {OutputFolder} from "../build-effects.ts";
import type {Fingerprint, ManifestDocument} from "../manifest/manifest.ts";
import type {PictureDigests} from "../project/project-pictures.ts";

/** Why a document is built; `new` also where nothing is known of an earlier one. */
export type RebuildReason =
  | "forced"
  | "new"
  | "engine"
  | "theme"
  | "text"
  | "picture"
  | "missing"
  | "altered";

/** Undefined where the file is there already, byte for byte. */
export async function findRebuildReason(
  fingerprint: Fingerprint,
  earlier: ManifestDocument | undefined,
  output: OutputFolder,
): Promise<RebuildReason | undefined> {
  const known = earlier?.fingerprint;
  if (!known || earlier.sha256 === null) return "new";
  for (const part of ["engine", "theme", "text"] as const) {
    if (known[part] !== fingerprint[part]) return part;
  }
  if (!isSameSet(known.pictures ?? {}, fingerprint.pictures ?? {})) return "picture";
  const bytes = await output.read(earlier.path);
  if (!bytes) return "missing";
  return isIntact(bytes, earlier) ? undefined : "altered";
}

/** Whether a file is what the build has written. */
export function isIntact(bytes: Uint8Array, written: Pick<ManifestDocument, "bytes" | "sha256">): boolean {
  return bytes.length === written.bytes && digest(bytes) === written.sha256;
}

function isSameSet(one: PictureDigests, other: PictureDigests): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}
