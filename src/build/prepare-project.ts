import {loadDataset} from "../dataset/load-dataset.ts";
import type {Diagnostic, Outcome} from "../model/diagnostic.ts";
import {type DatasetView, viewDataset} from "../template/dataset-view.ts";
import {loadTemplates} from "../template/load-templates.ts";
import {type PreparedLibrary, prepareLibrary} from "../template/prepare-library.ts";
import type {Theme} from "../theme/parse-theme.ts";
import type {BuildEffects} from "./build-effects.ts";
import {findDocumentDate} from "./document-date.ts";
import {describeFileError} from "./file-error.ts";
import {loadThemes} from "./load-themes.ts";

/** Data, templates and themes, read and checked: all that documents are made from. */
export interface Project {
  readonly view: DatasetView;
  readonly library: PreparedLibrary;
  readonly themes: ReadonlyMap<string, Theme>;
  /** ISO date that every document bears. */
  readonly date: string;
  /** Names of all templates, those with errors included. */
  readonly templateNames: readonly string[];
}

export type ProjectStage = "data" | "templates" | "usage";

export interface PreparedProject extends Outcome<Project> {
  /** The first stage that reported an error. */
  readonly failed?: ProjectStage;
}

/** Reads what is on the disk. Templates with errors are left out; the rest can be built. */
export async function prepareProject(effects: BuildEffects): Promise<PreparedProject> {
  const dataset = await loadDataset(effects.dataFolder, effects.dataFiles);
  if (!dataset.value) return {failed: "data", diagnostics: dataset.diagnostics};
  const date = findDocumentDate(dataset.value, effects.sourceDateEpoch);
  if (date.value === undefined) return {failed: "usage", diagnostics: date.diagnostics};
  const view = viewDataset(dataset.value);

  const found: Diagnostic[] = [...dataset.diagnostics];
  try {
    const loaded = await loadTemplates(effects.templateFiles);
    const library = prepareLibrary(loaded.library, view);
    const themes = await loadThemes(loaded.library.templates, effects.templateFiles);
    found.push(...loaded.diagnostics, ...library.diagnostics, ...themes.diagnostics);
    const usable = library.templates.filter(({template}) => !themes.broken.includes(template.name));
    const broken = [...loaded.broken, ...library.broken, ...themes.broken];
    const templateNames = [...new Set([...loaded.library.templates.map(({name}) => name), ...loaded.broken])];
    return {
      value: {
        view,
        library: {...library, templates: usable},
        themes: themes.themes,
        date: date.value,
        templateNames,
      },
      diagnostics: found,
      ...(broken.length > 0 || templateNames.length === 0 ? {failed: "templates"} : {}),
    };
  } catch (error) {
    const problem = describeFileError(error, effects.templateFiles.describe(""), "templates");
    if (!problem) throw error;
    return {failed: "templates", diagnostics: [...found, problem]};
  }
}
