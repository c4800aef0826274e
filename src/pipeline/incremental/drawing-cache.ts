import {randomUUID} from "node:crypto";
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {digest} from "../../base/digest.ts";
import type {DrawingCache} from "../../chart/chart-studio.ts";
import type {CacheFolders} from "../build-effects.ts";
import {engine} from "./engine.ts";

/** Bytes of drawings that are left on the disk after a build: those of some thousand documents. */
export const mostKept = 256 * 2 ** 20;

/** A PNG file says its size there (W3C PNG, 11.2.2). */
const pngSize = {width: 16, height: 20, end: 24} as const;

/**
 * Drawings as files, named after all that decides how they look. Each begins with its own digest: one that the disk has
 * spoilt counts as none. Whatever goes wrong with it, the drawing is made again.
 */
export function openDrawingCache({cache, temporary}: CacheFolders): DrawingCache {
  let opened: Date | undefined;
  const fileOf = (key: string) => join(cache, digest(`${engine} ${key}`));
  return {
    async find(key) {
      try {
        const file = fileOf(key);
        const bytes = await readFile(file);
        const png = bytes.subarray(digestLength);
        if (png.length < pngSize.end || bytes.toString("latin1", 0, digestLength) !== digest(png))
          return undefined;
        // What was of use lately is the last to go. The time of this build is that of its folder: no clock is read.
        opened ??= (await stat(temporary)).mtime;
        await utimes(file, opened, opened);
        return {png, width: png.readUInt32BE(pngSize.width), height: png.readUInt32BE(pngSize.height)};
      } catch {
        return undefined;
      }
    },
    async keep(key, {png}) {
      try {
        await mkdir(cache, {recursive: true});
        const file = join(temporary, `${randomUUID()}.tmp`);
        await writeFile(file, Buffer.concat([Buffer.from(digest(png), "latin1"), png]));
        await rename(file, fileOf(key));
      } catch {
        // The next build draws it again.
      }
    },
  };
}

const digestLength = 64;

/** Removes drawings that have not been of use for the longest, until the others take no more than `most` bytes. */
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
