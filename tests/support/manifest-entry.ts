import type {Manifest, ManifestDocument} from "../../src/pipeline/manifest/manifest.ts";

/** A document that was built; its subject is its name. */
export function makeEntry(path: string, more: Partial<ManifestDocument> = {}): ManifestDocument {
  return {
    path,
    format: "docx",
    edition: "briefing",
    template: "brief",
    subject: path.replace(/\..*/, ""),
    title: path,
    status: "built",
    sha256: "00",
    bytes: 1,
    pages: 1,
    figures: 1,
    sources: [],
    fingerprint: {engine: "e", theme: "t", text: "x"},
    observations: {},
    warnings: [],
    errors: [],
    ...more,
  };
}

/** @param omitted subjects */
export function makeManifest(
  documents: readonly ManifestDocument[],
  omitted: readonly string[] = [],
  more: Partial<Manifest> = {},
): Manifest {
  return {
    version: 2,
    generator: "jianbao",
    date: "2025-12-25",
    documents,
    omitted: omitted.map((subject) => ({
      template: "brief",
      format: "docx",
      subject,
      reason: {en: "too little", zh: "太少"},
    })),
    observations: {},
    ...more,
  };
}
