import {type Diagnostic, hasErrors, type Language, type Outcome} from "../../diagnostic/diagnostic.ts";
import {meetingSchema} from "../../meeting/meeting-schema.ts";
import {parseMeeting} from "../../meeting/parse-meeting.ts";
import type {Meeting} from "../../model/meeting.ts";
import {checkName} from "../../new/check-name.ts";
import {meetingName} from "../../new/meeting/plan-meeting.ts";
import {type MeetingDraft, writeMeeting} from "../../new/meeting/write-meeting.ts";
import type {BuildEffects} from "../../pipeline/build-effects.ts";
import {readMeetingLogos} from "../../pipeline/project/meeting-logos.ts";
import {type NamedDocument, nameDocuments} from "../../pipeline/project/name-documents.ts";
import {planDocuments} from "../../pipeline/project/plan-documents.ts";
import {checkMeetings} from "../../pipeline/project/prepare-meetings.ts";
import type {Project} from "../../pipeline/project/prepare-project.ts";
import {resolveMeeting} from "../../pipeline/project/resolve-meeting.ts";
import type {DocumentKey} from "./document-service.ts";

/** A meeting that is being put together on the page, as JSON of what its file would hold. */
export function readDraft(json: string): MeetingDraft | undefined {
  try {
    const draft: unknown = JSON.parse(json);
    const isRecord = typeof draft === "object" && draft !== null && !Array.isArray(draft);
    return isRecord &&
      Object.entries(draft).every(([key, value]) => key in meetingSchema.shape && isValue(value))
      ? (draft as MeetingDraft)
      : undefined;
  } catch {
    return undefined;
  }
}

const isValue = (value: unknown): boolean =>
  typeof value === "boolean" ||
  isText(value) ||
  (Array.isArray(value) && value.length > 0 && value.every(isText));

const isText = (value: unknown) => typeof value === "string" && value.length > 0 && value.length < 2000;

/** The text of its file, or what is wrong with its name or with what it says. */
export function writeDraft(
  name: string,
  draft: MeetingDraft,
  language: Language,
  schema: string,
): Outcome<string> {
  const badName = checkName(name, meetingName);
  if (badName) return {diagnostics: [badName]};
  const text = writeMeeting(draft, language, schema);
  const {diagnostics} = parseMeeting(name, text, `meetings/${name}.yaml`);
  const errors = diagnostics.filter(({severity}) => severity === "error");
  return errors.length > 0 ? {diagnostics: errors} : {value: text, diagnostics: []};
}

/** The document that a draft would become, had it been saved. */
export async function planDraft(
  {template, subject}: DocumentKey,
  json: string,
  project: Project,
  files: BuildEffects["templateFiles"],
): Promise<Outcome<NamedDocument>> {
  const draft = readDraft(json);
  if (!draft) return {diagnostics: [notAMeeting]};
  const parsed = parseMeeting(subject, writeMeeting(draft, "zh"), unsaved);
  const meeting = parsed.value && resolveMeeting(parsed.value, project.view);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics, ...(meeting?.diagnostics ?? [])].map(
    withoutPlace,
  );
  if (!meeting?.value || hasErrors(diagnostics)) return {diagnostics};
  const own: Meeting = meeting.value;
  const templates = [...project.library.templates].map((each) => each.template);
  const meetings = {all: [], own, broken: [], logos: await readMeetingLogos([own], files)};
  const told = checkMeetings(meetings, templates, project.themes, [...project.themes.keys()]).get(own) ?? [];
  diagnostics.push(...told.map(withoutPlace));
  if (hasErrors(diagnostics)) return {diagnostics};
  const selection = {
    areas: new Set<string>(),
    topics: new Set<string>(),
    templates: new Set([template]),
    formats: new Set<never>(),
    editions: new Set<string>(),
    meetings: new Set([own.name]),
  };
  const plan = planDocuments(project.library, project.view, selection, meetings, project.themes);
  const [document] = nameDocuments(plan.documents, project);
  return document ? {value: document, diagnostics} : {diagnostics};
}

const notAMeeting: Diagnostic = {
  severity: "error",
  code: "invalid-value",
  message: {en: "this is no meeting", zh: "这不是会议的内容"},
};

const unsaved = "meetings/";

/** There is no file yet in which something could stand. */
const withoutPlace = ({place: _place, ...told}: Diagnostic): Diagnostic => told;
