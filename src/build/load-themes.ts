import type {Diagnostic, Outcome} from "../model/diagnostic.ts";
import {suggest} from "../model/suggest.ts";
import type {Template} from "../template/template.ts";
import {parseTheme, type Theme} from "../theme/parse-theme.ts";
import type {BuildEffects} from "./build-effects.ts";

export interface LoadedThemes {
  readonly themes: ReadonlyMap<string, Theme>;
  /** Names of templates whose theme cannot be used. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Text and name of a theme → theme; another thread may do it. */
export type ThemeParser = (text: string, file: string) => Outcome<Theme> | Promise<Outcome<Theme>>;

/** Reads the themes that templates name, and checks that each is there and made for the template's format. */
export async function loadThemes(
  templates: readonly Template[],
  files: BuildEffects["templateFiles"],
  parse: ThemeParser = parseTheme,
): Promise<LoadedThemes> {
  const diagnostics: Diagnostic[] = [];
  const themes = new Map<string, Theme>();
  const names = (await files.listThemes()).map((name) => name.replace(/\.yaml$/u, ""));
  const wanted = new Set(templates.map(({frontMatter}) => frontMatter.theme));
  for (const name of names.filter((each) => wanted.has(each))) {
    const path = `themes/${name}.yaml`;
    const text = new TextDecoder().decode(await files.readFile(path));
    const theme = await parse(text, files.describe(path));
    diagnostics.push(...theme.diagnostics);
    if (theme.value) themes.set(name, theme.value);
  }
  const broken: string[] = [];
  for (const template of templates) {
    const {theme: name, format} = template.frontMatter;
    const theme = themes.get(name);
    if (theme?.format === format) continue;
    broken.push(template.name);
    if (!names.includes(name)) diagnostics.push(themeMissing(template, names));
    else if (theme) diagnostics.push(themeOfOtherFormat(template, theme.format));
  }
  return {themes, broken, diagnostics};
}

function themeMissing(template: Template, names: readonly string[]): Diagnostic {
  const {theme} = template.frontMatter;
  return {
    severity: "error",
    code: "unknown-theme",
    message: {en: `there is no theme "${theme}"`, zh: `没有名为“${theme}”的主题`},
    hint: suggest(theme, names),
    place: placeOfKey(template, "theme"),
  };
}

function themeOfOtherFormat(template: Template, format: string): Diagnostic {
  const {theme, format: wanted} = template.frontMatter;
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `the theme "${theme}" is for ${format}, this template makes ${wanted}`,
      zh: `主题“${theme}”用于 ${format}，而这个模板生成 ${wanted}`,
    },
    hint: {en: `choose a theme with format: ${wanted}`, zh: `请选用 format: ${wanted} 的主题`},
    place: placeOfKey(template, "theme"),
  };
}

function placeOfKey({file, text}: Template, key: string) {
  const index = text.split("\n").findIndex((line) => line.startsWith(`${key}:`));
  return {file, line: index + 1, column: 1};
}
