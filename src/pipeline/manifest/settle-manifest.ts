import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {
  type Manifest,
  type ManifestDocument,
  type ManifestObservation,
  nameTakenCode,
  sortManifest,
  subjectKey,
} from "./manifest.ts";

/** What a build knows of the documents that it did not make. */
export interface Surroundings {
  /** The manifest of the folder as it is now. */
  readonly manifest: Manifest | undefined;
  readonly files: ReadonlySet<string>;
  /** Every document was planned, so that any other is one that nothing makes any more. */
  readonly isWhole: boolean;
  /** Templates with errors, by name, and what is wrong: what they made before is stale. */
  readonly brokenTemplates: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The same of meetings. */
  readonly brokenMeetings: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Joins a build with what lies in the folder already. Entries of this build replace those of the same path or subject;
 * others stay as long as their file does.
 */
export function settleManifest(fresh: Manifest, {manifest, ...around}: Surroundings): Manifest {
  const told = new Set(
    fresh.documents.flatMap((document) =>
      // The name of one that was refused for its name belongs to another, which may not be of this build.
      isRefused(document) ? [subjectKey(document)] : [document.path, subjectKey(document)],
    ),
  );
  const isTold = (document: ManifestDocument) => told.has(document.path) || told.has(subjectKey(document));
  // One part of a build is joined with the others, not with what its folder held before, but for what is stale there.
  const kept = (manifest?.documents ?? [])
    .filter((document) => !isTold(document) && around.files.has(document.path))
    .filter(({template, meeting = ""}) => {
      const isBroken = around.brokenTemplates.has(template) || around.brokenMeetings.has(meeting);
      return !fresh.shard || isBroken;
    })
    .map((document) => ({...document, ...stateOfKept(document, around)}));
  const documents = [...fresh.documents, ...kept];
  const known = new Set([...documents, ...fresh.omitted].map(subjectKey));
  const omitted = around.isWhole
    ? []
    : (manifest?.omitted ?? []).filter((entry) => !known.has(subjectKey(entry)));
  const observations: Record<string, ManifestObservation> = {
    ...manifest?.observations,
    ...fresh.observations,
  };
  const {request, selections} = around.isWhole ? fresh : rememberRequests(fresh, manifest);
  return sortManifest({
    ...fresh,
    ...(request === undefined ? {} : {request}),
    ...(selections === undefined ? {} : {selections}),
    documents,
    omitted: [...fresh.omitted, ...omitted],
    observations,
  });
}

const isRefused = ({errors}: ManifestDocument) => errors.some(({code}) => code === nameTakenCode);

/** More requests than anybody repeats. */
const mostRemembered = 50;

/**
 * What was asked for before stays known as long as its answer holds: for the same inputs, and documents that have not
 * become others since.
 */
function rememberRequests(
  fresh: Manifest,
  manifest: Manifest | undefined,
): Pick<Manifest, "request" | "selections"> {
  if (!fresh.selections || !manifest || fresh.shard || !isOfSameInputs(fresh, manifest)) return fresh;
  const before = new Map(manifest.documents.map(({path, sha256}) => [path, sha256]));
  const changed = new Set(
    fresh.documents.filter(({path, sha256}) => before.get(path) !== sha256).map(({path}) => path),
  );
  const selections = Object.entries({...manifest.selections, ...fresh.selections});
  const holding = selections.filter(
    ([key, {documents}]) => fresh.selections?.[key] || !documents.some((path) => changed.has(path)),
  );
  return {
    ...(changed.size === 0 && manifest.request !== undefined ? {request: manifest.request} : {}),
    selections: Object.fromEntries(holding.slice(-mostRemembered)),
  };
}

function isOfSameInputs(fresh: Manifest, manifest: Manifest): boolean {
  return (
    manifest.shard === undefined &&
    manifest.generator === fresh.generator &&
    manifest.date === fresh.date &&
    JSON.stringify(manifest.inputs) === JSON.stringify(fresh.inputs)
  );
}

function stateOfKept(
  {status, template, meeting, errors}: ManifestDocument,
  {isWhole, brokenTemplates, brokenMeetings}: Omit<Surroundings, "manifest">,
): Pick<ManifestDocument, "status" | "errors"> {
  const broken = brokenTemplates.get(template) ?? brokenMeetings.get(meeting ?? "");
  if (broken) return {status: "stale", errors: broken};
  return {status: isWhole ? "orphan" : status, errors};
}
