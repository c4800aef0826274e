import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {shownFiles} from "./shown-files.ts";

/** SHA-256 of every file that people see in an output folder, the manifest included. */
export function digestFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    shownFiles(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}
