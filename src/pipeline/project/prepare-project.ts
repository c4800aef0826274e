import {loadDataset} from "../../dataset/load-dataset.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import {describeFileError} from "../../diagnostic/file-error.ts";
import type {Dataset} from "../../model/dataset.ts";
import {usualLanguage} from "../../model/language.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {NamedAt} from "../../model/slide-choices.ts";
import {type DatasetView, viewDataset} from "../../template/dataset-view.ts";
import {loadTemplates} from "../../template/load-templates.ts";
import {type PreparedLibrary, type PreparedTemplate, prepareLibrary} from "../../template/prepare-library.ts";
import type {Template} from "../../template/template.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {BuildEffects} from "../build-effects.ts";
import {type ChosenThemes, chooseThemes, dressTemplate} from "./choose-themes.ts";
import {diagnoseDrafts} from "./diagnose-draft.ts";
import {findDocumentDate} from "./document-date.ts";
import {type LoadedThemes, listThemeNames, loadThemes} from "./load-themes.ts";
import {
  type BrokenMeeting,
  checkMeetings,
  type PreparedMeetings,
  type ProjectMeetings,
  prepareMeetings,
  themesOfMeetings,
} from "./prepare-meetings.ts";
import type {Selection} from "./selection.ts";
import {inThemeLanguage} from "./theme-language.ts";
import {findUnservedAreas} from "./unserved-areas.ts";

/** Data, templates and themes, read and checked: all that documents are made from. */
export interface Project {
  readonly view: DatasetView;
  readonly library: PreparedLibrary;
  readonly themes: ReadonlyMap<string, Theme>;
  /** That every document bears in ISO 8601: a day, a month or a year; empty where no source is dated. */
  readonly date: string;
  /** Names of all templates, those with errors included. */
  readonly templateNames: readonly string[];
  /** Templates that cannot be used, as far as they could be read; those with an unusable theme included. */
  readonly broken: readonly PreparedTemplate[];
  readonly meetings: ProjectMeetings;
}

/** Names of the templates that cannot be used as they stand. */
export function brokenNames({templateNames, library}: Pick<Project, "templateNames" | "library">): string[] {
  const usable = new Set(library.templates.map(({template}) => template.name));
  return templateNames.filter((name) => !usable.has(name));
}

export type ProjectStage = "data" | "templates" | "usage";

export interface PreparedProject extends Outcome<Project> {
  /** The first stage that reported an error. */
  readonly failed?: ProjectStage;
}

/** A project whose themes have not been read yet: enough to make the text of every document. */
export interface PreparedTexts extends Outcome<Omit<Project, "themes">> {
  readonly failed?: ProjectStage;
  /** Every template that could be read, those with errors inside included. */
  readonly templates: readonly Template[];
}

/** Data as templates see it, or what is wrong with it. */
export type DataReader = (effects: BuildEffects) => Promise<Outcome<DatasetView>>;

export const readData: DataReader = async ({dataFolder, dataFiles}) => {
  const {value, diagnostics} = await loadDataset(dataFolder, dataFiles);
  return value ? {value: viewDataset(value), diagnostics} : {diagnostics};
};

/**
 * Reads data and templates from the disk. Templates with errors are left out; the rest can be built.
 * @param read one that remembers, where the same data is read again and again
 * @param selection that may ask for meetings, with or without a file
 */
export async function prepareTexts(
  effects: BuildEffects,
  read = readData,
  selection?: Selection,
): Promise<PreparedTexts> {
  const dataset = await read(effects);
  const view = dataset.value;
  if (!view) {
    const templates = await checkWithoutData(effects);
    return {failed: "data", diagnostics: [...dataset.diagnostics, ...templates], templates: []};
  }
  const date = findDocumentDate(view.dataset, effects.sourceDateEpoch);
  if (date.value === undefined) return {failed: "usage", diagnostics: date.diagnostics, templates: []};
  const meetings = await prepareMeetings(effects, view, selection);
  if (meetings.failed === "usage") {
    const told = [...dataset.diagnostics, ...meetings.diagnostics];
    return {failed: "usage", diagnostics: told, templates: []};
  }
  try {
    const loaded = await loadTemplates(effects.templateFiles);
    const {templates} = loaded.library;
    const library = prepareLibrary(loaded.library, view, loaded.broken);
    const templateNames = [...new Set([...templates.map(({name}) => name), ...loaded.broken])];
    // A partial may be broken that no template includes.
    const isBroken = hasErrors([...loaded.diagnostics, ...library.diagnostics]);
    const more =
      library.drafts.length > 0 ? await diagnoseDrafts(library, view, date.value, meetings.value.all) : [];
    return {
      value: {
        view,
        library,
        date: date.value,
        templateNames,
        broken: library.broken,
        meetings: meetings.value,
      },
      diagnostics: [
        ...dataset.diagnostics,
        ...loaded.diagnostics,
        ...library.diagnostics,
        ...meetings.diagnostics,
        ...findUnservedAreas(templates, view),
        ...more,
      ],
      templates,
      ...(isBroken || meetings.failed ? {failed: "templates"} : {}),
    };
  } catch (error) {
    const problem = describeFileError(error, effects.templateFiles.describe(""), "templates");
    if (!problem) throw error;
    return {failed: "templates", diagnostics: [...dataset.diagnostics, problem], templates: []};
  }
}

