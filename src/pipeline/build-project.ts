import {type Diagnostic, withoutRepeats} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import {addPdfs} from "./add-pdfs.ts";
import {buildAll} from "./build-all.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {BuildContext, PlannedOutcome} from "./build-planned.ts";
import type {BuildReport, ReportedDocument} from "./build-report.ts";
import type {BuildRequest} from "./build-request.ts";
import {buildHere} from "./document/build-here.ts";
import type {DocumentBuilder} from "./document/document-builder.ts";
import {tryOutput} from "./folders/try-output.ts";
import {freeMemory} from "./free-memory.ts";
import {type InputTrace, traceInputs} from "./incremental/build-inputs.ts";
import {readEarlierBuild} from "./incremental/earlier-build.ts";
import {openTextBasis} from "./incremental/text-basis.ts";
import {planBuild} from "./project/plan-build.ts";
import type {Project, ProjectStage} from "./project/prepare-project.ts";
import {openProjectPictures} from "./project/project-pictures.ts";
import {isEverything, selectedFormats} from "./project/selection.ts";
import {errorsWithin} from "./project/template-places.ts";
import {type Made, type Settled, settleBuild} from "./settle-build.ts";

/** The whole way, from folders to finished documents. What fails is reported; all the rest is built. */
export async function buildProject(request: BuildRequest, effects: BuildEffects): Promise<BuildReport> {
  const builder = openBuilder(request);
  try {
    return await buildWith(builder, request, effects);
  } finally {
    await (await builder).close();
  }
}

/** Threads, the first of them started already; or this thread, where one job is asked for. */
async function openBuilder(request: BuildRequest): Promise<DocumentBuilder> {
  const {jobs = 1, dryRun = false, selection, openStudio} = request;
  // Tests run the sources, which a thread cannot.
  if (jobs === 1 || dryRun || import.meta.url.endsWith(".ts")) return buildHere(openStudio);
  const {startDocumentPool} = await import("./document/document-pool.ts");
  return startDocumentPool(jobs, selectedFormats(selection));
}

async function buildWith(
  builder: Promise<DocumentBuilder>,
  request: BuildRequest,
  untraced: BuildEffects,
): Promise<BuildReport> {
  const traced = traceInputs(untraced);
  const {output} = traced.effects;
  const {value: plan, failed, diagnostics} = await planBuild(request, traced.effects);
  if (!plan) {
    const left = failed === "usage" ? [] : await findLeft(request, diagnostics, traced.effects);
    return {...stop(verdicts[failed ?? "data"], diagnostics), documents: left};
  }
  const blocked = request.dryRun ? undefined : await tryOutput(output, () => output.prepare());
  if (blocked) return stop("document-failed", [...diagnostics, blocked]);

  const context = await openContext(plan.project, request, traced);
  const documents = await buildAll(plan.documents, context, builder, request);
  const outcomes = await addPdfs(plan.documents, documents, context, request);
  const made: Made = {
    plan,
    outcomes,
    diagnostics: [...diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)],
    inputs: digestsOf(traced),
  };
  return reportBuild(made, await settleBuild(made, request, context));
}

const verdicts: Record<ProjectStage, BuildReport["verdict"]> = {
  data: "data-invalid",
  templates: "template-invalid",
  usage: "usage",
};

function stop(verdict: BuildReport["verdict"], diagnostics: readonly Diagnostic[]): BuildReport {
  const charts = {pictures: 0, native: 0};
  return {verdict, documents: [], omitted: [], orphans: [], pruned: [], diagnostics, charts};
}

/** What earlier builds have left, where this one cannot begin; known only if everything was asked for. */
async function findLeft(
  {selection}: BuildRequest,
  diagnostics: readonly Diagnostic[],
  {output, templateFiles}: BuildEffects,
): Promise<ReportedDocument[]> {
  if (!isEverything(selection)) return [];
  const errors = errorsWithin(diagnostics, templateFiles.describe(""));
  try {
    const {manifest, files} = await readEarlierBuild(output);
    return (manifest?.documents ?? [])
      .filter(({path, status}) => status !== "orphan" && files.has(path))
      .map((document) => ({...document, status: "stale", errors, action: "failed", reason: null}));
  } catch (error) {
    // That nothing could be built is told already.
    if (describeFileError(error, output.name, "output")) return [];
    throw error;
  }
}

async function openContext(
  project: Project,
  request: BuildRequest,
  traced: InputTrace,
): Promise<BuildContext> {
  const {charts = null, force = false, dryRun = false} = request;
  const {effects} = traced;
  const earlier = await readEarlierBuild(effects.output);
  freeMemory(project.view.dataset.observations.length);
  const findBasis = openTextBasis(project, charts, digestsOf(traced));
  const pictures = openProjectPictures(effects.templateFiles);
  return {project, effects, pictures, earlier, findBasis, charts, force, dryRun};
}

const digestsOf = ({files}: InputTrace) => Object.fromEntries([...files].toSorted());

function reportBuild(
  {plan, outcomes, diagnostics}: Made,
  {orphans, pruned, stale, problem}: Settled,
): BuildReport {
  const failures = new Set(outcomes.map(({failure}) => failure));
  if (outcomes.some(({pdf}) => pdf?.action === "failed")) failures.add("machine");
  if (!plan.isSound) failures.add("template");
  if (problem || plan.omitted.some(({requested}) => requested)) failures.add("machine");
  return {
    verdict: judge(failures),
    documents: [
      ...outcomes.map(({document, action, reason, pdf}) => ({
        ...document,
        ...{action, reason: reason ?? null},
        ...(pdf ? {pdfOutcome: pdf} : {}),
      })),
      ...stale.map((document) => ({...document, action: "failed", reason: null}) as const),
    ],
    omitted: plan.omitted,
    orphans,
    pruned,
    diagnostics: withoutRepeats(problem ? [...diagnostics, problem] : diagnostics),
    charts: {
      pictures: new Set(outcomes.flatMap(({charts}) => charts?.pictures ?? [])).size,
      native: outcomes.reduce((sum, {charts}) => sum + (charts?.native ?? 0), 0),
    },
  };
}

/** The gravest of what has gone wrong. */
function judge(failures: ReadonlySet<PlannedOutcome["failure"]>): BuildReport["verdict"] {
  if (failures.has("template")) return "template-invalid";
  if (failures.has("machine")) return "document-failed";
  return failures.has("gate") ? "quality-gate" : "done";
}
