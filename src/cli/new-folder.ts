import {randomUUID} from "node:crypto";
import {mkdir, readdir, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import type {NewFile} from "../new/new-file.ts";

/** There is something in the folder that was to be made. */
export class NotEmptyError extends Error {}

/**
 * Makes a folder with all its files: it appears when they are on the disk. A folder that is there and empty stays the
 * folder that it is (someone may stand in it), and gets them one whole file or folder after the other.
 */
export async function createFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  const target = resolve(folder);
  const entries = await listFolder(target);
  if (entries && entries.length > 0) throw new NotEmptyError(folder);
  const name = `.jianbao-new-${randomUUID().slice(0, 8)}`;
  if (!entries) await mkdir(dirname(target), {recursive: true});
  const temporary = entries ? join(target, name) : join(dirname(target), `.${basename(target)}${name}`);
  try {
    await writeFiles(temporary, files);
    if (entries) await moveInto(target, temporary);
    else await rename(temporary, target);
  } catch (error) {
    // Someone else made it meanwhile.
    if (["ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "")) throw new NotEmptyError(folder);
    throw error;
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

async function writeFiles(folder: string, files: readonly NewFile[]): Promise<void> {
  await mkdir(folder);
  for (const {path, text} of files) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text, {flag: "wx", flush: true});
  }
}

/** What was moved is taken away again where the rest cannot be. */
async function moveInto(target: string, temporary: string): Promise<void> {
  const moved: string[] = [];
  try {
    for (const name of await readdir(temporary)) {
      await rename(join(temporary, name), join(target, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) await rm(join(target, name), {recursive: true, force: true});
    throw error;
  }
}

/** Undefined where there is no such folder. */
async function listFolder(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
