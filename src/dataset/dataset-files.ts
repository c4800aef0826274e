import {readFile, realpath, stat} from "node:fs/promises";
import {isAbsolute, relative, sep} from "node:path";
import {fileLimits, tooLargeError} from "../diagnostic/file-limits.ts";

/** How a data package is read. An error for a missing file has `code: "ENOENT"`. */
export interface DatasetFiles {
  readFile(path: string): Promise<Uint8Array>;
}

/** `code` of the error for a path that leads out of the folder, by a symbolic link for example. */
export const outsideCode = "EOUTSIDE";

/** The files on disk, none of them from outside `folder`, wherever symbolic links may point, and none too large. */
export function filesInFolder(folder: string, mostBytes: number = fileLimits.data): DatasetFiles {
  return {
    async readFile(path) {
      const [root, target] = await Promise.all([realpath(folder), realpath(path)]);
      if (!isInside(root, target)) {
        throw Object.assign(new Error(`${path} leads out of ${folder}`), {code: outsideCode});
      }
      const {size} = await stat(target);
      if (size > mostBytes) throw tooLargeError(path, size);
      return readFile(target);
    },
  };
}

function isInside(root: string, target: string): boolean {
  const way = relative(root, target);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
