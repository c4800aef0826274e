import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import type {Format} from "../../model/document.ts";
import type {Template} from "../../template/template.ts";
import {parseTheme} from "../../theme/parse-theme.ts";
import type {BuildEffects} from "../build-effects.ts";
import {listThemeNames, readThemes} from "./load-themes.ts";

/** Themes that the command line names, by the format that they are for; they stand in for those of templates. */
export type ChosenThemes = ReadonlyMap<Format, string>;

export async function chooseThemes(
  wanted: readonly string[],
  files: BuildEffects["templateFiles"],
): Promise<Required<Outcome<ChosenThemes>>> {
  if (wanted.length === 0) return {value: new Map(), diagnostics: []};
  const names = await listThemeNames(files);
  const unknown = wanted.filter((name) => !names.includes(name));
  const known = wanted.filter((name) => names.includes(name));
  const diagnostics: Diagnostic[] = unknown.map((name) => themeMissing(name, names));
  const chosen = new Map<Format, string>();
  for (const [name, {value, diagnostics: found}] of await readThemes(known, files, parseTheme)) {
    // Warnings are told when the theme is loaded for its templates.
    diagnostics.push(...found.filter(({severity}) => severity === "error"));
    if (!value) continue;
    const other = chosen.get(value.format);
    if (other !== undefined) diagnostics.push(themesOfOneFormat(other, name, value.format));
    chosen.set(value.format, name);
  }
  return {value: chosen, diagnostics};
}

export function dressTemplate(template: Template, chosen: ChosenThemes): Template {
  const {frontMatter} = template;
  const theme = chosen.get(frontMatter.format);
  return theme === undefined ? template : {...template, frontMatter: {...frontMatter, theme}};
}

function themeMissing(name: string, names: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "unknown-theme",
    message: {en: `there is no theme "${name}"`, zh: `没有名为“${name}”的主题`},
    hint: suggest(name, names),
  };
}

function themesOfOneFormat(one: string, other: string, format: Format): Diagnostic {
  return {
    severity: "error",
    code: "themes-of-one-format",
    message: {
      en: `"${one}" and "${other}" are both themes for ${format}`,
      zh: `“${one}”和“${other}”都是用于 ${format} 的主题`,
    },
    hint: {
      en: "name one theme for each format, and build twice for two looks",
      zh: "每种格式只能指定一个主题；要两种外观，请分两次生成",
    },
  };
}
