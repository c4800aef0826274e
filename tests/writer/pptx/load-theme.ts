import {readFileSync} from "node:fs";
import {type SlideTheme, slideThemeSchema} from "../../../src/theme/slide-theme.ts";
import {parseYaml} from "../../../src/yaml/parse-yaml.ts";

export function loadTheme(name: "meeting" | "night" | "formal-red"): SlideTheme {
  const file = `templates/themes/${name}.yaml`;
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
  const {value, diagnostics} = parseYaml(text, slideThemeSchema, (line, column) => ({file, line, column}));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
