import type {ChartStudio} from "../chart/chart-studio.ts";
import type {ChartForm} from "../model/chart.ts";
import {type Diagnostic, type Outcome, withoutRepeats} from "../model/diagnostic.ts";
import {nameSubject} from "../template/render-template.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {PlannedOutcome, Workshop} from "./build-planned.ts";
import type {DocumentBuilder} from "./document-builder.ts";
import {describeFileError} from "./file-error.ts";
import {type Manifest, type ManifestDocument, mergeManifest, writeManifest} from "./manifest.ts";
import {type OmittedDocument, type PlannedDocument, planDocuments} from "./plan-documents.ts";
import {type ProjectStage, prepareProject} from "./prepare-project.ts";
import {resolveSelection, type Selection} from "./selection.ts";

export interface BuildRequest {
  readonly selection: Selection;
  /** Name and version of this program, for the manifest. */
  readonly generator: string;
  /** The form of all charts; left out, each chart, its template or its theme decides. */
  readonly charts?: ChartForm | undefined;
  /** Themes that stand in for those of templates, at most one for each format. */
  readonly themes?: readonly string[];
  /** How many documents are built at a time, each in a thread of its own; one at a time if left out. */
  readonly jobs?: number;
  /** Called before each document with its name, and once more at the end with an empty one. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Where charts are drawn when documents are built one at a time; tests pass another. */
  readonly openStudio?: () => Outcome<ChartStudio>;
}

/** What a build came to; the command line turns the verdict into its exit code. */
export interface BuildReport {
  readonly verdict:
    | "done"
    | "usage"
    | "data-invalid"
    | "template-invalid"
    | "document-failed"
    | "quality-gate";
  readonly documents: readonly ManifestDocument[];
  readonly omitted: readonly OmittedDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly charts: {
    /** Different pictures; several documents may show one. */
    readonly pictures: number;
    /** Charts that Word and PowerPoint draw, in all documents. */
    readonly native: number;
  };
}

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
export async function build(request: BuildRequest, effects: BuildEffects): Promise<BuildReport> {
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
  const blocked = await tryOutput(effects, () => effects.output.prepare());
  if (blocked) return stop("document-failed", [...diagnostics, blocked]);

  const builder = await openBuilder(request, plan.documents.length);
  const workshop: Workshop = {project, effects, builder, charts: request.charts ?? null, taken: new Map()};
  const outcomes = await buildAll(plan.documents, workshop, request.onProgress).finally(builder.close);
  diagnostics.push(...outcomes.flatMap((outcome) => outcome.diagnostics));
  const documents = outcomes.map(({document}) => document);
  const manifest: Manifest = {
    version: 1,
    generator: request.generator,
    date: project.date,
    documents,
    omitted: plan.omitted.map(({requested: _, ...omission}) => omission),
  };
  const unsaved = await tryOutput(effects, async () =>
    writeManifest(await mergeManifest(manifest, effects.output), effects.output),
  );
  if (unsaved) diagnostics.push(unsaved);
  const disappointed = plan.omitted.some(({requested}) => requested);
  const failures = new Set(outcomes.map(({failure}) => failure));
  if (prepared.failed === "templates") failures.add("template");
  if (unsaved || disappointed) failures.add("machine");
  return {
    verdict: judge(failures),
    documents,
    omitted: plan.omitted,
    diagnostics: withoutRepeats(diagnostics),
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

/** Writers and canvas load late, so that a mistake in data or templates is told without waiting for them. */
async function openBuilder(
  {jobs = 1, openStudio}: BuildRequest,
  documents: number,
): Promise<DocumentBuilder> {
  const threads = Math.min(jobs, documents);
  // Tests run the sources, which a thread cannot.
  if (threads > 1 && import.meta.url.endsWith(".js")) {
    return (await import("./document-pool.ts")).openDocumentPool(threads);
  }
  const [{buildHere}, {openChartStudio}] = await Promise.all([
    import("./document-builder.ts"),
    import("../chart/chart-studio.ts"),
  ]);
  return buildHere((openStudio ?? openChartStudio)());
}

/**
 * Every planned document, as many at a time as the builder takes and one more whose text is made meanwhile. Texts are
 * made in the order of the plan, so that of two documents of one name the second fails however many threads there are.
 */
async function buildAll(
  planned: readonly PlannedDocument[],
  workshop: Workshop,
  onProgress: BuildRequest["onProgress"],
): Promise<PlannedOutcome[]> {
  const {buildPlanned} = await import("./build-planned.ts");
  const outcomes: PlannedOutcome[] = [];
  const waiting = planned.entries();
  let done = 0;
  const lane = async () => {
    for (const [index, each] of waiting) {
      const name = `${nameSubject(each.subject)} ${each.prepared.template.name}`;
      onProgress?.(done, planned.length, name);
      outcomes[index] = await buildPlanned(each, workshop);
      done += 1;
    }
  };
  const {jobs} = workshop.builder;
  await Promise.all(Array.from({length: jobs === 1 ? 1 : jobs + 1}, lane));
  onProgress?.(done, planned.length, "");
  return outcomes;
}

function stop(verdict: BuildReport["verdict"], diagnostics: readonly Diagnostic[]): BuildReport {
  return {verdict, documents: [], omitted: [], diagnostics, charts: {pictures: 0, native: 0}};
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
