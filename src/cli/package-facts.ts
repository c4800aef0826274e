import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** Our own package, wherever it is installed: `dist/cli/` and `src/cli/` lie equally deep in it. */
export const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

export const version = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {version: string}
).version;

export const generator = `jianbao ${version}`;
