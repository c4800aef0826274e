import {groupBy} from "../../base/group-by.ts";
import type {Meeting} from "../../model/meeting.ts";
import {type NamedDocument, nameDocuments} from "../../pipeline/project/name-documents.ts";
import {type DocumentPlan, planEverything} from "../../pipeline/project/plan-documents.ts";
import {brokenNames, type Project} from "../../pipeline/project/prepare-project.ts";
import {editionOf} from "../../template/front-matter.ts";
import {nameSubject} from "../../template/render-template.ts";
import {subjectId} from "../../template/subjects.ts";
import type {ListedTemplate, MeetingChoices, MeetingDraft, ProjectListing} from "./document-service.ts";

export interface ListedProject {
  readonly listing: ProjectListing;
  readonly documents: readonly NamedDocument[];
}

/**
 * All documents that the project can make, by template, in the order of a build.
 * @param files of the templates folder, by their paths
 */
export function listProject(project: Project, files: readonly string[]): ListedProject {
  const {library, view} = project;
  const usable = new Set(library.templates.map(({template}) => template.name));
  const plan = planEverything(project);
  const documents = nameDocuments(plan.documents, project)
    // A template with errors shows none, but a build leaves their names to them.
    .filter(({prepared, errors}) => usable.has(prepared.template.name) && !errors);
  const byTemplate = groupBy(documents, ({prepared}) => prepared.template.name);
  const templates = library.templates.map(({template: {name, file, frontMatter}}): ListedTemplate => {
    const own = byTemplate.get(name) ?? [];
    return {
      name,
      file,
      for: frontMatter.for,
      format: frontMatter.format,
      edition: editionOf(frontMatter),
      label: frontMatter.for === "all" ? nameSubject({for: "all"}) : labelOf(own, name),
      documents: own.map(({subject, title, path, pdf}) => ({
        subject: subjectId(subject),
        name: nameSubject(subject),
        title,
        path,
        pdf,
      })),
      omitted: omittedOf(plan, name),
    };
  });
  const meetings = listMeetings(project, files.filter(isPicture));
  const broken = brokenNames(project);
  return {listing: {title: view.dataset.title, templates, broken, meetings}, documents};
}

const isPicture = (path: string) => /^pictures\/.+\.(?:png|jpe?g)$/iu.test(path);

function listMeetings(
  {view, library, themes, meetings}: Project,
  pictures: readonly string[],
): MeetingChoices {
  const areas = view.areas.flatMap(({code, name, level}) => {
    // What is only compared with reports to nobody.
    if (view.levelById.get(level)?.yardstick === true) return [];
    const own = new Set((view.observationsByArea.get(code) ?? []).map(({indicator}) => indicator.topic.id));
    const topics = view.topics.filter(({id}) => own.has(id)).map((topic) => topic.name);
    return topics.length > 0 ? [{name, topics}] : [];
  });
  const templates = library.templates.flatMap(({template: {name, frontMatter}}) =>
    frontMatter.for === "meeting"
      ? [{name, edition: editionOf(frontMatter), format: frontMatter.format}]
      : [],
  );
  return {
    areas,
    themes: [...themes].map(([name, {format}]) => ({name, format})),
    templates,
    pictures,
    saved: meetings.all.map((meeting) => ({name: meeting.name, values: valuesOf(meeting)})),
  };
}

/** As the file has them, but that names stand there for codes and ids. */
function valuesOf(meeting: Meeting): MeetingDraft {
  const {areas, topics, editions, template, logo, themes, hide, agenda} = meeting;
  const texts = (["date", "occasion", "speaker", "issuer", "sources"] as const).flatMap((key) => {
    const value = meeting[key];
    return value === null ? [] : [[key, value] as const];
  });
  const namesOf = (list: readonly {readonly name: string}[]) => list.map(({name}) => name);
  return {
    area: namesOf(areas),
    topics: namesOf(topics),
    edition: editions,
    ...Object.fromEntries(texts),
    ...(meeting.closing === null ? {} : {closing: meeting.closing || "none"}),
    ...(logo ? {logo: logo.name} : {}),
    ...(themes.length > 0 ? {theme: namesOf(themes)} : {}),
    ...(hide.length > 0 ? {hide: namesOf(hide)} : {}),
    ...(agenda === null ? {} : {agenda}),
    ...(template ? {template: template.name} : {}),
  };
}

function omittedOf({omitted}: DocumentPlan, name: string): ListedTemplate["omitted"] {
  return omitted.filter(({template}) => template === name).map(({subject, reason}) => ({subject, reason}));
}

/** What the titles say beside the subject, where all say the same: `沙坪坝区教育发展简报` → `教育发展简报`. */
function labelOf(documents: readonly NamedDocument[], name: string): string {
  const rests = new Set(
    documents.map(({title, subject}) => title.replace(nameSubject(subject), "").trim().replace(/^的/u, "")),
  );
  const [rest = ""] = rests;
  return rests.size === 1 && rest !== "" ? rest : name;
}
