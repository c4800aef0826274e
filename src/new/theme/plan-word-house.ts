import {z} from "zod";
import {
  type Diagnostic,
  hasErrors,
  type Language,
  type Outcome,
  type Wording,
} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import {dressWord} from "../../theme/house/dress-word.ts";
import {tellWord, wordFindings} from "../../theme/house/tell-word.ts";
import {wordHouseSchema} from "../../theme/house/word-house-schema.ts";
import {parseTheme} from "../../theme/parse-theme.ts";
import {type WordTheme, wordThemeSchema} from "../../theme/word-theme.ts";
import {checkName, themeName} from "../check-name.ts";
import {withComment, yamlComment} from "../comment.ts";
import type {NewFile} from "../new-file.ts";
import {schemaFile, schemaFolder} from "../schema/schemas.ts";
import {describeKey} from "./describe-key.ts";
import {writeTheme} from "./write-theme.ts";
import {writeScalar} from "./write-value.ts";

export interface HouseRequest {
  readonly name: string;
  readonly format: Format | undefined;
  /** Name of the house's file, as it will lie beside the theme. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
}

export interface PlannedHouse {
  readonly theme: NewFile;
  /** What was found in the file, and what stands in for what was not. */
  readonly told: readonly Wording[];
}

/** A theme that takes its look from a house's Word file, with what was found in it. */
export function planWordHouse({name, format, file, bytes, language}: HouseRequest): Outcome<PlannedHouse> {
  const badName = checkName(name, themeName);
  if (badName) return {diagnostics: [badName]};
  if (format === "pptx") return {diagnostics: [otherFormat(file)]};
  const {value, diagnostics} = dressWord({format: "docx", name, from: file}, bytes, () => ({file}));
  if (!value?.house || hasErrors(diagnostics)) return {diagnostics};
  const path = `themes/${name}.yaml`;
  const text = writeHouseTheme({name, file, language}, value);
  const [problem] = parseTheme(text, path).diagnostics;
  if (problem?.severity === "error") throw new Error(`the new theme is not valid: ${problem.message.en}`);
  return {value: {theme: {path, text}, told: tellWord(value, bytes)}, diagnostics};
}

function otherFormat(file: string): Diagnostic {
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `${file} is a Word file, and cannot be the look of decks`,
      zh: `${file} 是 Word 文件，不能作幻灯片的样式`,
    },
    hint: {en: "leave out --format pptx", zh: "请去掉 --format pptx"},
  };
}

function writeHouseTheme(
  {name, file, language}: {readonly name: string; readonly file: string; readonly language: Language},
  theme: WordTheme,
): string {
  const introduction = {
    en: `A theme in the look of ${file}. Use it: jianbao build --theme ${name}, or theme: ${name} in a template. Look while you change it: jianbao preview. Is all of it right? jianbao check`,
    zh: `主题 ${name}，样子取自 ${file}。使用：jianbao build --theme ${name}，或在模板里写 theme: ${name}。边改边看：jianbao preview。检查写得对不对：jianbao check`,
  };
  const {shape} = wordHouseSchema;
  return [
    `# yaml-language-server: $schema=../${schemaFolder}/${schemaFile("word-house")}`,
    ...yamlComment(introduction[language], ""),
    "",
    "format: docx",
    ...withComment(`name: ${name}`, describeKey(wordThemeSchema.shape.name, language)),
    ...withComment(`from: ${writeScalar(file)}`, describeKey(shape.from, language)),
    "",
    ...writeStyles(theme, language),
    "",
    ...yamlComment(overrides[language], ""),
    ...commented(writeTheme(z.strictObject(taken), forPeople(theme), language)),
    "",
  ].join("\n");
}

const {page, colours, chart, styles, headingNumbering, table, contents, header, pageNumber} =
  wordThemeSchema.shape;
const taken = {page, colours, chart, styles, headingNumbering, table, contents, header, pageNumber};

const overrides: Wording = {
  en: "What follows is taken from the file, or made to go with it, and changes with it. To have something else, delete the # before it and before the line that it belongs to.",
  zh: "以下各项取自文件，或按文件配好，文件改了就跟着变。要用别的，去掉那一行和它上级那一行行首的 #，再改。",
};

const commented = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "#" : line.startsWith("#") ? line : `# ${line}`));

/** What is not there is left out, and lengths that come of twips need no more than two decimals. */
const forPeople = (theme: WordTheme): unknown =>
  JSON.parse(
    JSON.stringify(theme, (_, value: unknown) =>
      typeof value === "number" ? Math.round(value * 100) / 100 : value,
    ),
  );

/** The styles of the file that were found, each ready to be replaced by another; the others are made. */
function writeStyles(theme: WordTheme, language: Language): string[] {
  const {used, made} = wordFindings(theme);
  const introduction = {
    en: "Which styles of the file are used: these were found. To use another, delete the # and write its name as Word shows it.",
    zh: "用文件里的哪些样式：找到的是这些。要换一个，去掉行首的 #，写 Word 样式列表里看到的名称。",
  };
  return [
    ...yamlComment(introduction[language], ""),
    "# houseStyles:",
    ...used.map(({role, name, look}) => `#   ${role}: ${writeScalar(name)} # ${look[language]}`),
    ...(made.length === 0
      ? []
      : yamlComment(
          {
            en: `No style of the file for these; they are made to go with its text: ${made.join(", ")}`,
            zh: `文件里没有这些样式，按正文配好：${made.join(", ")}`,
          }[language],
          "",
        )),
  ];
}
