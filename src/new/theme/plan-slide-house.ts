import {z} from "zod";
import {
  type Diagnostic,
  hasErrors,
  type Language,
  type Outcome,
  type Wording,
} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {MeasuredPictures} from "../../model/picture.ts";
import {dressSlides} from "../../theme/house/dress-slides.ts";
import {slideHouseSchema} from "../../theme/house/slide-house-schema.ts";
import {type DeckFindings, deckFindings, roleNames} from "../../theme/house/tell-deck.ts";
import {parseTheme} from "../../theme/parse-theme.ts";
import {type SlideTheme, slideThemeSchema} from "../../theme/slide-theme.ts";
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
  /** What the pictures in a deck look like, as a build measures them. */
  readonly measured?: MeasuredPictures;
  readonly language: Language;
}

export interface PlannedHouse {
  readonly theme: NewFile;
  /** What was found in the file, and what stands in for what was not. */
  readonly told: readonly Wording[];
}

/** A theme that takes its look from a house's PowerPoint file, with what was found in it. */
export function planSlideHouse({
  name,
  format,
  file,
  language,
  ...house
}: HouseRequest): Outcome<PlannedHouse> {
  const badName = checkName(name, themeName);
  if (badName) return {diagnostics: [badName]};
  if (format === "docx") return {diagnostics: [otherFormat(file)]};
  const {value, diagnostics} = dressSlides({format: "pptx", name, from: file}, house, () => ({file}));
  if (!value || hasErrors(diagnostics)) return {diagnostics};
  const found = deckFindings(house);
  const path = `themes/${name}.yaml`;
  const text = writeHouseTheme({name, file, language}, value, found);
  const [problem] = parseTheme(text, path).diagnostics;
  if (problem?.severity === "error") throw new Error(`the new theme is not valid: ${problem.message.en}`);
  return {value: {theme: {path, text}, told: tell(value, found)}, diagnostics};
}

function otherFormat(file: string): Diagnostic {
  return {
    severity: "error",
    code: "theme-of-other-format",
    message: {
      en: `${file} is a PowerPoint file, and cannot be the look of Word briefings`,
      zh: `${file} 是 PowerPoint 文件，不能作 Word 简报的样式`,
    },
    hint: {en: "leave out --format docx", zh: "请去掉 --format docx"},
  };
}

function writeHouseTheme(
  {name, file, language}: {readonly name: string; readonly file: string; readonly language: Language},
  theme: SlideTheme,
  found: DeckFindings,
): string {
  const introduction = {
    en: `A theme in the look of ${file}. Use it: jianbao build --theme ${name}, or theme: ${name} in a template. Look while you change it: jianbao preview. Is all of it right? jianbao check`,
    zh: `主题 ${name}，样子取自 ${file}。使用：jianbao build --theme ${name}，或在模板里写 theme: ${name}。边改边看：jianbao preview。检查写得对不对：jianbao check`,
  };
  const {shape} = slideHouseSchema;
  const scalars = {
    sectionNumbers: slideThemeSchema.shape.sectionNumbers,
    charts: slideThemeSchema.shape.charts,
    thousandsSeparators: slideThemeSchema.shape.thousandsSeparators,
  };
  return [
    `# yaml-language-server: $schema=../${schemaFolder}/${schemaFile("slide-house")}`,
    ...yamlComment(introduction[language], ""),
    "",
    "format: pptx",
    ...withComment(`name: ${name}`, describeKey(slideThemeSchema.shape.name, language)),
    ...withComment(`from: ${writeScalar(file)}`, describeKey(shape.from, language)),
    "",
    ...writeLayouts(found, language),
    "",
    writeTheme(z.strictObject(scalars), theme, language),
    ...yamlComment(overrides[language], ""),
    ...commented(writeTheme(z.strictObject(taken), theme, language)),
    "",
  ].join("\n");
}

const {fonts, colours, sizes} = slideThemeSchema.shape;
const taken = {fonts, colours, sizes};

const overrides: Wording = {
  en: "What follows is taken from the file, and changes with it. To have something else, delete the # before it and before the line that it belongs to.",
  zh: "以下各项取自文件，文件改了就跟着变。要用别的，去掉那一行和它上级那一行行首的 #，再改。",
};

const commented = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "#" : line.startsWith("#") ? line : `# ${line}`));

function writeLayouts({names, chosen}: DeckFindings, language: Language): string[] {
  const all = {
    en: `Which layouts of the file are used. It has these with a title: ${names.join(", ")}`,
    zh: `用文件里的哪些版式。带标题的版式有：${names.join("、")}`,
  };
  return [
    ...yamlComment(all[language], ""),
    // A key without anything below it would be empty.
    chosen.some(({isOwn}) => isOwn) ? "layouts:" : "# layouts:",
    ...chosen.flatMap(({role, name, isOwn}) => {
      const line = `  ${isOwn ? "" : "# "}${role}: ${writeScalar(name)}`;
      const missing = {
        en: `${roleNames[role].en}: none found, this one serves`,
        zh: `${roleNames[role].zh}：没有找到专用的版式，用这个代替`,
      };
      return isOwn ? withComment(line, roleNames[role][language]) : [`${line} # ${missing[language]}`];
    }),
  ];
}

function tell({slide, fonts, colours}: SlideTheme, {chosen}: DeckFindings): Wording[] {
  const size = [slide.width, slide.height].map((inches) => Math.round(inches * 100) / 100);
  const [fontList, colourList] = [
    [...new Set([fonts.heading.eastAsia, fonts.heading.latin, fonts.body.eastAsia, fonts.body.latin])],
    [colours.background, colours.text, colours.primary, colours.highlight],
  ];
  return [
    {
      en: `slides of ${size[0]} × ${size[1]} inches; fonts ${fontList.join(", ")}; colours ${colourList.join(", ")}`,
      zh: `幻灯片 ${size[0]} × ${size[1]} 英寸；字体 ${fontList.join("、")}；颜色 ${colourList.join("、")}`,
    },
    ...chosen.map(({role, name, isOwn}) =>
      isOwn
        ? {en: `${roleNames[role].en}: layout "${name}"`, zh: `${roleNames[role].zh}：版式“${name}”`}
        : {
            en: `${roleNames[role].en}: no layout of its own, "${name}" is used instead`,
            zh: `${roleNames[role].zh}：没有专用的版式，用“${name}”代替`,
          },
    ),
  ];
}
