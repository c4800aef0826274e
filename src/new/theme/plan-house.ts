import type {z} from "zod";
import {
  type Diagnostic,
  hasErrors,
  type Language,
  type Outcome,
  type Wording,
} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {MeasuredPictures} from "../../model/picture.ts";
import {parseTheme, type Theme} from "../../theme/parse-theme.ts";
import {checkName, themeName} from "../check-name.ts";
import {withComment, yamlComment} from "../comment.ts";
import type {NewFile} from "../new-file.ts";
import {type SchemaName, schemaFile, schemaFolder} from "../schema/schemas.ts";
import {describeKey} from "./describe-key.ts";
import {writeScalar} from "./write-value.ts";

export interface HouseRequest {
  readonly name: string;
  readonly format: Format | undefined;
  /** Name of the house's file, as it will lie beside the theme. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the pictures in a deck look like, as a build measures them. */
  readonly measured?: MeasuredPictures;
  readonly language: Language;
}

export interface PlannedHouse {
  readonly theme: NewFile;
  /** What was found in the file, and what stands in for what was not. */
  readonly told: readonly Wording[];
}

/** What is particular to a theme of one format. */
export interface HouseKind<T extends Theme> {
  readonly format: Format;
  readonly schema: SchemaName;
  readonly keys: {readonly name: z.ZodType; readonly from: z.ZodType};
  /** What its files are called, and what they cannot be the look of. */
  readonly called: Wording;
  readonly unfit: Wording;
  /** A whole theme of a house's file. */
  dress(request: HouseRequest): Outcome<T>;
  describe(theme: T, request: HouseRequest): DescribedHouse;
  /** What the keys are that stand at the end as comments. */
  readonly overrides: Wording;
}

/** What was found in a house's file. */
interface DescribedHouse extends Pick<PlannedHouse, "told"> {
  /** Of the new theme, below the name of the file. */
  readonly lines: readonly string[];
  /** Keys that come from the file, as a theme would have them. */
  readonly taken: string;
}

/** A theme that takes its look from a house's file, with what was found in it. */
export function planHouse<T extends Theme>(request: HouseRequest, kind: HouseKind<T>): Outcome<PlannedHouse> {
  const {name, format, file} = request;
  const badName = checkName(name, themeName);
  if (badName) return {diagnostics: [badName]};
  if (format !== undefined && format !== kind.format) return {diagnostics: [otherFormat(file, format, kind)]};
  const {value, diagnostics} = kind.dress(request);
  if (!value || hasErrors(diagnostics)) return {diagnostics};
  const path = `themes/${name}.yaml`;
  const found = kind.describe(value, request);
  const text = writeHouseTheme(found, request, kind);
  const [problem] = parseTheme(text, path).diagnostics;
  if (problem?.severity === "error") throw new Error(`the new theme is not valid: ${problem.message.en}`);
  return {value: {theme: {path, text}, told: found.told}, diagnostics};
}

function otherFormat(
  file: string,
  wanted: Format,
  {called, unfit}: Pick<HouseKind<Theme>, "called" | "unfit">,
): Diagnostic {
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `${file} is a ${called.en} file, and cannot be the look of ${unfit.en}`,
      zh: `${file} 是 ${called.zh} 文件，不能作${unfit.zh}的样式`,
    },
    hint: {en: `leave out --format ${wanted}`, zh: `请去掉 --format ${wanted}`},
  };
}

function writeHouseTheme<T extends Theme>(
  {lines, taken}: DescribedHouse,
  {name, file, language}: HouseRequest,
  kind: HouseKind<T>,
): string {
  const introduction = {
    en: `A theme in the look of ${file}. Use it: jianbao build --theme ${name}, or theme: ${name} in a template. Look while you change it: jianbao preview. Is all of it right? jianbao check`,
    zh: `主题 ${name}，样子取自 ${file}。使用：jianbao build --theme ${name}，或在模板里写 theme: ${name}。边改边看：jianbao preview。检查写得对不对：jianbao check`,
  };
  return [
    `# yaml-language-server: $schema=../${schemaFolder}/${schemaFile(kind.schema)}`,
    ...yamlComment(introduction[language], ""),
    "",
    `format: ${kind.format}`,
    ...withComment(`name: ${name}`, describeKey(kind.keys.name, language)),
    ...withComment(`from: ${writeScalar(file)}`, describeKey(kind.keys.from, language)),
    "",
    ...lines,
    ...yamlComment(kind.overrides[language], ""),
    ...commented(taken),
    "",
  ].join("\n");
}

const commented = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "#" : line.startsWith("#") ? line : `# ${line}`));
