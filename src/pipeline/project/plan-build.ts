import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {PreparedTemplate} from "../../template/prepare-library.ts";
import {subjectId} from "../../template/subjects.ts";
import type {BuildEffects, OutputFolder} from "../build-effects.ts";
import type {OmittedDocument} from "../build-report.ts";
import type {BuildRequest, ShardChoice} from "../build-request.ts";
import type {Shard} from "../manifest/manifest.ts";
import {readManifest} from "../manifest/read-manifest.ts";
import {type NamedDocument, nameDocuments} from "./name-documents.ts";
import {type DocumentPlan, type PlannedDocument, planDocuments, planEverything} from "./plan-documents.ts";
import {
  brokenNames,
  type PreparedProject,
  type Project,
  type ProjectStage,
  prepareProject,
  readData,
} from "./prepare-project.ts";
import {type ResolvedSelection, resolveSelection} from "./resolve-selection.ts";
import {digestPlan, takeShard} from "./shard.ts";
import {errorsWithin} from "./template-places.ts";
import {nameLevel} from "./unserved-areas.ts";

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
  const prepared = await prepareProject(effects, request.themes, readData, request.selection);
  const {value: project, failed, diagnostics} = prepared;
  if (!project) return {failed: failed ?? "data", diagnostics};
  const selected = selectDocuments(project, request, prepared);
  if (!selected.value) return {failed: "usage", diagnostics: [...diagnostics, ...selected.diagnostics]};
  const {documents, omitted} = selected.value;
  const {shard} = request;
  const value: BuildPlan = {
    project,
    documents: await nameSelected(shard ? takeShard(documents, shard) : documents, project, effects.output),
    omitted,
    ...(shard ? {shard: describeShard(shard, selected.value)} : {}),
    isSound: failed === undefined,
  };
  return {value, diagnostics};
}

/** Where areas were asked for, their levels may be the reason. */
function tellNothing({areas}: ResolvedSelection, {areaByCode, levelById}: DatasetView): Diagnostic {
  const area = [...areas]
    .flatMap((code) => areaByCode.get(code) ?? [])
    .find(({level}) => levelById.get(level)?.documents === false);
  if (area === undefined) return nothingSelected;
  const level = nameLevel(area.level, levelById);
  return {
    ...nothingSelected,
    hint: {
      en: `${area.name} is of the level ${level.en}, which has documents only where a template says levels: ${area.level}`,
      zh: `${area.name}的级别是${level.zh}，模板的文首设置里写了 levels: ${area.level} 才生成文件`,
    },
  };
}

/** No template makes the meeting that was asked for: there is none for meetings, or none of this edition. */
function tellNoMeeting(templates: readonly PreparedTemplate[]): Diagnostic {
  const isThere = templates.some(({template}) => template.frontMatter.for === "meeting");
  if (isThere) {
    return {
      ...nothingSelected,
      hint: {
        en: "areas and topics together make a meeting; its edition, or --template, must be that of a template with for: meeting",
        zh: "同时写了地区和领域，就是一次会议；版本或 --template 要与写有 for: meeting 的模板一致",
      },
    };
  }
  return {
    ...nothingSelected,
    code: "no-meeting-template",
    message: {en: "this project has no template for meetings", zh: "这个项目里没有会议模板"},
    hint: {
      en: "make one: jianbao new template meeting-deck --for meeting --edition deck",
      zh: "请先新建一个：jianbao new template meeting-deck --for meeting --edition deck",
    },
  };
}

/** The names of a selection, none of which belongs to a document outside of it. */
async function nameSelected(
  selected: readonly PlannedDocument[],
  project: Project,
  output: OutputFolder,
): Promise<NamedDocument[]> {
  const planned = planEverything(project).documents;
  const named = nameDocuments(planned, project);
  const isTaken = named.some(({taken}) => taken !== undefined);
  const makers = isTaken ? await findMakers(output) : undefined;
  const settled = makers ? nameDocuments(planned, project, (path) => makers.get(path)) : named;
  const keyOf = ({prepared, subject}: PlannedDocument) => `${prepared.template.name}\n${subjectId(subject)}`;
  const byKey = new Map(settled.map((document) => [keyOf(document), document]));
  return selected.flatMap((document) => {
    const named = byKey.get(keyOf(document));
    if (!named) return [];
    const {title, path, pdf, taken} = named;
    // What cannot be made has a reason already.
    return [{...document, title, path, pdf, ...(taken && !document.errors && {taken})}];
  });
}

/** The template of each document that lies in the folder. */
async function findMakers(output: OutputFolder): Promise<Map<string, string>> {
  const manifest = await readManifest(output);
  const made = (manifest?.documents ?? []).filter(({sha256}) => sha256 !== null);
  return new Map(made.map(({path, template}) => [path, template]));
}

function selectDocuments(
  {library, view, templateNames, broken, meetings, themes}: Project,
  request: BuildRequest,
  {failed, diagnostics}: PreparedProject,
): Outcome<DocumentPlan> {
  const selection = resolveSelection(request.selection, view.dataset, templateNames, meetings);
  if (selection.diagnostics.length > 0) return {diagnostics: selection.diagnostics};
  const plan = planDocuments(library, view, selection.value, meetings, themes);
  const missing = planDocuments({templates: broken}, view, selection.value, meetings).documents.map(
    (document) => ({...document, errors: errorsOf(document.prepared.template, diagnostics)}),
  );
  const isEmpty = plan.documents.length + plan.omitted.length === 0;
  // Where templates have errors, these are what people must hear of.
  if (isEmpty && failed === undefined) {
    const isMeeting = selection.value.meetings.size > 0;
    const nothing = isMeeting
      ? tellNoMeeting([...library.templates, ...broken])
      : tellNothing(selection.value, view);
    return {diagnostics: [nothing]};
  }
  return {value: {...plan, documents: [...plan.documents, ...missing]}, diagnostics: []};
}

/** What keeps a template from being used: the errors in it, or else those in partials and themes. */
function errorsOf(
  {file}: {readonly file: string},
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const errors = diagnostics.filter(({severity}) => severity === "error");
  // The front matter of a template made in Word lies beside it.
  const files = [file, file.replace(/\.docx$/u, ".yaml")];
  const own = errors.filter(({place}) => place && files.includes(place.file));
  return own.length > 0 ? own : errors;
}

function describeShard(shard: ShardChoice, {documents}: DocumentPlan): Shard {
  return {...shard, documents: documents.length, plan: digestPlan(documents)};
}

/** Meetings with errors, by name, and what is wrong: what was made for them before is stale. */
export function brokenMeetings({
  plan: {project},
}: {
  readonly plan: BuildPlan;
}): Map<string, readonly Diagnostic[]> {
  return new Map(project.meetings.broken.map(({name, errors}) => [name, errors]));
}

/** Templates with errors, by name, and what is wrong: what they made before is stale. */
export function brokenTemplates(
  {plan: {project}, diagnostics}: {readonly plan: BuildPlan; readonly diagnostics: readonly Diagnostic[]},
  {templateFiles}: BuildEffects,
): Map<string, readonly Diagnostic[]> {
  return new Map(
    brokenNames(project).map((name) => {
      const files = ["md", "docx"].map((ending) => templateFiles.describe(`${name}.${ending}`));
      const isToldOf = (file: string) => diagnostics.some(({place}) => place?.file === file);
      const errors = errorsOf({file: files.find(isToldOf) ?? ""}, diagnostics);
      return [name, errorsWithin(errors, templateFiles.describe(""))];
    }),
  );
}
