import {readFileSync} from "node:fs";

/** Our own package, wherever it is installed: the compiled program lies one folder deep in it, the sources two. */
export const packageFolder = new URL(import.meta.url.endsWith(".ts") ? "../../" : "../", import.meta.url);

export const version = (
  JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")) as {version: string}
).version;

export const generator = `jianbao ${version}`;
