import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** SHA-256 of every file that people see in an output folder, the manifest included. */
export function digestFolder(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== ".jianbao");
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}
