import {randomUUID} from "node:crypto";
import {link, mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import type {NewCopy, NewFile} from "../new/new-file.ts";

/** A file of this name is there already, in whatever case: Windows and macOS do not tell them apart. */
export class TakenError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** Whole or not at all, and never in place of another. */
export async function createFile(folder: string, {path, text}: NewFile | NewCopy): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), {recursive: true});
  const twin = (await readdir(dirname(file))).find((name) => isSameName(name, basename(file)));
  if (twin !== undefined) throw new TakenError(join(dirname(file), twin));
  const temporary = await writeBeside(file, text);
  try {
    await place(temporary, file);
  } finally {
    await rm(temporary, {force: true});
  }
  return file;
}

/** Puts a generated file in place of an older one; undefined where that says the same. */
export async function refreshFile(folder: string, {path, text}: NewFile): Promise<string | undefined> {
  const file = join(folder, path);
  await mkdir(dirname(file), {recursive: true});
  if ((await readText(file)) === text) return undefined;
  const temporary = await writeBeside(file, text);
  try {
    await rename(temporary, file);
  } finally {
    await rm(temporary, {force: true});
  }
  return file;
}

/** The dot keeps it out of what templates and themes are looked for among. */
async function writeBeside(file: string, text: string | Uint8Array): Promise<string> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
  await writeFile(temporary, text, {flag: "wx", flush: true});
  return temporary;
}

/** A link fails where the name is taken, in one step; a file system without links has to make do with a look. */
async function place(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new TakenError(file);
    if (!withoutLinks.has(codeOf(error) ?? "")) throw error;
    if ((await readText(file)) !== undefined) throw new TakenError(file);
    await rename(temporary, file);
  }
}

const withoutLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const isSameName = (a: string, b: string) =>
  a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
