import type {ThemeFiles} from "../build/build-effects.ts";
import type {Diagnostic} from "../model/diagnostic.ts";
import type {TemplateFiles} from "../template/load-templates.ts";
import {parseTheme, type Theme} from "../theme/parse-theme.ts";

/** Reads the themes that no template uses yet. @param known those that were read for the templates */
export async function checkThemes(
  files: TemplateFiles & ThemeFiles,
  known: ReadonlyMap<string, Theme> = new Map(),
): Promise<{count: number; diagnostics: Diagnostic[]}> {
  const diagnostics: Diagnostic[] = [];
  const names = await files.listThemes();
  for (const name of names) {
    if (known.has(name.replace(/\.yaml$/u, ""))) continue;
    const path = `themes/${name}`;
    const text = new TextDecoder().decode(await files.readFile(path));
    diagnostics.push(...parseTheme(text, files.describe(path)).diagnostics);
  }
  return {count: names.length, diagnostics};
}
