import type {ChartStudio} from "../chart/chart-studio.ts";
import type {ChartForm} from "../model/chart.ts";
import {type Diagnostic, type Outcome, withoutRepeats} from "../model/diagnostic.ts";
import {nameSubject} from "../template/render-template.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {Workshop} from "./build-planned.ts";
import {describeFileError} from "./file-error.ts";
import {type Manifest, type ManifestDocument, mergeManifest, writeManifest} from "./manifest.ts";
import {type OmittedDocument, planDocuments} from "./plan-documents.ts";
import {type ProjectStage, prepareProject} from "./prepare-project.ts";
import {resolveSelection, type Selection} from "./selection.ts";

export interface BuildRequest {
  readonly selection: Selection;
  /** Name and version of this program, for the manifest. */
  readonly generator: string;
  /** The form of all charts; left out, each chart, its template or its theme decides. */
  readonly charts?: ChartForm | undefined;
  /** Called before each document with its name, and once more at the end with an empty one. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Where charts are drawn; tests pass another. */
  readonly openStudio?: () => Outcome<ChartStudio>;
}

/** What a build came to; the command line turns the verdict into its exit code. */
export interface BuildReport {
  readonly verdict: "done" | "usage" | "data-invalid" | "template-invalid" | "document-failed";
  readonly documents: readonly ManifestDocument[];
  readonly omitted: readonly OmittedDocument[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many different charts were drawn; several documents may show one. */
  readonly chartsDrawn: number;
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
  const prepared = await prepareProject(effects);
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

  // Writers and canvas load late, so that a mistake in data or templates is told without waiting for them.
  const [{buildPlanned}, {openChartStudio}] = await Promise.all([
    import("./build-planned.ts"),
    import("../chart/chart-studio.ts"),
  ]);
  const studio = (request.openStudio ?? openChartStudio)();
  const workshop: Workshop = {project, effects, studio, charts: request.charts ?? null, taken: new Map()};
  const documents: ManifestDocument[] = [];
  let templatesHold = prepared.failed !== "templates";
  for (const [index, planned] of plan.documents.entries()) {
    const {name} = planned.prepared.template;
    request.onProgress?.(index, plan.documents.length, `${nameSubject(planned.subject)} ${name}`);
    const outcome = await buildPlanned(planned, workshop);
    documents.push(outcome.document);
    diagnostics.push(...outcome.diagnostics);
    templatesHold &&= !outcome.templateFailed;
  }
  request.onProgress?.(plan.documents.length, plan.documents.length, "");

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
  const failed = unsaved ?? documents.find(({status}) => status === "failed");
  const disappointed = plan.omitted.some(({requested}) => requested);
  return {
    verdict: !templatesHold ? "template-invalid" : failed || disappointed ? "document-failed" : "done",
    documents,
    omitted: plan.omitted,
    diagnostics: withoutRepeats(diagnostics),
    chartsDrawn: studio.value?.drawn ?? 0,
  };
}

function stop(verdict: BuildReport["verdict"], diagnostics: readonly Diagnostic[]): BuildReport {
  return {verdict, documents: [], omitted: [], diagnostics, chartsDrawn: 0};
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
