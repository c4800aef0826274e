import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {readTemplateFile} from "../../diagnostic/read-template-file.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import {placeOfKey} from "../../template/place-of-key.ts";
import type {Template} from "../../template/template.ts";
import {dressTheme} from "../../theme/dress-theme.ts";
import {parseTheme, type Theme} from "../../theme/parse-theme.ts";
import type {BuildEffects} from "../build-effects.ts";
import {checkLogo} from "./check-logo.ts";
import {withThemeFiles} from "./read-theme-files.ts";

export interface LoadedThemes {
  readonly themes: ReadonlyMap<string, Theme>;
  /** All themes of the folder, read or not. */
  readonly names: readonly string[];
  /** Names of templates whose theme cannot be used. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Text and name of a theme → theme without its files; another thread may do it. */
export type ThemeParser = (text: string, file: string) => Outcome<Theme> | Promise<Outcome<Theme>>;

/** What became of the themes in a folder, by name. */
export type ReadThemes = ReadonlyMap<string, Outcome<Theme>>;

/**
 * Reads the themes that templates name, and checks that each is there and made for the template's format.
 * @param more names of further themes
 */
export async function loadThemes(
  templates: readonly Template[],
  files: BuildEffects["templateFiles"],
  more: readonly string[] = [],
): Promise<LoadedThemes> {
  const wanted = new Set([...templates.map(({frontMatter}) => frontMatter.theme), ...more]);
  const names = await listThemeNames(files);
  const read = await readThemes(
    names.filter((name) => wanted.has(name)),
    files,
    parseTheme,
  );
  return matchThemes(templates, names, read);
}

export async function listThemeNames(files: BuildEffects["templateFiles"]): Promise<string[]> {
  return (await files.listThemes()).map((name) => name.replace(/\.yaml$/u, ""));
}

export async function readThemes(
  names: readonly string[],
  files: BuildEffects["templateFiles"],
  parse: ThemeParser,
): Promise<ReadThemes> {
  const outcomes = names.map(async (name) => {
    const {value, diagnostics} = await readThemeText(name, files);
    return [name, value ? await readTheme(value, files, parse) : {diagnostics}] as const;
  });
  return new Map(await Promise.all(outcomes));
}

async function readTheme(
  source: ThemeText,
  files: BuildEffects["templateFiles"],
  parse: ThemeParser,
): Promise<Outcome<Theme>> {
  const {value, diagnostics} = await parse(source.text, source.file);
  if (!value) return {diagnostics};
  const whole = await withThemeFiles(value, source, files);
  const unfit = whole.value ? checkLogo(whole.value, source) : [];
  const told = [...diagnostics, ...whole.diagnostics, ...unfit];
  if (!whole.value || unfit.length > 0) return {diagnostics: told};
  const dressed = dressTheme(whole.value, source);
  return {...dressed, diagnostics: [...told, ...dressed.diagnostics]};
}

/** A theme as it stands on disk. */
export interface ThemeText {
  readonly name: string;
  /** As people call it in messages. */
  readonly file: string;
  readonly text: string;
}

export async function readThemeText(
  name: string,
  files: BuildEffects["templateFiles"],
): Promise<Outcome<ThemeText>> {
  const path = `themes/${name}.yaml`;
  const file = files.describe(path);
  const {value, diagnostics} = await readTemplateFile(files.readFile(path), file);
  return value ? {value: {name, file, text: new TextDecoder().decode(value)}, diagnostics} : {diagnostics};
}

/** @param names all themes of the folder, read or not */
export function matchThemes(
  templates: readonly Template[],
  names: readonly string[],
  read: ReadThemes,
): LoadedThemes {
  const diagnostics = [...read.values()].flatMap((outcome) => outcome.diagnostics);
  const themes = new Map([...read].flatMap(([name, {value}]) => (value ? [[name, value]] : [])));
  const broken: string[] = [];
  for (const template of templates) {
    const {theme: name, format} = template.frontMatter;
    const theme = themes.get(name);
    if (theme?.format === format) continue;
    broken.push(template.name);
    if (!names.includes(name)) diagnostics.push(themeMissing(template, names));
    else if (theme) diagnostics.push(themeOfOtherFormat(template, theme.format));
  }
  return {themes, names, broken, diagnostics};
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
