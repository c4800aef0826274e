import {rmSync} from "node:fs";
import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {LibreOfficePlace, Machine} from "./libreoffice-places.ts";
import {profileFile, writeProfile} from "./profile.ts";

/** A folder for temporary files: the profile, the documents and their PDFs. None of it is the user's own. */
export function openWorkplace() {
  let opened: Promise<string> | undefined;
  let folder: string | undefined;
  // A preview ends when somebody stops the process.
  const clear = () => {
    if (folder !== undefined) rmSync(folder, {recursive: true, force: true, maxRetries: 3});
    folder = undefined;
  };
  return {
    open({temporary}: LibreOfficePlace): Promise<string> {
      opened ??= makeFolder(temporary ?? tmpdir()).then((made) => {
        folder = made;
        process.once("exit", clear);
        return made;
      });
      return opened;
    },
    async close() {
      await opened?.catch(() => undefined);
      opened = undefined;
      process.off("exit", clear);
      clear();
    },
  };
}

export type Workplace = ReturnType<typeof openWorkplace>;

async function makeFolder(base: string): Promise<string> {
  await mkdir(base, {recursive: true});
  const folder = await mkdtemp(join(base, "jianbao-pdf-"));
  const profile = join(folder, "profile", profileFile);
  await mkdir(dirname(profile), {recursive: true});
  await writeFile(profile, writeProfile());
  return folder;
}

/** The same for everybody: language and time zone show in documents. */
export function environment({env}: Machine): NodeJS.ProcessEnv {
  const {SOURCE_DATE_EPOCH: _, LANGUAGE: __, ...rest} = env;
  // Nothing is shown, and no screen is asked for.
  return {...rest, LC_ALL: "C.UTF-8", TZ: "UTC", SAL_USE_VCLPLUGIN: "svp"};
}

/** Tells LibreOffice where its profile is. */
export const profileWord = (folder: string) =>
  `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
