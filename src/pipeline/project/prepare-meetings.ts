import {type Diagnostic, hasErrors} from "../../diagnostic/diagnostic.ts";
import {describeFileError} from "../../diagnostic/file-error.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import {loadMeetings} from "../../meeting/load-meetings.ts";
import type {MeetingFiles} from "../../meeting/meeting-files.ts";
import type {WrittenMeeting} from "../../meeting/parse-meeting.ts";
import {applySettings} from "../../meeting/read-settings.ts";
import type {Format} from "../../model/document.ts";
import {type Edition, formatOfEdition} from "../../model/edition.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {editionOf} from "../../template/front-matter.ts";
import type {Template} from "../../template/template.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {BuildEffects} from "../build-effects.ts";
import {askMeetings, ownMeeting} from "./ask-meeting.ts";
import {checkMeetingLogo, type MeetingLogos, readMeetingLogos} from "./meeting-logos.ts";
import {resolveMeeting} from "./resolve-meeting.ts";
import {everything, type Selection} from "./selection.ts";

/** The meetings of a project, held against its data. */
export interface ProjectMeetings {
  /** In the order of their names. */
  readonly all: readonly Meeting[];
  /** The one that the command line asks for by areas and topics; it has no file. */
  readonly own: Meeting | null;
  /** Those with errors. */
  readonly broken: readonly BrokenMeeting[];
  /** The pictures that the others name. */
  readonly logos: MeetingLogos;
}

export interface BrokenMeeting {
  readonly name: string;
  /** Those that it asks for, as far as that can be read. */
  readonly editions: readonly Edition[];
  readonly errors: readonly Diagnostic[];
}

export const noProjectMeetings: ProjectMeetings = {all: [], own: null, broken: [], logos: new Map()};

export interface PreparedMeetings {
  readonly value: ProjectMeetings;
  readonly diagnostics: readonly Diagnostic[];
  /** `usage`: what the command line asks for is wrong; `templates`: a file is. */
  readonly failed?: "usage" | "templates";
}

/** Reads the folder of meetings, the pictures that they name, and what the command line says of them. */
export async function prepareMeetings(
  {meetingFiles: files, templateFiles}: Pick<BuildEffects, "meetingFiles" | "templateFiles">,
  view: DatasetView,
  selection: Selection = everything,
): Promise<PreparedMeetings> {
  const asked = askMeetings(selection);
  if (asked.value === undefined)
    return {value: noProjectMeetings, diagnostics: asked.diagnostics, failed: "usage"};
  const loaded = await load(files);
  const diagnostics: Diagnostic[] = [...asked.diagnostics, ...loaded.diagnostics];
  const all: Meeting[] = [];
  const broken = loaded.broken.map(({name, errors, draft}): BrokenMeeting => {
    // What else is wrong, told at once.
    const more = draft && draft.values.area.length > 0 ? resolveMeeting(draft, view).diagnostics : [];
    diagnostics.push(...more);
    return {name, editions: draft?.values.edition ?? ["deck"], errors: [...errors, ...more]};
  });
  const {names = [], settings} = asked.value ?? {};
  let failed: PreparedMeetings["failed"] = hasErrors(loaded.diagnostics) ? "templates" : undefined;
  for (const written of loaded.meetings) {
    const isAsked = names.includes(written.name) && settings !== undefined;
    const meeting = resolveMeeting(isAsked ? applySettings(written, settings) : written, view);
    diagnostics.push(...meeting.diagnostics);
    if (meeting.value) all.push(meeting.value);
    else {
      broken.push({name: written.name, editions: written.values.edition, errors: meeting.diagnostics});
      failed ??= "templates";
    }
  }
  const own = asked.value?.own ? resolveMeeting(ownMeeting(selection, asked.value, view), view) : undefined;
  const logos = await readMeetingLogos([...all, ...(own?.value ? [own.value] : [])], templateFiles);
  if (!own) return finish({all, own: null, broken, logos}, diagnostics, failed);
  return own.value
    ? finish({all, own: own.value, broken, logos}, diagnostics, failed)
    : finish({all, own: null, broken, logos}, [...diagnostics, ...own.diagnostics], "usage");
}

function finish(
  value: ProjectMeetings,
  diagnostics: readonly Diagnostic[],
  failed: PreparedMeetings["failed"],
): PreparedMeetings {
  return {value, diagnostics, ...(failed ? {failed} : {})};
}

