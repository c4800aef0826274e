import {randomUUID} from "node:crypto";
import {link, mkdir, readdir, realpath, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";

/** Where meetings are saved. */
export interface MeetingStore {
  /**
   * Whole or not at all. @param name of the file, which was checked
   * @param replace also where there is one of this name; else that is left as it is
   */
  save(name: string, text: string, replace: boolean): Promise<"saved" | "exists">;
}

/** The folder on disk; it is made when the first meeting is saved. */
export function meetingStore(folder: string): MeetingStore {
  return {
    async save(name, text, replace) {
      await mkdir(folder, {recursive: true});
      const file = join(await realpath(folder), `${name}.yaml`);
      const twin = (await readdir(dirname(file))).find((each) => isSameName(each, `${name}.yaml`));
      if (twin !== undefined && !replace) return "exists";
      // The dot keeps it out of what meetings are looked for among.
      const temporary = join(dirname(file), `.${name}.${randomUUID().slice(0, 8)}.tmp`);
      await writeFile(temporary, text, {flag: "wx", flush: true});
      try {
        if (replace) await rename(temporary, twin === undefined ? file : join(dirname(file), twin));
        else await link(temporary, file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EEXIST") return "exists";
        throw error;
      } finally {
        await rm(temporary, {force: true});
      }
      return "saved";
    },
  };
}

const isSameName = (a: string, b: string) =>
  a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
