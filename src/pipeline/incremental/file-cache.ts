import {randomUUID} from "node:crypto";
import {lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {digest} from "../../base/digest.ts";
import type {CacheFolders} from "../build-effects.ts";
import {engine} from "./engine.ts";

/** Bytes that are left on the disk after a build: the drawings of some thousand documents. */
export const mostKept = 256 * 2 ** 20;

/** Files by a key that names all that they depend on; whatever goes wrong with one, it is not there. */
export interface FileCache {
  find(key: string): Promise<Buffer | undefined>;
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

/**
 * What takes long to make, kept for later builds of this version of the program. Each file begins with a digest of what it
 * is kept as and of its bytes: one that the disk has spoilt, and one that lies under the name of another, counts as none.
 */
export function openFileCache({cache, temporary}: CacheFolders): FileCache {
  let opened: Date | undefined;
  const nameOf = (key: string) => digest(`${engine} ${key}`);
  return {
    async find(key) {
      try {
        const name = nameOf(key);
        const file = join(cache, name);
        if (!(await isOwnFolder(cache)) || !(await lstat(file)).isFile()) return undefined;
        const read = await readFile(file);
        const bytes = read.subarray(digestLength);
        if (read.toString("latin1", 0, digestLength) !== sealOf(name, bytes)) return undefined;
        // What was of use lately is the last to go. The time of this build is that of its folder: no clock is read.
        opened ??= (await stat(temporary)).mtime;
        await utimes(file, opened, opened);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async keep(key, bytes) {
      try {
        await mkdir(cache, {recursive: true});
        if (!(await isOwnFolder(cache))) return;
        const name = nameOf(key);
        const file = join(temporary, `${randomUUID()}.tmp`);
        await writeFile(file, Buffer.concat([Buffer.from(sealOf(name, bytes), "latin1"), bytes]));
        await rename(file, join(cache, name));
      } catch {
        // The next build makes it again.
      }
    },
  };
}

const digestLength = 64;

const sealOf = (name: string, bytes: Uint8Array) =>
  digest(Buffer.concat([Buffer.from(name, "latin1"), bytes]));

/** A link, here or one level up, leads to where other things lie, which are neither to be read nor to be removed. */
async function isOwnFolder(cache: string): Promise<boolean> {
  const folders = await Promise.all([dirname(cache), cache].map((each) => lstat(each)));
  return folders.every((folder) => folder.isDirectory());
}

/** Removes files that have not been of use for the longest, until the others take no more than `most` bytes. */
export async function tidyCache({cache}: CacheFolders, most = mostKept): Promise<void> {
  const isOurs = await isOwnFolder(cache).catch(() => false);
  const names = isOurs ? await readdir(cache).catch(() => []) : [];
  const files = (await Promise.all(names.map((name) => describe(join(cache, name))))).flat();
  let kept = 0;
  for (const {file, size} of files.toSorted((a, b) => b.used - a.used)) {
    kept += size;
    if (kept > most) await rm(file, {force: true}).catch(() => undefined);
  }
}

/** None if another build has just removed it, and of what is no file of ours. */
async function describe(file: string): Promise<{file: string; size: number; used: number}[]> {
  try {
    const found = await lstat(file);
    return found.isFile() ? [{file, size: found.size, used: found.mtimeMs}] : [];
  } catch {
    return [];
  }
}
