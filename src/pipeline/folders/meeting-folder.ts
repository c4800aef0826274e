import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {filesInFolder} from "../../dataset/dataset-files.ts";
import {fileLimits} from "../../diagnostic/file-limits.ts";
import type {MeetingFiles} from "../../meeting/meeting-files.ts";

/** The meetings in a folder on disk, none of them from outside it; that there is no such folder is no error. */
export function meetingFolder(folder: string): MeetingFiles {
  const files = filesInFolder(folder, fileLimits.template);
  const listAll = async () => {
    try {
      return (await readdir(folder)).filter((name) => !/^[.~]/u.test(name)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  };
  return {
    listAll,
    listMeetings: async () => (await listAll()).filter((name) => name.endsWith(".yaml")),
    readFile: (name) => files.readFile(join(folder, name)),
    describe: (name) => (name === "" ? folder : join(folder, name)),
  };
}
