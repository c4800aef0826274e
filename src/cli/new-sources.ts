import {access, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ThemeSource} from "../new/theme/plan-theme.ts";

/** The themes that come with jianbao, wherever it is installed: `dist/cli/` and `src/cli/` lie equally deep in it. */
export function ownThemes(): Promise<ThemeSource[]> {
  return readThemes(fileURLToPath(new URL("../../templates/", import.meta.url)));
}

/** The themes of a templates folder; none where there is no folder. */
export async function readThemes(templates: string): Promise<ThemeSource[]> {
  const folder = join(templates, "themes");
  const files = (await list(folder)).filter((name) => name.endsWith(".yaml") && !name.startsWith(".")).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return {name: name.replace(/\.yaml$/u, ""), file, text: await readFile(file, "utf8")};
    }),
  );
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

export async function hasFile(folder: string, path: string): Promise<boolean> {
  return access(join(folder, path)).then(
    () => true,
    () => false,
  );
}
