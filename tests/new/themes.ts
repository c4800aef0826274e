import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {ThemeText} from "../../src/pipeline/project/load-themes.ts";

const folder = fileURLToPath(new URL("../../templates/themes/", import.meta.url));

/** The themes that come with jianbao. */
export const shippedThemes: readonly ThemeText[] = readdirSync(folder).map((name) => ({
  name: name.replace(".yaml", ""),
  file: `templates/themes/${name}`,
  text: readFileSync(folder + name, "utf8"),
}));
