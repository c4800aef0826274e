import type {DatasetFiles} from "../dataset/dataset-files.ts";
import type {NewFile} from "./new-file.ts";

/** Files that are to be made, read as if they were there. */
export const plannedFiles = (files: readonly NewFile[]): DatasetFiles => ({
  async readFile(path) {
    const file = files.find((each) => each.path === path);
    if (!file) throw Object.assign(new Error(`no ${path}`), {code: "ENOENT"});
    return new TextEncoder().encode(file.text);
  },
});
