import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../language/languages.ts";
import type {WrittenMeeting} from "../../meeting/parse-meeting.ts";
import {applySettings, type MeetingSettings, readSettings} from "../../meeting/read-settings.ts";
import {type Edition, editions, usualEdition} from "../../model/edition.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {Selection} from "./selection.ts";

/** What the command line asks of meetings. */
export interface AskedMeetings {
  /** Names of meetings that have files. */
  readonly names: readonly string[];
  /** For these, or for the one that has none. */
  readonly settings: MeetingSettings;
  /** Areas and topics without a file: one meeting of their own. */
  readonly own: boolean;
}

/** Undefined in `value` where no meeting is asked for. */
export function askMeetings(selection: Selection): Outcome<AskedMeetings | null> {
  const {meetings = [], settings: words = [], areas, topics} = selection;
  const settings = readSettings(words);
  if (!settings.value) return {diagnostics: settings.diagnostics};
  const hasSettings = words.length > 0;
  if (meetings.length > 0 && areas.length + topics.length > 0) return {diagnostics: [areaOfMeeting]};
  const own = areas.length > 0 && (topics.length > 0 || hasSettings);
  if (meetings.length === 0 && !own && hasSettings) return {diagnostics: [settingsOfNothing]};
  const value = meetings.length > 0 || own ? {names: meetings, settings: settings.value, own} : null;
  return {value, diagnostics: settings.diagnostics};
}

/** The meeting of areas and topics that the command line names, in the order in which it names them. */
export function ownMeeting(
  {areas, topics, formats, editions: wanted}: Selection,
  {settings}: AskedMeetings,
  view: DatasetView,
): WrittenMeeting {
  const asked = editions.filter((edition) => wanted.includes(edition));
  const usual = formats.map((format): Edition => usualEdition[format]);
  const edition: Edition[] = asked.length > 0 ? asked : usual.length > 0 ? usual : ["deck"];
  const named = {area: areas, topics};
  const written: WrittenMeeting = {
    name: nameOwn(areas, topics, view),
    place: {file: "--area"},
    values: {area: [...areas], ...(topics.length > 0 ? {topics: [...topics]} : {}), edition},
    placeOf: ([key, index]) => {
      const names = key === "area" || key === "topics" ? named[key] : [];
      const name = typeof index === "number" ? names[index] : names[0];
      return {file: `${key === "topics" ? "--topic" : "--area"} ${name ?? ""}`.trim()};
    },
  };
  return applySettings(written, settings);
}

/** So many topics are named; the others are counted. */
const mostTopics = 4;

/** As a file is called: 沙坪坝区学前教育、职业教育汇报. */
function nameOwn(areas: readonly string[], topics: readonly string[], view: DatasetView): string {
  const called = areas.map(
    (name) => view.areas.find(({code, shortName}) => [code, shortName].includes(name))?.name ?? name,
  );
  const known = topics.map((name) => view.topicById.get(name)?.name ?? name);
  const {names} = wordsOf(view.dataset.language);
  return names.meeting(called, known.slice(0, mostTopics), known.length);
}

const areaOfMeeting: Diagnostic = {
  severity: "error",
  code: "meeting-with-areas",
  message: {
    en: "--meeting does not go with --area and --topic: the meeting says which they are",
    zh: "--meeting 不能和 --area、--topic 一起用：会议文件里已经写了地区和领域",
  },
  hint: {
    en: "to have others this time write --set area=… --set topics=…",
    zh: "这一次要换，请写 --set area=… --set topics=…",
  },
};

const settingsOfNothing: Diagnostic = {
  severity: "error",
  code: "settings-without-meeting",
  message: {
    en: "--set says something of a meeting, and none is asked for",
    zh: "--set 是会议的设置，这里没有指定会议",
  },
  hint: {
    en: "name one with --meeting, or its area and topics with --area and --topic",
    zh: "请用 --meeting 指定会议，或用 --area 和 --topic 指定地区和领域",
  },
};
