import {access} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {ThemeText} from "../pipeline/project/load-themes.ts";
import {refreshFile} from "./new-files.ts";
import {packageFolder} from "./package-facts.ts";

/** The themes that come with jianbao. */
export async function ownThemes(): Promise<ThemeText[]> {
  const {themes} = await readThemes(fileURLToPath(new URL("templates/", packageFolder)));
  return themes;
}

/** The themes of a templates folder, none where there is no folder, and why others cannot be read. */
export async function readThemes(
  templates: string,
): Promise<{themes: ThemeText[]; diagnostics: Diagnostic[]}> {
  const [{templateFolder}, {listThemeNames, readThemeText}] = await Promise.all([
    import("../pipeline/folders/template-folder.ts"),
    import("../pipeline/project/load-themes.ts"),
  ]);
  const files = templateFolder(templates);
  const names = await listThemeNames(files);
  const read = await Promise.all(names.map((name) => readThemeText(name, files)));
  return {
    themes: read.flatMap(({value}) => (value ? [value] : [])),
    diagnostics: read.flatMap(({diagnostics}) => diagnostics),
  };
}

/** The first line of a theme names its schema; a project without schemas gets them. */
export async function addSchemas(templates: string): Promise<string[]> {
  const {planSchemas} = await import("../new/plan-schemas.ts");
  const files: string[] = [];
  for (const schema of planSchemas()) {
    if (await hasFile(templates, schema.path)) continue;
    const file = await refreshFile(templates, schema);
    if (file !== undefined) files.push(file);
  }
  return files;
}

export async function hasFile(folder: string, path: string): Promise<boolean> {
  return access(join(folder, path)).then(
    () => true,
    () => false,
  );
}
