import {groupBy} from "../base/group-by.ts";
import {type Diagnostic, withoutRepeats} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import {nameSubject} from "../template/render-template.ts";
import type {BuildEffects} from "./build-effects.ts";
import {type BuildContext, buildPlanned, type PlannedOutcome} from "./build-planned.ts";
import type {BuildReport} from "./build-report.ts";
import type {BuildRequest} from "./build-request.ts";
import {buildHere} from "./document/build-here.ts";
import type {DocumentBuilder, DocumentWorker} from "./document/document-builder.ts";
import {freeMemory} from "./free-memory.ts";
import {traceInputs} from "./incremental/build-inputs.ts";
import {tidyCache} from "./incremental/drawing-cache.ts";
import {readEarlierBuild, readManifest} from "./incremental/earlier-build.ts";
import {digestRequest} from "./incremental/request-digest.ts";
import {openTextBasis} from "./incremental/text-basis.ts";
import {type Manifest, manifestName} from "./manifest/manifest.ts";
import {formatManifest} from "./manifest/manifest-text.ts";
import {findOrphans, prune} from "./manifest/orphans.ts";
import {settleManifest} from "./manifest/settle-manifest.ts";
import {type NamedDocument, nameDocuments} from "./project/name-documents.ts";
import {planDocuments} from "./project/plan-documents.ts";
import {type Project, type ProjectStage, prepareProject} from "./project/prepare-project.ts";
import {resolveSelection} from "./project/resolve-selection.ts";
import {isEverything} from "./project/selection.ts";
import {digestPlan, takeShard} from "./project/shard.ts";

const verdicts: Record<ProjectStage, BuildReport["verdict"]> = {
  data: "data-invalid",
  templates: "template-invalid",
  usage: "usage",
};

const nothingSelected: Diagnostic = {
  severity: "error",
  code: "nothing-selected",
  message: {
    en: "no template makes a document of this selection",
    zh: "没有模板能生成所选的文件",
  },
  hint: {
    en: "`jianbao list templates` shows what each template is for and which format it makes",
    zh: "用 jianbao list templates 查看各模板的对象和格式",
  },
};

/** The whole way, from folders to finished documents. What fails is reported; all the rest is built. */
export async function buildProject(request: BuildRequest, effects: BuildEffects): Promise<BuildReport> {
  const builder = openBuilder(request);
  try {
    return await buildWith(builder, request, effects);
  } finally {
    await (await builder).close();
  }
}

async function buildWith(
  builder: Promise<DocumentBuilder>,
  request: BuildRequest,
  untraced: BuildEffects,
): Promise<BuildReport> {
  const {effects, files} = traceInputs(untraced);
  const prepared = await prepareProject(effects, request.themes);
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const project = prepared.value;
  if (!project) return stop(verdicts[prepared.failed ?? "data"], diagnostics);
  const selection = resolveSelection(request.selection, project.view.dataset, project.templateNames);
  if (selection.diagnostics.length > 0) return stop("usage", [...diagnostics, ...selection.diagnostics]);
  const plan = planDocuments(project.library, project.view, selection.value);
  if (plan.documents.length + plan.omitted.length === 0 && prepared.failed === undefined) {
    return stop("usage", [...diagnostics, nothingSelected]);
  }
  const {shard, dryRun = false} = request;
  const documents = nameDocuments(shard ? takeShard(plan.documents, shard) : plan.documents, project);
  const blocked = dryRun ? undefined : await tryOutput(effects, () => effects.output.prepare());
  if (blocked) return stop("document-failed", [...diagnostics, blocked]);

  const earlier = await readEarlierBuild(effects.output);
  freeMemory(project.view.dataset.observations.length);
  const {force = false, charts = null} = request;
  const findBasis = openTextBasis(project, charts, Object.fromEntries(files));
  const context: BuildContext = {project, effects, earlier, findBasis, charts, force, dryRun};
  const outcomes = await buildAll(documents, context, builder, request);
  diagnostics.push(...outcomes.flatMap((outcome) => outcome.diagnostics));

  const isWhole = isEverything(request.selection) && !shard;
  const broken = new Set(project.templateNames.filter((name) => !isUsable(name, project)));
  // Whatever else was said must be said again, so the next build has to go the whole way too.
  const retold = new Set(outcomes.flatMap((outcome) => outcome.retold));
  const isQuiet = diagnostics.every((each) => retold.has(each));
  const isRepeatable = isEverything(request.selection) && prepared.failed === undefined && isQuiet;
  const fresh: Manifest = {
    version: 2,
    generator: request.generator,
    date: project.date,
    ...(isRepeatable
      ? {request: digestRequest(request, effects), inputs: Object.fromEntries([...files].toSorted())}
      : {}),
    ...(shard ? {shard: {...shard, documents: plan.documents.length, plan: digestPlan(plan.documents)}} : {}),
    documents: outcomes.map(({document}) => document),
    omitted: plan.omitted.map(({requested: _, ...omission}) => omission),
    observations: Object.assign({}, ...outcomes.map(({observations}) => observations)),
  };
  const around = {files: earlier.files, isWhole, brokenTemplates: broken};
  const orphans = findOrphans(
    settleManifest(fresh, {...around, manifest: earlier.manifest}),
    earlier.files,
    isWhole,
  );
  const pruned: string[] = [];
  const unsaved = dryRun
    ? undefined
    : await tryOutput(effects, async () => {
        if (request.prune) pruned.push(...(await prune(orphans, earlier.byPath, effects.output)));
        await effects.output.exclusively(async () => {
          // Another build may have added to it meanwhile.
          const manifest = await readManifest(effects.output);
          const files = new Set(await effects.output.list());
          const settled = settleManifest(fresh, {...around, manifest, files});
          await effects.output.write(manifestName, new TextEncoder().encode(formatManifest(settled)));
        });
        await effects.output.finish();
      });
  if (unsaved) diagnostics.push(unsaved);
  const disappointed = plan.omitted.some(({requested}) => requested);
  const failures = new Set(outcomes.map(({failure}) => failure));
  if (prepared.failed === "templates") failures.add("template");
  if (unsaved || disappointed) failures.add("machine");
  return {
    verdict: judge(failures),
    documents: outcomes.map(({document, action, reason}) => ({...document, action, reason: reason ?? null})),
    omitted: plan.omitted,
    orphans: orphans.filter((path) => !pruned.includes(path)),
    pruned,
    diagnostics: withoutRepeats(diagnostics),
    charts: {
      pictures: new Set(outcomes.flatMap(({charts: shown}) => shown?.pictures ?? [])).size,
      native: outcomes.reduce((sum, {charts: shown}) => sum + (shown?.native ?? 0), 0),
    },
  };
}

