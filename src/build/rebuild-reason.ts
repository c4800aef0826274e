import type {Fingerprint, ManifestDocument} from "../manifest/manifest.ts";
import type {OutputFolder} from "./build-effects.ts";
import {digest} from "./fingerprint.ts";

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
  return bytes.length !== earlier.bytes || digest(bytes) !== earlier.sha256 ? "altered" : undefined;
}
