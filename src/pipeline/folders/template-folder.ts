import type {Dirent} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {filesInFolder} from "../../dataset/dataset-files.ts";
import {fileLimits, kindOfTemplateFile} from "../../diagnostic/file-limits.ts";
import type {BuildEffects} from "../build-effects.ts";

/** The templates, partials, themes and what these name in a folder on disk, none of them from outside it. */
export function templateFolder(folder: string): BuildEffects["templateFiles"] {
  const list = async (subfolder: string, ending: RegExp) => {
    try {
      const entries = await readdir(join(folder, subfolder));
      return entries.filter((name) => ending.test(name) && !/^(?:\.|~\$)/u.test(name)).sort();
    } catch (error) {
      if (subfolder !== "" && isMissing(error)) return [];
      throw error;
    }
  };
  return {
    listTemplates: () => list("", /\.(?:md|docx)$/u),
    listPartials: () => list("partials", /\.md$/u),
    listThemes: () => list("themes", /\.yaml$/u),
    listAll: async () => (await listDeep(folder, "", deepest)).sort(),
    readFile: (path) =>
      patiently(() =>
        filesInFolder(folder, fileLimits[kindOfTemplateFile(path)]).readFile(join(folder, path)),
      ),
    describe: (path) => (path === "" ? folder : join(folder, path)),
  };
}

/** Word keeps a file to itself for a moment while it saves it. */
async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let left = 4; ; left--) {
    try {
      return await read();
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (left === 0 || code !== "EBUSY") throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

/** Whoever names a folder of everything gets an answer all the same. */
const deepest = 4;

/** Links are not followed: they may lead anywhere, and in a circle. */
async function listDeep(folder: string, within: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(folder, within), {withFileTypes: true});
  const found = entries.map(async (entry) => {
    const name = within === "" ? await nameWhenRead(folder, entry) : entry.name;
    const path = within === "" ? name : `${within}/${name}`;
    if (!entry.isDirectory()) return [path];
    if (depth <= 0 || /^(?:\.|node_modules$)/u.test(entry.name)) return [];
    // What may not be looked into holds nothing that is used.
    return listDeep(folder, path, depth - 1).catch(() => []);
  });
  return (await Promise.all(found)).flat();
}

/** On Windows and macOS `Partials` is read as `partials`. */
async function nameWhenRead(folder: string, entry: Dirent): Promise<string> {
  const small = entry.name.toLowerCase();
  if (!entry.isDirectory() || small === entry.name) return entry.name;
  const [own, read] = await Promise.all(
    [entry.name, small].map((name) => stat(join(folder, name)).catch(() => undefined)),
  );
  return own && read && own.ino === read.ino && own.dev === read.dev ? small : entry.name;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
