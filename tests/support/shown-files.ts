import {readdirSync} from "node:fs";

/** What people see in an output folder, sorted; what builds keep for later ones lies beside it in `.jianbao`. */
export function shownFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== ".jianbao")
    .sort();
}
