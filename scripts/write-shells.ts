// Writes the shells of themes as texts. `node write-shells.js THEMES FOLDER`; scripts/compile.mjs runs it once.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {shellText} from "../src/ooxml/shell.ts";
import {makeShell, shellKey} from "../src/pipeline/document/theme-shells.ts";
import {parseTheme} from "../src/theme/parse-theme.ts";

const [themes = "", folder = ""] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
for (const name of readdirSync(themes)) {
  const {value: theme, diagnostics} = parseTheme(readFileSync(join(themes, name), "utf8"), name);
  if (!theme) throw new Error(`${name}: ${diagnostics[0]?.message.en}`);
  writeFileSync(join(folder, `${shellKey(theme)}.json`), shellText(await makeShell(theme)));
}
