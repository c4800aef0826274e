import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";
import {listThemeNames, matchThemes, readThemes, type ThemeParser} from "../pipeline/project/load-themes.ts";
import type {Template} from "../template/template.ts";

export interface CheckedThemes {
  readonly count: number;
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
    return {count: names.length, against: (templates) => matchThemes(templates, names, read).diagnostics};
  } catch (error) {
    const problem = describeFileError(error, files.describe("themes"), "templates");
    if (!problem) throw error;
    return {count: 0, against: () => [problem]};
  }
}
