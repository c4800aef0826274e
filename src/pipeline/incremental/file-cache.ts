import {randomUUID} from "node:crypto";
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
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
 * What takes long to make, kept for later builds of this version of the program. Each file begins with its own digest:
 * one that the disk has spoilt counts as none.
 */
export function openFileCache({cache, temporary}: CacheFolders): FileCache {
  let opened: Date | undefined;
  const fileOf = (key: string) => join(cache, digest(`${engine} ${key}`));
  return {
    async find(key) {
      try {
        const file = fileOf(key);
        const read = await readFile(file);
        const bytes = read.subarray(digestLength);
        if (read.toString("latin1", 0, digestLength) !== digest(bytes)) return undefined;
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
        const file = join(temporary, `${randomUUID()}.tmp`);
        await writeFile(file, Buffer.concat([Buffer.from(digest(bytes), "latin1"), bytes]));
        await rename(file, fileOf(key));
      } catch {
        // The next build makes it again.
      }
    },
  };
}

const digestLength = 64;

/** Removes files that have not been of use for the longest, until the others take no more than `most` bytes. */
export async function tidyCache({cache}: CacheFolders, most = mostKept): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  const files = (await Promise.all(names.map((name) => describe(join(cache, name))))).flat();
  let kept = 0;
  for (const {file, size} of files.toSorted((a, b) => b.used - a.used)) {
    kept += size;
    if (kept > most) await rm(file, {force: true}).catch(() => undefined);
  }
}

/** None if another build has just removed it. */
async function describe(file: string): Promise<{file: string; size: number; used: number}[]> {
  try {
    const {size, mtimeMs} = await stat(file);
    return [{file, size, used: mtimeMs}];
  } catch {
    return [];
  }
}
