import {randomUUID} from "node:crypto";
import {mkdir, open, readdir, readFile, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {filesInFolder} from "../dataset/dataset-files.ts";
import type {BuildEffects, OutputFolder} from "./build-effects.ts";

export interface Folders {
  readonly data: string;
  readonly templates: string;
  readonly output: string;
}

export function nodeEffects(folders: Folders, environment: NodeJS.ProcessEnv): BuildEffects {
  return {
    dataFolder: folders.data,
    dataFiles: filesInFolder(folders.data),
    templateFiles: templateFolder(folders.templates),
    output: outputFolder(folders.output),
    sourceDateEpoch: environment.SOURCE_DATE_EPOCH,
  };
}

function templateFolder(folder: string): BuildEffects["templateFiles"] {
  const files = filesInFolder(folder);
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

function outputFolder(folder: string): OutputFolder {
  return {
    name: folder,
    async prepare() {
      await mkdir(folder, {recursive: true});
      // Asking for permission is not enough on every system (root, network drives): try it.
      const probe = join(folder, temporaryName("probe"));
      await (await open(probe, "wx")).close();
      await rm(probe);
    },
    async write(path, bytes) {
      const temporary = join(folder, temporaryName(path));
      try {
        const file = await open(temporary, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, join(folder, path));
      } catch (error) {
        await rm(temporary, {force: true});
        throw error;
      }
    },
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    list: () => readdir(folder),
  };
}

/** Hidden, and short enough for a file system that takes 255 bytes whatever the document's name. */
function temporaryName(path: string): string {
  return `.${randomUUID().slice(0, 8)}.${path.slice(-8)}.tmp`;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
