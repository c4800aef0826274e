import type {ThemeFiles} from "../build/build-effects.ts";
import {describeFileError} from "../build/file-error.ts";
import {loadThemes, type ThemeParser} from "../build/load-themes.ts";
import type {Diagnostic} from "../model/diagnostic.ts";
import type {TemplateFiles} from "../template/load-templates.ts";
import type {Template} from "../template/template.ts";

interface CheckedThemes {
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every theme, those that no template uses yet as well, and holds the templates against them. */
export async function checkThemes(
  templates: readonly Template[],
  files: TemplateFiles & ThemeFiles,
  parse: ThemeParser,
): Promise<CheckedThemes> {
  try {
    return await readThemes(templates, files, parse);
  } catch (error) {
    const problem = describeFileError(error, files.describe("themes"), "templates");
    if (!problem) throw error;
    return {count: 0, diagnostics: [problem]};
  }
}

async function readThemes(
  templates: readonly Template[],
  files: TemplateFiles & ThemeFiles,
  parse: ThemeParser,
): Promise<CheckedThemes> {
  const {themes, diagnostics} = await loadThemes(templates, files, parse);
  const names = await files.listThemes();
  const used = new Set(templates.map(({frontMatter}) => `${frontMatter.theme}.yaml`));
  const found = [...diagnostics];
  for (const name of names.filter((each) => !used.has(each))) {
    const path = `themes/${name}`;
    const text = new TextDecoder().decode(await files.readFile(path));
    found.push(...(await parse(text, files.describe(path))).diagnostics);
  }
  return {count: Math.max(names.length, themes.size), diagnostics: found};
}
