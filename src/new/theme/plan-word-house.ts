import {z} from "zod";
import type {Language, Outcome} from "../../diagnostic/diagnostic.ts";
import {dressWord} from "../../theme/house/dress-word.ts";
import {tellWord, wordFindings} from "../../theme/house/tell-word.ts";
import {wordHouseSchema} from "../../theme/house/word-house-schema.ts";
import {type WordTheme, wordThemeSchema} from "../../theme/word-theme.ts";
import {yamlComment} from "../comment.ts";
import {type HouseKind, type HouseRequest, type PlannedHouse, planHouse} from "./plan-house.ts";
import {writeTheme} from "./write-theme.ts";
import {writeScalar} from "./write-value.ts";

/** A theme that takes its look from a house's Word file, with what was found in it. */
export const planWordHouse = (request: HouseRequest): Outcome<PlannedHouse> => planHouse(request, wordHouse);

const wordHouse: HouseKind<WordTheme> = {
  format: "docx",
  schema: "word-house",
  keys: {name: wordThemeSchema.shape.name, from: wordHouseSchema.shape.from},
  called: {en: "Word", zh: "Word"},
  unfit: {en: "decks", zh: "幻灯片"},
  dress: ({name, file, bytes}) => dressWord({format: "docx", name, from: file}, bytes, () => ({file})),
  describe: (theme, {bytes, language}) => ({
    lines: [...writeStyles(theme, language), ""],
    taken: writeTheme(z.strictObject(taken), forPeople(theme), language),
    told: tellWord(theme, bytes),
  }),
  overrides: {
    en: "What follows is taken from the file, or made to go with it, and changes with it. To have something else, delete the # before it and before the line that it belongs to.",
    zh: "以下各项取自文件，或按文件配好，文件改了就跟着变。要用别的，去掉那一行和它上级那一行行首的 #，再改。",
  },
};

const {page, colours, chart, styles, headingNumbering, table, contents, header, pageNumber} =
  wordThemeSchema.shape;
const taken = {page, colours, chart, styles, headingNumbering, table, contents, header, pageNumber};

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
