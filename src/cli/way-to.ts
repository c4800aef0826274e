import {isAbsolute, relative, sep} from "node:path";

/** How a file in a folder names another one; with "/" on every system. */
export function wayTo(file: string, folder: string): string {
  const way = relative(folder, file);
  return isAbsolute(way) ? file : way.split(sep).join("/");
}
