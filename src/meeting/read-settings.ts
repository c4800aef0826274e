import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {suggest} from "../diagnostic/suggest.ts";
import {parseYaml} from "../yaml/parse-yaml.ts";
import {type MeetingKey, type MeetingValues, meetingSchema, splitNames} from "./meeting-schema.ts";
import type {WrittenMeeting} from "./parse-meeting.ts";

/** What the command line says of meetings, instead of what their files say. */
export interface MeetingSettings {
  readonly values: Partial<MeetingValues>;
  /** The words in which a key stands. */
  readonly placeOf: (key: MeetingKey) => Place;
}

const keys = Object.keys(meetingSchema.shape) as MeetingKey[];
const settingsSchema = meetingSchema.partial();
/** Keys that may have several values. */
const lists: ReadonlySet<string> = new Set(["area", "topics", "edition", "theme", "hide"]);

/** `--set key=value`, each as a file of a meeting would have it; what is unknown or wrong is reported. */
export function readSettings(words: readonly string[]): Outcome<MeetingSettings> {
  const diagnostics: Diagnostic[] = [];
  const given = new Map<MeetingKey, string>();
  for (const word of words) {
    const [, key = "", value] = /^\s*([^=\s]+)\s*=\s*([\s\S]*?)\s*$/u.exec(word) ?? [];
    const known = keys.find((each) => each === key);
    if (value === undefined || value === "") diagnostics.push(withoutValue(word));
    else if (known === undefined) diagnostics.push(unknownSetting(key));
    else given.set(known, value);
  }
  if (diagnostics.length > 0) return {diagnostics};
  const placeOf = (key: MeetingKey): Place => ({file: `--set ${key}=${given.get(key) ?? ""}`});
  const written = [...given];
  const yaml = written.map(([key, value]) => `${key}: ${JSON.stringify(typedValue(key, value))}`).join("\n");
  const read = parseYaml(yaml, settingsSchema, (line) => placeOf(written[line - 1]?.[0] ?? "area"));
  if (!read.value || hasErrors(read.diagnostics)) return {diagnostics: read.diagnostics};
  const values = Object.fromEntries(
    Object.entries(read.value).filter(([key]) => given.has(key as MeetingKey)),
  );
  return {value: {values, placeOf}, diagnostics: read.diagnostics};
}

/** A shell knows texts only. */
function typedValue(key: MeetingKey, value: string): unknown {
  if (lists.has(key)) return splitNames(value);
  return key === "agenda" && /^(?:true|false)$/u.test(value) ? value === "true" : value;
}

/** The meeting as the command line wants it this time. */
export function applySettings(meeting: WrittenMeeting, {values, placeOf}: MeetingSettings): WrittenMeeting {
  const isSet = (key: PropertyKey | undefined): key is MeetingKey =>
    typeof key === "string" && Object.hasOwn(values, key);
  return {
    ...meeting,
    values: {...meeting.values, ...values},
    placeOf: (path) => (isSet(path[0]) ? placeOf(path[0]) : meeting.placeOf(path)),
  };
}

function withoutValue(word: string): Diagnostic {
  return {
    severity: "error",
    code: "setting-without-value",
    message: {en: `--set ${word}: there is no value`, zh: `--set ${word}：没有写值`},
    hint: {
      en: "write --set key=value, such as --set date=2026-12-03",
      zh: "请写成 --set 键=值，例如 --set date=2026-12-03",
    },
  };
}

function unknownSetting(key: string): Diagnostic {
  return {
    severity: "error",
    code: "unknown-key",
    message: {en: `--set: unknown key "${key}"`, zh: `--set：不认识的键“${key}”`},
    hint: suggest(key, keys),
  };
}