async function load(files: MeetingFiles): ReturnType<typeof loadMeetings> {
  try {
    return await loadMeetings(files);
  } catch (error) {
    const problem = describeFileError(error, files.describe(""), "templates");
    if (!problem) throw error;
    const meetings: readonly WrittenMeeting[] = [];
    return {meetings, broken: [], diagnostics: [problem]};
  }
}

/** Names of the themes that meetings ask for. */
export const themesOfMeetings = ({all, own}: ProjectMeetings): string[] =>
  [...all, ...(own ? [own] : [])].flatMap(({themes}) => themes.map(({name}) => name));

/** A template, as far as it matters to meetings. */
type MeetingTemplate = Pick<Template, "name" | "frontMatter" | "form">;

/**
 * What is wrong with the templates, themes and pictures that meetings name.
 * @param themeNames all themes of the folder, read or not
 */
export function checkMeetings(
  {all, own, logos}: ProjectMeetings,
  templates: readonly MeetingTemplate[],
  themes: ReadonlyMap<string, Theme>,
  themeNames: readonly string[],
): Map<Meeting, readonly Diagnostic[]> {
  const ofMeetings = templates.filter(({frontMatter}) => frontMatter.for === "meeting").map(({name}) => name);
  const found = new Map<Meeting, readonly Diagnostic[]>();
  for (const meeting of [...all, ...(own ? [own] : [])]) {
    const formats = meeting.editions.map((edition): Format => formatOfEdition[edition]);
    const wrong = [
      ...meeting.themes.flatMap(({name, place}): Diagnostic[] => {
        const theme = themes.get(name);
        if (!themeNames.includes(name)) return [unknownTheme(name, themeNames, place)];
        return theme && !formats.includes(theme.format)
          ? [otherFormat(name, theme.format, formats, place)]
          : [];
      }),
      ...(meeting.template && !ofMeetings.includes(meeting.template.name)
        ? [unknownTemplate(meeting.template, ofMeetings)]
        : []),
      ...checkMeetingLogo(
        meeting,
        logos,
        themesFor(meeting, templates, themes),
        formsFor(meeting, templates),
      ),
    ];
    if (wrong.length > 0) found.set(meeting, wrong);
  }
  return found;
}

/** Those that its documents have: its own, and those of its templates where it names none. */
function themesFor(
  meeting: Meeting,
  templates: readonly MeetingTemplate[],
  themes: ReadonlyMap<string, Theme>,
): Theme[] {
  const own = meeting.themes.flatMap(({name}) => themes.get(name) ?? []);
  const ofTemplates = templatesFor(meeting, templates).flatMap(({frontMatter, form}) =>
    form || own.some(({format}) => format === frontMatter.format)
      ? []
      : (themes.get(frontMatter.theme) ?? []),
  );
  return [...own, ...ofTemplates];
}

/** Its templates that were made in Word. */
const formsFor = (meeting: Meeting, templates: readonly MeetingTemplate[]): string[] =>
  templatesFor(meeting, templates).flatMap(({name, form}) => (form ? [name] : []));

const templatesFor = (
  {editions, template: only}: Meeting,
  templates: readonly MeetingTemplate[],
): readonly MeetingTemplate[] =>
  templates.filter(
    ({name, frontMatter}) =>
      frontMatter.for === "meeting" &&
      editions.includes(editionOf(frontMatter)) &&
      (only === null || only.name === name),
  );

function unknownTheme(name: string, names: readonly string[], place: Diagnostic["place"]): Diagnostic {
  return {
    severity: "error",
    code: "unknown-theme",
    message: {en: `there is no theme "${name}"`, zh: `没有名为“${name}”的主题`},
    hint: suggest(name, names),
    ...(place ? {place} : {}),
  };
}

function otherFormat(
  name: string,
  format: Format,
  wanted: readonly Format[],
  place: Diagnostic["place"],
): Diagnostic {
  const list = [...new Set(wanted)];
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `the theme "${name}" is for ${format}, this meeting makes ${list.join(" and ")}`,
      zh: `主题“${name}”用于 ${format}，而这次会议生成 ${list.join("、")}`,
    },
    hint: {
      en: `choose a theme with format: ${list.join(" or ")}`,
      zh: `请选用 format: ${list.join(" 或 ")} 的主题`,
    },
    ...(place ? {place} : {}),
  };
}

function unknownTemplate(
  {name, place}: NonNullable<Meeting["template"]>,
  names: readonly string[],
): Diagnostic {
  return {
    severity: "error",
    code: "unknown-template",
    message: {
      en: `there is no template "${name}" for meetings`,
      zh: `没有名为“${name}”的会议模板`,
    },
    hint: suggest(name, names),
    place,
  };
}
