import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {BuildEffects} from "../build-effects.ts";
import type {OmittedDocument} from "../build-report.ts";
import type {BuildRequest, ShardChoice} from "../build-request.ts";
import type {Shard} from "../manifest/manifest.ts";
import {type NamedDocument, nameDocuments} from "./name-documents.ts";
import {type DocumentPlan, planDocuments} from "./plan-documents.ts";
import {type PreparedProject, type Project, type ProjectStage, prepareProject} from "./prepare-project.ts";
import {resolveSelection} from "./resolve-selection.ts";
import {digestPlan, takeShard} from "./shard.ts";
import {withinFolder} from "./template-places.ts";

/** What is to be built of what. */
export interface BuildPlan {
  readonly project: Project;
  /** Those of other shards are left out; those of templates with errors are there, with these. */
  readonly documents: readonly NamedDocument[];
  readonly omitted: readonly OmittedDocument[];
  readonly shard?: Shard;
  /** No template, partial or theme has an error. */
  readonly isSound: boolean;
}

export interface PlannedBuild extends Outcome<BuildPlan> {
  /** What is to blame if there is no plan. */
  readonly failed?: ProjectStage;
}

const nothingSelected: Diagnostic = {
  severity: "error",
  code: "nothing-selected",
  message: {
    en: "no template makes a document of this selection",
    zh: "没有模板能生成所选的文件",
  },
  hint: {
    en: "`jianbao list templates` shows what each template is for, its format and its edition",
    zh: "用 jianbao list templates 查看各模板的对象、格式和版本",
  },
};

/** Reads the project and finds the documents that a request means, with their names; none is made yet. */
export async function planBuild(request: BuildRequest, effects: BuildEffects): Promise<PlannedBuild> {
  const prepared = await prepareProject(effects, request.themes);
  const {value: project, failed, diagnostics} = prepared;
  if (!project) return {failed: failed ?? "data", diagnostics};
  const selected = selectDocuments(project, request, prepared);
  if (!selected.value) return {failed: "usage", diagnostics: [...diagnostics, ...selected.diagnostics]};
  const {documents, omitted} = selected.value;
  const {shard} = request;
  const value: BuildPlan = {
    project,
    documents: nameDocuments(shard ? takeShard(documents, shard) : documents, project),
    omitted,
    ...(shard ? {shard: describeShard(shard, selected.value)} : {}),
    isSound: failed === undefined,
  };
  return {value, diagnostics};
}

function selectDocuments(
  {library, view, templateNames, broken}: Project,
  request: BuildRequest,
  {failed, diagnostics}: PreparedProject,
): Outcome<DocumentPlan> {
  const selection = resolveSelection(request.selection, view.dataset, templateNames);
  if (selection.diagnostics.length > 0) return {diagnostics: selection.diagnostics};
  const plan = planDocuments(library, view, selection.value);
  const missing = planDocuments({templates: broken}, view, selection.value).documents.map((document) => ({
    ...document,
    errors: errorsOf(document.prepared.template, diagnostics),
  }));
  const isEmpty = plan.documents.length + plan.omitted.length === 0;
  // Where templates have errors, these are what people must hear of.
  if (isEmpty && failed === undefined) return {diagnostics: [nothingSelected]};
  return {value: {...plan, documents: [...plan.documents, ...missing]}, diagnostics: []};
}

/** What keeps a template from being used: the errors in it, or else those in partials and themes. */
function errorsOf(
  {file}: {readonly file: string},
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const errors = diagnostics.filter(({severity}) => severity === "error");
  const own = errors.filter(({place}) => place?.file === file);
  return own.length > 0 ? own : errors;
}

function describeShard(shard: ShardChoice, {documents}: DocumentPlan): Shard {
  return {...shard, documents: documents.length, plan: digestPlan(documents)};
}

/** Templates with errors, by name, and what is wrong: what they made before is stale. */
export function brokenTemplates(
  {plan: {project}, diagnostics}: {readonly plan: BuildPlan; readonly diagnostics: readonly Diagnostic[]},
  {templateFiles}: BuildEffects,
): Map<string, readonly Diagnostic[]> {
  const usable = new Set(project.library.templates.map(({template}) => template.name));
  const broken = project.templateNames.filter((name) => !usable.has(name));
  return new Map(
    broken.map((name) => {
      const errors = errorsOf({file: templateFiles.describe(`${name}.md`)}, diagnostics);
      return [name, errors.map((error) => withinFolder(error, templateFiles.describe("")))];
    }),
  );
}
