import {randomUUID} from "node:crypto";
import {mkdir, open, readdir, readFile, realpath, rename, rm, stat} from "node:fs/promises";
import {basename, dirname, isAbsolute, join, relative, sep} from "node:path";
import {filesInFolder} from "../dataset/dataset-files.ts";
import {fileLimits, tooLargeError} from "../diagnostic/file-limits.ts";
import type {ImportEffects} from "../extract/import/import-table.ts";
import type {ReviewEffects} from "../extract/review/draft-desk.ts";
import {hasFile} from "./new-sources.ts";
import {openPdf} from "./open-pdf.ts";
import {wayTo} from "./way-to.ts";

/** What `extract` reads and writes on the disk. @param templates a folder that may have JSON Schemas */
export function extractFiles(
  data: string,
  sources: string,
  templates = "templates",
): ImportEffects & ReviewEffects {
  return {
    dataFolder: data,
    sourceFolder: sources,
    dataFiles: filesInFolder(data),
    sourceFiles: filesInFolder(sources),
    async readReport(path) {
      const {size} = await stat(path);
      if (size > fileLimits.data) throw tooLargeError(path, size);
      return readFile(path);
    },
    async readMap(path) {
      try {
        return await readFile(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    async schemaFor(map) {
      const schema = join(templates, "schemas/table-map.schema.json");
      return (await hasFile(templates, "schemas/table-map.schema.json"))
        ? wayTo(schema, dirname(map))
        : undefined;
    },
    async withinSources(path) {
      const [folder, file] = await Promise.all([realpath(sources).catch(() => undefined), realpath(path)]);
      const way = folder === undefined ? ".." : relative(folder, file);
      return way.startsWith("..") || isAbsolute(way) ? undefined : way.split(sep).join("/");
    },
    openPdf,
    async listDrafts() {
      return readdir(join(data, "drafts")).catch(() => []);
    },
    write: writeWhole,
    remove: (path) => rm(path, {force: true}),
  };
}

/** Beside its place first, and moved there when it is on the disk. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true});
    throw error;
  }
}
