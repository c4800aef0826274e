import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {editionOf} from "../../template/front-matter.ts";
import type {PreparedLibrary, PreparedTemplate} from "../../template/prepare-library.ts";
import {nameSubject} from "../../template/render-template.ts";
import {countObservations, listSubjects, type Subject} from "../../template/subjects.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import type {OmittedDocument} from "../build-report.ts";
import {dressTemplate} from "./choose-themes.ts";
import {noProjectMeetings, type ProjectMeetings} from "./prepare-meetings.ts";
import type {Project} from "./prepare-project.ts";
import {type ResolvedSelection, resolveSelection, wantsTemplate} from "./resolve-selection.ts";
import {everything} from "./selection.ts";
import {withThemeLanguage} from "./theme-language.ts";

export interface PlannedDocument {
  readonly prepared: PreparedTemplate;
  readonly subject: Subject;
  /** That of its meeting, instead of the theme's. */
  readonly logo?: ThemeFile;
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
  meetings: ProjectMeetings = noProjectMeetings,
  themes: ReadonlyMap<string, Theme> = new Map(),
): DocumentPlan {
  const documents: PlannedDocument[] = [];
  const omitted: OmittedDocument[] = [];
  for (const prepared of library.templates) {
    const {template} = prepared;
    if (!wantsTemplate(selection, template)) continue;
    const {frontMatter} = template;
    const least = frontMatter["minimum-observations"];
    documents.push(...planBroken(prepared, selection, meetings));
    for (const subject of listSubjects(template, view, meetingsOf(selection, meetings))) {
      const requested = isRequested(subject, selection);
      if (!requested && isNamed(subject, selection)) continue;
      const found = countObservations(subject, view);
      if (found >= least) {
        const logo = logoFor(subject, meetings);
        documents.push({prepared: dressFor(subject, prepared, themes), subject, ...(logo ? {logo} : {})});
      } else {
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

/** Those that are asked for: the one without a file, those that are named, or all. */
function meetingsOf({meetings: wanted}: ResolvedSelection, {all, own}: ProjectMeetings): readonly Meeting[] {
  if (own && wanted.has(own.name)) return [own];
  return wanted.size > 0 ? all.filter(({name}) => wanted.has(name)) : all;
}

/** What would be made for meetings with errors, so that it is told as missing or as of yesterday. */
function planBroken(
  prepared: PreparedTemplate,
  {meetings: wanted}: ResolvedSelection,
  {broken, own}: ProjectMeetings,
): PlannedDocument[] {
  const {frontMatter} = prepared.template;
  if (frontMatter.for !== "meeting" || (own && wanted.has(own.name))) return [];
  return broken
    .filter(
      ({name, editions}) =>
        (wanted.size === 0 || wanted.has(name)) && editions.includes(editionOf(frontMatter)),
    )
    .map(({name, editions, errors}) => ({
      prepared,
      subject: {for: "meeting", meeting: {...emptyMeeting, name, editions}},
      errors,
    }));
}

const emptyMeeting: Meeting = {
  name: "",
  areas: [],
  topics: [],
  editions: [],
  template: null,
  date: null,
  occasion: null,
  speaker: null,
  issuer: null,
  logo: null,
  themes: [],
  closing: null,
  sources: null,
  hide: [],
  agenda: null,
  place: {file: ""},
};

/** The template in the look that the meeting asks for. */
function dressFor(
  subject: Subject,
  prepared: PreparedTemplate,
  themes: ReadonlyMap<string, Theme>,
): PreparedTemplate {
  if (subject.for !== "meeting") return prepared;
  const {template} = prepared;
  const {format} = template.frontMatter;
  const theme = subject.meeting.themes.find(({name}) => themes.get(name)?.format === format);
  if (!theme) return prepared;
  const dressed = dressTemplate(template, new Map([[format, theme.name]]));
  return {...prepared, template: withThemeLanguage(dressed, themes)};
}

const logoFor = (subject: Subject, {logos}: ProjectMeetings) =>
  subject.for === "meeting" && subject.meeting.logo ? logos.get(subject.meeting.logo.name)?.value : undefined;

/** All documents of a project, those of templates with errors included: their names are taken. */
export function planEverything({
  library,
  broken,
  view,
  templateNames,
  meetings,
  themes,
}: Omit<Project, "themes"> & Partial<Pick<Project, "themes">>): DocumentPlan {
  const templates = [...library.templates, ...broken];
  const selection = resolveSelection(everything, view.dataset, templateNames).value;
  const {all, own} = meetings;
  const claiming = own ? [...all.filter(({name}) => name !== own.name), own] : all;
  return planDocuments({templates}, view, selection, {...meetings, all: claiming, own: null}, themes);
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
    case "meeting":
      return selection.meetings.has(subject.meeting.name);
    case "all":
      return false;
  }
}
