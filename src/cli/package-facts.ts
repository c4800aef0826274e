import {readFileSync} from "node:fs";

/** Of our own package, wherever it is installed: `dist/cli/` and `src/cli/` lie equally deep in it. */
export const version = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {version: string}
).version;

export const generator = `jianbao ${version}`;
