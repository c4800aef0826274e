import {withoutRepeats} from "../../diagnostic/diagnostic.ts";
import type {BuildEffects, OutputFolder} from "../build-effects.ts";
import type {BuildReport} from "../build-report.ts";
import type {BuildRequest, PdfRequest} from "../build-request.ts";
import {type Manifest, type ManifestDocument, subjectKey} from "../manifest/manifest.ts";
import {findOrphans} from "../manifest/orphans.ts";
import {readManifest} from "../manifest/read-manifest.ts";
import {isEverything} from "../project/selection.ts";
import {withFolder} from "../project/template-places.ts";
import {areUnchanged} from "./build-inputs.ts";
import {engine} from "./engine.ts";
import {findPdfReason, makerOf} from "./pdf-reason.ts";
import {isIntact} from "./rebuild-reason.ts";
import {digestRequest} from "./request-digest.ts";

/** Files that are looked at together: enough to keep the disk busy, few enough to be held. */
const together = 16;

/**
 * The report of a build that would change nothing, as its folder tells: the same was asked of the same inputs, and every
 * file is there, byte for byte. No text is made for that, nor is any library loaded. Undefined if anything differs.
 */
export async function findUnchanged(
  request: BuildRequest,
  effects: BuildEffects,
): Promise<BuildReport | undefined> {
  try {
    return await lookAtFolder(request, effects);
  } catch (error) {
    // What the disk refuses is told by the build that goes the whole way.
    if (typeof (error as NodeJS.ErrnoException).code === "string") return undefined;
    throw error;
  }
}

async function lookAtFolder(request: BuildRequest, effects: BuildEffects): Promise<BuildReport | undefined> {
  if (request.force || request.dryRun) return undefined;
  const {output} = effects;
  const manifest = await readManifest(output);
  const known = manifest && findKnown(manifest, request, digestRequest(request, effects));
  if (!manifest?.inputs || !known?.documents.every(isSettled)) return undefined;
  if (!(await areUnchanged(manifest.inputs, effects))) return undefined;
  const isWhole = isEverything(request.selection) && !request.shard;
  const orphans = findOrphans(manifest, [], new Set(await output.list()), isWhole);
  if (request.prune && orphans.length > 0) return undefined;
  if (!(await areThere(known.documents, output))) return undefined;
  if (request.pdf && !(await arePdfsThere(known.documents, request.pdf, output))) return undefined;
  // What builds have left that were cut off since then is of no use to anyone.
  await output.prepare();
  await output.finish();
  const {describe} = effects.templateFiles;
  return {
    verdict: "done",
    documents: known.documents.map((document) => ({
      ...document,
      ...{action: "unchanged", reason: null},
      ...(request.pdf ? {pdfOutcome: {action: "unchanged", reason: null}} : {}),
    })),
    omitted: known.omitted.map((omission) => ({...omission, requested: false})),
    orphans,
    pruned: [],
    diagnostics: withoutRepeats(
      known.documents.flatMap(({warnings, pdf}) => [
        ...warnings.map((warning) => withFolder(warning, describe)),
        ...((request.pdf && pdf?.warnings) ?? []),
      ]),
    ),
    charts: {pictures: 0, native: 0},
  };
}

/** What came of the same request before, if that is known. */
function findKnown(
  manifest: Manifest,
  request: BuildRequest,
  digest: string,
): Pick<Manifest, "documents" | "omitted"> | undefined {
  if (!isSameShard(manifest, request)) return undefined;
  if (isEverything(request.selection)) return manifest.request === digest ? manifest : undefined;
  const selected = request.shard ? undefined : manifest.selections?.[digest];
  if (!selected) return undefined;
  const documents = manifest.documents.filter(({path}) => selected.documents.includes(path));
  const omitted = manifest.omitted.filter((omission) => selected.omitted.includes(subjectKey(omission)));
  const isComplete =
    documents.length === selected.documents.length && omitted.length === selected.omitted.length;
  return isComplete ? {documents, omitted} : undefined;
}

function isSameShard({shard}: Manifest, request: BuildRequest): boolean {
  return shard?.index === request.shard?.index && shard?.count === request.shard?.count;
}

const isSettled = ({status, fingerprint}: ManifestDocument) =>
  status === "built" && fingerprint?.engine === engine;

async function areThere(documents: readonly ManifestDocument[], output: OutputFolder): Promise<boolean> {
  for (let at = 0; at < documents.length; at += together) {
    const group = documents.slice(at, at + together).map(async (document) => {
      const bytes = await output.read(document.path);
      return bytes !== undefined && isIntact(bytes, document);
    });
    if (!(await Promise.all(group)).every(Boolean)) return false;
  }
  return true;
}

async function arePdfsThere(
  documents: readonly ManifestDocument[],
  {printer, withHidden = false}: PdfRequest,
  output: OutputFolder,
): Promise<boolean> {
  const {value} = await printer.find();
  for (const document of documents) {
    const maker = value && makerOf(value, withHidden && document.format === "pptx");
    if (await findPdfReason(document, maker, output)) return false;
  }
  return true;
}
