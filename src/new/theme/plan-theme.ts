import {parse} from "yaml";
import {type Diagnostic, hasErrors, type Language, type Outcome} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import type {Format} from "../../model/document.ts";
import type {LanguageId} from "../../model/language.ts";
import type {ThemeText} from "../../pipeline/project/load-themes.ts";
import {inLanguage} from "../../theme/in-language.ts";
import {parseTheme, type Theme} from "../../theme/parse-theme.ts";
import {slideThemeSchema} from "../../theme/slide-theme.ts";
import {wordThemeSchema} from "../../theme/word-theme.ts";
import {checkName, themeName} from "../check-name.ts";
import {yamlComment} from "../comment.ts";
import type {NewFile} from "../new-file.ts";
import {schemaFile, schemaFolder} from "../schema/schemas.ts";
import {writeTheme} from "./write-theme.ts";

export interface ThemeRequest {
  readonly name: string;
  readonly format: Format | undefined;
  /** Name of the theme to begin with; usually one of the format. */
  readonly from: string | undefined;
  readonly language: Language;
  /** Of the documents that are to look so, if it is not that of the theme to begin with. */
  readonly written?: LanguageId;
}

const usualThemes: Readonly<Record<Format, string>> = {docx: "gongwen", pptx: "meeting"};

/** A theme file with every key and what it means, from the values of another theme. */
export function planTheme(request: ThemeRequest, themes: readonly ThemeText[]): Outcome<NewFile> {
  const {name, format, language} = request;
  const badName = checkName(name, themeName);
  if (badName) return {diagnostics: [badName]};
  const from = request.from ?? usualThemes[format ?? "docx"];
  const source = themes.find((theme) => theme.name === from);
  if (!source) return {diagnostics: [unknownTheme(from, themes)]};
  const read = parseTheme(source.text, source.file);
  if (!read.value) return {diagnostics: read.diagnostics};
  if (format && read.value.format !== format) {
    return {diagnostics: [otherFormat(source, read.value.format, format, themes)]};
  }
  // A theme that begins with a house's file has few keys, and is copied as it is.
  const text =
    !("from" in read.value) || read.value.from === undefined
      ? writeThemeFile(
          {name, from, language},
          valuesFor(read.value, source.text, request.written),
          read.value.format,
        )
      : source.text.replace(/^name:.*$/mu, `name: ${name}`);
  const path = `themes/${name}.yaml`;
  const {diagnostics} = parseTheme(text, path);
  if (hasErrors(diagnostics)) throw new Error(`the new theme is not valid: ${diagnostics[0]?.message.en}`);
  return {value: {path, text}, diagnostics: read.diagnostics};
}

/** As the theme is written, or as documents in another language wear it. */
function valuesFor(theme: Theme, text: string, written: LanguageId | undefined): object {
  const dressed = written === undefined ? theme : inLanguage(theme, written);
  return dressed === theme ? (parse(text) as object) : dressed;
}

function writeThemeFile(
  {name, from, language}: {name: string; from: string; language: Language},
  given: object,
  format: Format,
): string {
  const values = {...given, name};
  const schema = format === "docx" ? wordThemeSchema : slideThemeSchema;
  const introduction = {
    en: `A theme that began as a copy of "${from}". Use it: jianbao build --theme ${name}, or theme: ${name} in a template. Look while you change it: jianbao preview. Is all of it right? jianbao check`,
    zh: `主题 ${name}，以 ${from} 为底本。使用：jianbao build --theme ${name}，或在模板里写 theme: ${name}。边改边看：jianbao preview。检查写得对不对：jianbao check`,
  };
  return [
    `# yaml-language-server: $schema=../${schemaFolder}/${schemaFile(format === "docx" ? "word-theme" : "slide-theme")}`,
    ...yamlComment(introduction[language], ""),
    "",
    writeTheme(schema, values, language),
  ].join("\n");
}

function unknownTheme(from: string, themes: readonly ThemeText[]): Diagnostic {
  return {
    severity: "error",
    code: "unknown-theme",
    message: {en: `there is no theme "${from}" to begin with`, zh: `没有名为“${from}”的主题可作底本`},
    hint: suggest(
      from,
      themes.map(({name}) => name),
    ),
  };
}

function otherFormat(
  source: ThemeText,
  found: Format,
  wanted: Format,
  themes: readonly ThemeText[],
): Diagnostic {
  const fitting = themes.filter(({text, file}) => parseTheme(text, file).value?.format === wanted);
  const names = fitting.map(({name}) => name);
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `the theme "${source.name}" is for ${found}, not for ${wanted}`,
      zh: `主题“${source.name}”用于 ${found}，不能用于 ${wanted}`,
    },
    hint: {
      en: `for ${wanted} there are: ${names.join(", ")}`,
      zh: `用于 ${wanted} 的有：${names.join("、")}`,
    },
  };
}
