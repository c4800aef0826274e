import {digest} from "../../base/digest.ts";
import type {OutputFolder} from "../build-effects.ts";
import type {Fingerprint, ManifestDocument} from "../manifest/manifest.ts";

/** Why a document is built; `new` also where nothing is known of an earlier one. */
export type RebuildReason = "forced" | "new" | "engine" | "theme" | "text" | "missing" | "altered";

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
  const bytes = await output.read(earlier.path);
  if (!bytes) return "missing";
  return isIntact(bytes, earlier) ? undefined : "altered";
}

/** Whether a file is what the build has written. */
export function isIntact(bytes: Uint8Array, written: Pick<ManifestDocument, "bytes" | "sha256">): boolean {
  return bytes.length === written.bytes && digest(bytes) === written.sha256;
}
