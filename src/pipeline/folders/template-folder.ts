import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {filesInFolder} from "../../dataset/dataset-files.ts";
import {fileLimits} from "../../diagnostic/file-limits.ts";
import type {BuildEffects} from "../build-effects.ts";

/** The templates, partials and themes in a folder on disk, none of them from outside it. */
export function templateFolder(folder: string): BuildEffects["templateFiles"] {
  const files = filesInFolder(folder, fileLimits.template);
  const list = async (subfolder: string, ending: string) => {
    try {
      const entries = await readdir(join(folder, subfolder));
      return entries.filter((name) => name.endsWith(ending) && !name.startsWith(".")).sort();
    } catch (error) {
      if (subfolder !== "" && isMissing(error)) return [];
      throw error;
    }
  };
  return {
    listTemplates: () => list("", ".md"),
    listPartials: () => list("partials", ".md"),
    listThemes: () => list("themes", ".yaml"),
    readFile: (path) => files.readFile(join(folder, path)),
    describe: (path) => (path === "" ? folder : join(folder, path)),
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