/** What only data can tell: whether a template's names are those of a table that cannot be read. */
const ofData =
  /^unknown-(?!helper|block|variable|partial|key|theme|directive|fence)|^indicator-without-data$/u;
const nothing: Dataset = {
  name: "",
  title: "",
  language: usualLanguage,
  levels: [],
  areas: [],
  topics: [],
  indicators: [],
  sources: [],
  observations: [],
  initiatives: [],
  notFigures: [],
};

/** What is wrong with templates and themes whatever the data may be, so that all is told at once. */
async function checkWithoutData({templateFiles}: BuildEffects): Promise<Diagnostic[]> {
  try {
    const loaded = await loadTemplates(templateFiles);
    const library = prepareLibrary(loaded.library, viewDataset(nothing), loaded.broken);
    const themes = await loadThemes(loaded.library.templates, templateFiles);
    const found = [...loaded.diagnostics, ...library.diagnostics, ...themes.diagnostics];
    return found.filter(({severity, code}) => severity === "error" && !ofData.test(code));
  } catch (error) {
    const problem = describeFileError(error, templateFiles.describe(""), "templates");
    if (!problem) throw error;
    return [problem];
  }
}

/**
 * The same with themes; templates whose theme cannot be used are left out as well.
 * @param isWhole also themes that nothing names
 * @param chosen names of themes that stand in for those of templates, at most one for each format
 */
export async function prepareProject(
  effects: BuildEffects,
  chosen: readonly string[] = [],
  read = readData,
  selection?: Selection,
  isWhole = false,
): Promise<PreparedProject> {
  const texts = await prepareTexts(effects, read, selection);
  const {value, diagnostics, failed} = texts;
  if (!value) return {diagnostics, ...(failed ? {failed} : {})};
  try {
    const choice = await chooseThemes(chosen, effects.templateFiles);
    if (choice.diagnostics.length > 0) {
      return {failed: "usage", diagnostics: [...diagnostics, ...choice.diagnostics]};
    }
    const templates = texts.templates.map((template) => dressTemplate(template, choice.value));
    const themes = await loadThemes(templates, effects.templateFiles, [
      ...themesOfMeetings(value.meetings),
      ...(isWhole ? await listThemeNames(effects.templateFiles) : []),
    ]);
    const meetings = dressMeetings(value.meetings, templates, themes, choice.value);
    const whole = value.library.templates.filter(({template}) => !themes.broken.includes(template.name));
    const dressed = whole.map((prepared) => ({
      ...prepared,
      template: dressTemplate(prepared.template, choice.value),
    }));
    const usable = inThemeLanguage(dressed, themes.themes);
    const undressed = value.library.templates.filter(({template}) => themes.broken.includes(template.name));
    const reason =
      failed ?? (themes.broken.length > 0 || hasErrors(meetings.diagnostics) ? "templates" : undefined);
    if (meetings.failed === "usage") {
      return {failed: "usage", diagnostics: [...diagnostics, ...meetings.diagnostics]};
    }
    return {
      value: {
        ...value,
        library: {...value.library, templates: usable},
        themes: themes.themes,
        broken: [...value.broken, ...undressed],
        meetings: meetings.value,
      },
      diagnostics: [...diagnostics, ...themes.diagnostics, ...meetings.diagnostics],
      ...(reason ? {failed: reason} : {}),
    };
  } catch (error) {
    const problem = describeFileError(error, effects.templateFiles.describe(""), "templates");
    if (!problem) throw error;
    return {failed: "templates", diagnostics: [...diagnostics, problem]};
  }
}

/** Meetings whose themes and templates can be used; a theme of the command line takes the place of theirs. */
function dressMeetings(
  meetings: ProjectMeetings,
  templates: readonly Template[],
  {themes, names}: LoadedThemes,
  chosen: ChosenThemes,
): PreparedMeetings {
  const wrong = checkMeetings(meetings, templates, themes, names);
  const isReplaced = ({name}: NamedAt) => {
    const format = themes.get(name)?.format;
    return format !== undefined && chosen.has(format);
  };
  const dress = (meeting: Meeting): Meeting => ({
    ...meeting,
    themes: meeting.themes.filter((theme) => !isReplaced(theme)),
  });
  const {all, own, broken} = meetings;
  const errorsOf = (meeting: Meeting) =>
    (wrong.get(meeting) ?? []).filter(({severity}) => severity === "error");
  const found = all.flatMap((meeting): BrokenMeeting[] => {
    const errors = errorsOf(meeting);
    return errors.length > 0 ? [{name: meeting.name, editions: meeting.editions, errors}] : [];
  });
  const isWrong = own !== null && errorsOf(own).length > 0;
  return {
    value: {
      ...meetings,
      all: all.filter((meeting) => errorsOf(meeting).length === 0).map(dress),
      own: own && !isWrong ? dress(own) : null,
      broken: [...broken, ...found],
    },
    diagnostics: [...wrong.values()].flat(),
    ...(isWrong ? {failed: "usage"} : {}),
  };
}
