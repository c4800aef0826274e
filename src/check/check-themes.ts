import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";
import {listThemeNames, matchThemes, readThemes, type ThemeParser} from "../pipeline/project/load-themes.ts";
import type {Template} from "../template/template.ts";
import type {Theme} from "../theme/parse-theme.ts";

export interface CheckedThemes {
  readonly count: number;
  /** Names of all, read or not. */
  readonly names: readonly string[];
  /** Those that can be used, by name. */
  readonly usable: ReadonlyMap<string, Theme>;
  /** What is wrong with the themes, and with what the templates make of them. */
  against(templates: readonly Template[]): readonly Diagnostic[];
}

/** Reads every theme, those that no template uses yet as well. */
export async function checkThemes(
  files: BuildEffects["templateFiles"],
  parse: ThemeParser,
): Promise<CheckedThemes> {
  try {
    const names = await listThemeNames(files);
    const read = await readThemes(names, files, parse);
    const usable = new Map([...read].flatMap(([name, {value}]) => (value ? [[name, value]] : [])));
    const against = (templates: readonly Template[]) => matchThemes(templates, names, read).diagnostics;
    return {count: names.length, names, usable, against};
  } catch (error) {
    const problem = describeFileError(error, files.describe("themes"), "templates");
    if (!problem) throw error;
    return {count: 0, names: [], usable: new Map(), against: () => [problem]};
  }
}