/** The gravest of what has gone wrong. */
function judge(failures: ReadonlySet<PlannedOutcome["failure"]>): BuildReport["verdict"] {
  if (failures.has("template")) return "template-invalid";
  if (failures.has("machine")) return "document-failed";
  return failures.has("gate") ? "quality-gate" : "done";
}

function isUsable(name: string, {library}: Project): boolean {
  return library.templates.some(({template}) => template.name === name);
}

/** Threads, the first of them started already; or this thread, where one job is asked for. */
async function openBuilder({jobs = 1, dryRun = false, openStudio}: BuildRequest): Promise<DocumentBuilder> {
  // Tests run the sources, which a thread cannot.
  return jobs > 1 && !dryRun && import.meta.url.endsWith(".js")
    ? (await import("./document/document-pool.ts")).startDocumentPool(jobs)
    : buildHere(openStudio);
}

/**
 * Every document, those of one subject by one worker, as they show the same charts. Where workers are threads, the text of
 * the next document is made while one is built.
 */
async function buildAll(
  documents: readonly NamedDocument[],
  context: BuildContext,
  builder: Promise<DocumentBuilder>,
  request: BuildRequest,
): Promise<PlannedOutcome[]> {
  const outcomes: PlannedOutcome[] = [];
  const groups = [...groupBy([...documents.entries()], ([, {subject}]) => nameSubject(subject)).values()];
  const waiting = groups.values();
  const {drawings} = context.effects.output;
  let opened: Promise<readonly DocumentWorker[]> | undefined;
  let done = 0;
  const openWorker = (worker: number) => async () => {
    opened ??= builder.then((each) => each.open(drawings));
    const workers = await opened;
    return workers[worker % workers.length] as DocumentWorker;
  };
  const jobs = request.jobs ?? 1;
  const isAhead = jobs > 1;
  const work = async (worker: number) => {
    let before: Promise<void> | undefined;
    for (const group of waiting) {
      for (const [index, document] of group) {
        request.onProgress?.(done, documents.length, document.path);
        const current = buildPlanned(document, context, openWorker(worker)).then((outcome) => {
          outcomes[index] = outcome;
          done += 1;
        });
        // Whoever waits for it hears of its failure.
        current.catch(() => undefined);
        await (isAhead ? before : current);
        before = current;
      }
    }
    await before;
  };
  try {
    await Promise.all(Array.from({length: Math.min(jobs, groups.length)}, (_, worker) => work(worker)));
  } finally {
    if (opened && drawings) await tidyCache(drawings);
  }
  request.onProgress?.(done, documents.length, "");
  return outcomes;
}

function stop(verdict: BuildReport["verdict"], diagnostics: readonly Diagnostic[]): BuildReport {
  const charts = {pictures: 0, native: 0};
  return {verdict, documents: [], omitted: [], orphans: [], pruned: [], diagnostics, charts};
}

async function tryOutput(effects: BuildEffects, write: () => Promise<void>): Promise<Diagnostic | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const problem = describeFileError(error, effects.output.name, "output");
    if (!problem) throw error;
    return problem;
  }
}
