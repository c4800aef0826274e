import type {Wording} from "../model/diagnostic.ts";
import type {Format} from "../model/document.ts";
import type {OutputFolder} from "./build-effects.ts";

export const manifestName = "manifest.json";

export interface ManifestDocument {
  /** Within the output folder. */
  readonly path: string;
  readonly format: Format;
  readonly template: string;
  readonly subject: string;
  readonly title: string;
  /** Of the file; null where there is none. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** How many slides a deck has, or how many pages a briefing should have: an estimate, as fonts differ. */
  readonly pages: number;
  /** How many figures the document shows, in text, tables, cards and charts. */
  readonly figures: number;
  /** Ids of the sources that it cites. */
  readonly sources: readonly string[];
  /** `failed`: the file could not be made; one of an earlier build may still lie there. */
  readonly status: "built" | "failed";
}

export interface ManifestOmission {
  readonly template: string;
  readonly format: Format;
  readonly subject: string;
  readonly reason: Wording;
}

/** What `output/manifest.json` holds: every document of the folder, and what was not built and why. */
export interface Manifest {
  readonly version: 1;
  readonly generator: string;
  /** ISO date that the documents bear. */
  readonly date: string;
  readonly documents: readonly ManifestDocument[];
  readonly omitted: readonly ManifestOmission[];
}

/**
 * Joins a build of some documents with what lies in the folder already. Entries of this build replace
 * those of the same path or subject; others stay as long as their file does. A document that failed before it had
 * a name keeps the one of its last build, whose file is still there.
 */
export async function mergeManifest(fresh: Manifest, output: OutputFolder): Promise<Manifest> {
  const earlier = await readManifest(output);
  if (!earlier) return sortManifest(fresh);
  const files = new Set(await output.list());
  const before = new Map(earlier.documents.map((document) => [subjectKey(document), document.path]));
  const documents = fresh.documents.map((document) =>
    document.status === "failed"
      ? {...document, path: before.get(subjectKey(document)) ?? document.path}
      : document,
  );
  const rebuilt = new Set(documents.flatMap((document) => [document.path, subjectKey(document)]));
  const kept = earlier.documents.filter(
    (document) =>
      !rebuilt.has(document.path) && !rebuilt.has(subjectKey(document)) && files.has(document.path),
  );
  const told = new Set(fresh.omitted.map(subjectKey));
  const built = new Set([...documents, ...kept].map(subjectKey));
  const omitted = earlier.omitted.filter(
    (entry) => !told.has(subjectKey(entry)) && !built.has(subjectKey(entry)),
  );
  return sortManifest({
    ...fresh,
    documents: [...documents, ...kept],
    omitted: [...fresh.omitted, ...omitted],
  });
}

function subjectKey({template, subject}: {template: string; subject: string}): string {
  return `${template} ${subject}`;
}

function sortManifest(manifest: Manifest): Manifest {
  return {
    ...manifest,
    documents: manifest.documents.toSorted((a, b) => compare(a.path, b.path)),
    omitted: manifest.omitted.toSorted((a, b) => compare(subjectKey(a), subjectKey(b))),
  };
}

/** By code unit, not by locale: the order must not depend on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A manifest that cannot be read counts as none: the next build writes it anew. */
async function readManifest(output: OutputFolder): Promise<Manifest | undefined> {
  const bytes = await output.read(manifestName);
  if (!bytes) return undefined;
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
    if (parsed.version !== 1 || !Array.isArray(parsed.documents) || !Array.isArray(parsed.omitted))
      return undefined;
    return parsed as Manifest;
  } catch {
    return undefined;
  }
}

export async function writeManifest(manifest: Manifest, output: OutputFolder): Promise<void> {
  await output.write(manifestName, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
}
