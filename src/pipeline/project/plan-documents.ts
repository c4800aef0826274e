import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {PreparedLibrary, PreparedTemplate} from "../../template/prepare-library.ts";
import {nameSubject} from "../../template/render-template.ts";
import {countObservations, listSubjects, type Subject} from "../../template/subjects.ts";
import type {OmittedDocument} from "../build-report.ts";
import type {Project} from "./prepare-project.ts";
import {type ResolvedSelection, resolveSelection, wantsTemplate} from "./resolve-selection.ts";
import {everything} from "./selection.ts";

export interface PlannedDocument {
  readonly prepared: PreparedTemplate;
  readonly subject: Subject;
  /** What is wrong with its template, so that it cannot be made. */
  readonly errors?: readonly Diagnostic[];
}

export interface DocumentPlan {
  readonly documents: readonly PlannedDocument[];
  readonly omitted: readonly OmittedDocument[];
}

/** Template × subject: which documents there are to build. Pure, and cheap: nothing is rendered yet. */
export function planDocuments(
  library: Pick<PreparedLibrary, "templates">,
  view: DatasetView,
  selection: ResolvedSelection,
): DocumentPlan {
  const documents: PlannedDocument[] = [];
  const omitted: OmittedDocument[] = [];
  for (const prepared of library.templates) {
    const {template} = prepared;
    if (!wantsTemplate(selection, template)) continue;
    const {frontMatter} = template;
    const least = frontMatter["minimum-observations"];
    for (const subject of listSubjects(frontMatter, view)) {
      const requested = isRequested(subject, selection);
      if (!requested && isNamed(subject, selection)) continue;
      const found = countObservations(subject, view);
      if (found >= least) documents.push({prepared, subject});
      else {
        omitted.push({
          template: template.name,
          format: frontMatter.format,
          subject: nameSubject(subject),
          reason: {
            en: `${found} observation(s) in the data; the template asks for at least ${least}`,
            zh: `数据中只有 ${found} 条观测，模板要求至少 ${least} 条`,
          },
          requested,
        });
      }
    }
  }
  return {documents, omitted};
}

/** All documents of a project, those of templates with errors included: their names are taken. */
export function planEverything({
  library,
  broken,
  view,
  templateNames,
}: Omit<Project, "themes">): DocumentPlan {
  const templates = [...library.templates, ...broken];
  const selection = resolveSelection(everything, view.dataset, templateNames).value;
  return planDocuments({templates}, view, selection);
}

/** The command line names subjects of this kind. */
function isNamed(subject: Subject, selection: ResolvedSelection): boolean {
  return (
    (subject.for === "area" && selection.areas.size > 0) ||
    (subject.for === "topic" && selection.topics.size > 0)
  );
}

function isRequested(subject: Subject, selection: ResolvedSelection): boolean {
  switch (subject.for) {
    case "area":
      return selection.areas.has(subject.area.code);
    case "topic":
      return selection.topics.has(subject.topic.id);
    case "all":
      return false;
  }
}
