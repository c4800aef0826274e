import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {BuildContext, PlannedOutcome} from "./build-planned.ts";
import type {BuildRequest} from "./build-request.ts";
import {tryOutput} from "./folders/try-output.ts";
import type {InputDigests} from "./incremental/build-inputs.ts";
import {digestRequest} from "./incremental/request-digest.ts";
import {type Manifest, type ManifestDocument, manifestName, subjectKey} from "./manifest/manifest.ts";
import {formatManifest} from "./manifest/manifest-text.ts";
import {findOrphans, prune} from "./manifest/orphans.ts";
import {readManifest} from "./manifest/read-manifest.ts";
import {type Surroundings, settleManifest} from "./manifest/settle-manifest.ts";
import {type BuildPlan, brokenMeetings, brokenTemplates} from "./project/plan-build.ts";
import {isEverything} from "./project/selection.ts";

/** What was made of a plan, and all that was said on the way. */
export interface Made {
  readonly plan: BuildPlan;
  readonly outcomes: readonly PlannedOutcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** Digests of all files that were read. */
  readonly inputs: InputDigests;
}

export interface Settled {
  /** Files that nothing makes any more and that are still there. */
  readonly orphans: readonly string[];
  readonly pruned: readonly string[];
  /** Documents of templates that could not be read at all: those of earlier builds stay. */
  readonly stale: readonly ManifestDocument[];
  /** Why the manifest could not be written. */
  readonly problem: Diagnostic | undefined;
}

/** Joins what was made with what lies in the folder already, and writes down both; a dry run only looks. */
export async function settleBuild(
  made: Made,
  request: BuildRequest,
  context: BuildContext,
): Promise<Settled> {
  const {earlier, effects, dryRun} = context;
  const {output} = effects;
  const fresh = freshManifest(made, request, context);
  const around: Surroundings = {
    manifest: earlier.manifest,
    files: earlier.files,
    isWhole: isEverything(request.selection) && !request.shard,
    brokenTemplates: brokenTemplates(made, effects),
    brokenMeetings: brokenMeetings(made),
  };
  const planned = settleManifest(fresh, around);
  const orphans = findOrphans(planned, earlier.byPath.values(), earlier.files, around.isWhole);
  const told = new Set(fresh.documents.map(({path}) => path));
  const {templates} = request.selection;
  const isAsked = ({template}: ManifestDocument) =>
    around.isWhole || request.shard !== undefined || templates.includes(template);
  const stale = planned.documents.filter(
    (document) => document.status === "stale" && !told.has(document.path) && isAsked(document),
  );
  if (dryRun) return {orphans, pruned: [], stale, problem: undefined};
  const pruned: string[] = [];
  const problem = await tryOutput(output, async () => {
    if (request.prune) pruned.push(...(await prune(orphans, earlier.byPath, output)));
    await output.exclusively(async () => {
      // Another build may have added to it meanwhile.
      const now = {manifest: await readManifest(output), files: new Set(await output.list())};
      const settled = settleManifest(fresh, {...around, ...now});
      await output.write(manifestName, new TextEncoder().encode(formatManifest(settled)));
    });
    await output.finish();
  });
  return {orphans: orphans.filter((path) => !pruned.includes(path)), pruned, stale, problem};
}

/** The manifest of this build alone. */
function freshManifest(made: Made, request: BuildRequest, {effects}: BuildContext): Manifest {
  const {plan, outcomes} = made;
  const {shard} = plan;
  return {
    version: 2,
    generator: request.generator,
    date: plan.project.date,
    ...(isRepeatable(made) ? rememberRequest(made, request, effects) : {}),
    ...(shard ? {shard} : {}),
    documents: outcomes.map(({document}) => document),
    omitted: plan.omitted.map(({requested: _, ...omission}) => omission),
    observations: Object.assign({}, ...outcomes.map(({observations}) => observations)),
  };
}

/** Whatever was said that the manifest does not hold must be said again, so the next build has to go the whole way too. */
function isRepeatable({plan, outcomes, diagnostics}: Made): boolean {
  const retold = new Set(outcomes.flatMap((outcome) => outcome.retold));
  const isQuiet = diagnostics.every((each) => retold.has(each));
  return plan.isSound && isQuiet && !plan.omitted.some(({requested}) => requested);
}

/** What was asked for and of what; where that is less than all, also what came of it. */
function rememberRequest(
  {plan, outcomes, inputs}: Made,
  request: BuildRequest,
  effects: BuildEffects,
): Pick<Manifest, "request" | "selections" | "inputs"> {
  const key = digestRequest(request, effects);
  if (isEverything(request.selection)) return {request: key, inputs};
  if (request.shard) return {};
  const documents = outcomes.map(({document}) => document.path);
  return {selections: {[key]: {documents, omitted: plan.omitted.map(subjectKey)}}, inputs};
}
