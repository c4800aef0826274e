import {mkdir, open, readdir, readFile, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import type {OutputFolder} from "../build-effects.ts";
import {openSession, type Session, workFolder} from "./session-folder.ts";

/** An output folder on the disk. */
export function outputFolder(folder: string): OutputFolder {
  let session: Session | undefined;
  let files = 0;
  const opened = (): Session => {
    if (!session) throw new Error("the output folder was not prepared");
    return session;
  };
  return {
    name: folder,
    async prepare() {
      await mkdir(folder, {recursive: true});
      // Asking for permission is not enough on every system (root, network drives): the session's folder tries it.
      session = await openSession(join(folder, workFolder));
    },
    async write(path, bytes) {
      const temporary = join(opened().folder, `${(files++).toString()}.tmp`);
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
        // A folder in its place, or a link that leads nowhere, is told when the file is to be written.
        if (isMissing(error) || isInTheWay(error)) return undefined;
        throw error;
      }
    },
    remove: (path) => rm(join(folder, path), {force: true}),
    async list() {
      try {
        return await readdir(folder);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    journal: {
      get earlier() {
        return session?.earlier ?? [];
      },
      append: (line) => opened().append(line),
    },
    get drawings() {
      return session && {cache: join(folder, workFolder, "charts"), temporary: session.folder};
    },
    exclusively: (work) => opened().exclusively(work),
    finish: async () => session?.close(),
  };
}

function isInTheWay(error: unknown): boolean {
  return ["EISDIR", "ELOOP", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
