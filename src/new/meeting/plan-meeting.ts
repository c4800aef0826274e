import {hasErrors, type Language, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {MeetingValues} from "../../meeting/meeting-schema.ts";
import {parseMeeting} from "../../meeting/parse-meeting.ts";
import type {Meeting} from "../../model/meeting.ts";
import {resolveMeeting} from "../../pipeline/project/resolve-meeting.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {checkName, templateName} from "../check-name.ts";
import type {NewFile} from "../new-file.ts";
import {type MeetingDraft, writeMeeting} from "./write-meeting.ts";

export interface MeetingRequest {
  readonly name: string;
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  /** What else is known of it. */
  readonly values: Partial<MeetingValues>;
  readonly language: Language;
  /** Where its JSON Schema lies, seen from the file. */
  readonly schema?: string;
}

/** Meetings are called as people speak of them. */
export const meetingName = {...templateName, example: "教育工作推进会"};

/** A file of a meeting whose areas and topics the data has. */
export function planMeeting(request: MeetingRequest, view: DatasetView): Outcome<NewFile> {
  const {name, areas, topics, values, language, schema} = request;
  const badName = checkName(name, meetingName);
  if (badName) return {diagnostics: [badName]};
  const draft: MeetingDraft = {
    ...(values as MeetingDraft),
    area: areas.length === 1 ? (areas[0] ?? "") : [...areas],
    ...(topics.length > 0 ? {topics: [...topics]} : {}),
    edition: single(values.edition ?? ["deck"]),
    ...(values.theme ? {theme: single(values.theme)} : {}),
  };
  const path = `${name}.yaml`;
  const resolved = check(name, writeMeeting(draft, language), path, view);
  if (!resolved.value) return {diagnostics: resolved.diagnostics};
  const text = writeMeeting(withNames(draft, resolved.value), language, schema);
  return {value: {path, text}, diagnostics: resolved.diagnostics};
}

const single = (list: readonly string[]) => (list.length === 1 ? (list[0] ?? "") : [...list]);

function check(name: string, text: string, file: string, view: DatasetView): Outcome<Meeting> {
  const {value, diagnostics} = parseMeeting(name, text, file);
  if (!value || hasErrors(diagnostics)) return {diagnostics: diagnostics.map(({place: _, ...told}) => told)};
  const resolved = resolveMeeting(value, view);
  return {...resolved, diagnostics: resolved.diagnostics.map(({place: _, ...told}) => told)};
}

/** Whoever typed a code reads a name later. */
function withNames(draft: MeetingDraft, {areas, topics}: Meeting): MeetingDraft {
  const named = single(areas.map(({name}) => name));
  return {...draft, area: named, ...(draft.topics ? {topics: topics.map(({name}) => name)} : {})};
}
