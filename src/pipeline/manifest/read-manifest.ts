import type {OutputFolder} from "../build-effects.ts";
import {type Manifest, manifestName} from "./manifest.ts";
import {parseManifest} from "./manifest-text.ts";

/** A manifest that cannot be read counts as none: the build writes it anew. */
export async function readManifest(output: OutputFolder): Promise<Manifest | undefined> {
  const bytes = await output.read(manifestName);
  return bytes && parseManifest(new TextDecoder().decode(bytes));
}
