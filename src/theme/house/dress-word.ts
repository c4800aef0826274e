import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import {type HouseProblem, houseUses} from "../../house/house-problem.ts";
import {openHouseFile} from "../../house/open-house-file.ts";
import {type DescribedHouse, describeWord} from "../../house/word/describe-word.ts";
import {findUnusable} from "../../house/word/find-unusable.ts";
import {type HouseParts, housePartsOf} from "../../house/word/house-parts.ts";
import type {WordHouse} from "../../house/word/word-house.ts";
import {damagedFile} from "../../office/office-problem.ts";
import {checkContrast} from "../contrast.ts";
import {wordColourUses} from "../word-contrast.ts";
import {type WordTheme, wordThemeSchema} from "../word-theme.ts";
import {deriveWord} from "./derive-word.ts";
import {houseContrast} from "./house-contrast.ts";
import {mergeGiven} from "./merge-given.ts";
import type {PlaceOf} from "./place-of.ts";
import {styleIds, type ThemeHouse} from "./theme-house.ts";
import {houseName} from "./undressed-word.ts";
import type {GivenWordTheme} from "./word-house-schema.ts";

/** The house that a file describes, or what is wrong with it, which is told where a theme names it. */
export function readWordHouse(
  bytes: Uint8Array,
  chosen: Readonly<Record<string, string>> = {},
): (DescribedHouse & {readonly problem?: undefined}) | {readonly problem: HouseProblem} {
  const opened = openHouseFile(bytes, "docx");
  if (opened.problem) return {problem: opened.problem};
  const parts = housePartsOf(opened.container);
  if (parts === undefined) return {problem: damagedFile(noDocument, houseUses.docx)};
  const problem = findUnusable(parts);
  return problem ? {problem} : describeWord(opened.container, parts as HouseParts, chosen);
}

const noDocument = {
  en: "its main part is no document of Word",
  zh: "主部件不是 Word 文档",
};

/** What an editor wrote, on what the house's file says: a whole theme. */
export function dressWord(given: GivenWordTheme, bytes: Uint8Array, placeOf: PlaceOf): Outcome<WordTheme> {
  const read = readWordHouse(bytes, chosenStyles(given));
  if (read.problem) return {diagnostics: [{...read.problem, place: placeOf(["from"])}]};
  const {house} = read;
  const unknown = read.unknown.map((ours) => tellUnknown(ours, given, read.names, placeOf));
  if (unknown.length > 0) return {diagnostics: unknown};
  const merged = mergeGiven(deriveWord(house, houseName(given)), given);
  const checked = wordThemeSchema.safeParse(merged);
  if (!checked.success) {
    const found = checked.error.issues.map(
      ({path, message}): Diagnostic => tellUnfit(path, message, placeOf),
    );
    return {diagnostics: found};
  }
  const theme: WordTheme = {...checked.data, house: takeHouse(house, given)};
  const diagnostics = [
    ...checkContrast(wordColourUses(theme), placeOf),
    ...houseContrast(house, given, placeOf),
  ];
  return hasErrors(diagnostics) ? {diagnostics} : {value: theme, diagnostics};
}

function takeHouse({remarks: _, ...file}: WordHouse, given: GivenWordTheme): ThemeHouse {
  const holds = (place: "header" | "footer") => Object.keys(file.running[place]).length > 0;
  // A page is numbered once.
  const isNumbered = file.running.header.default?.hasPageNumber ?? false;
  return {
    file,
    overrides: (given.styles ?? {}) as ThemeHouse["overrides"],
    takes: {
      headings: given.headingNumbering === undefined,
      bullets: given.bulletList === undefined && file.bullets.length > 0,
      numbers: given.orderedList === undefined && file.numbers.length > 0,
      table: given.table === undefined && file.table !== undefined,
      header: holds("header"),
      footer: holds("footer") || isNumbered,
      page: given.page === undefined,
    },
  };
}

function chosenStyles({houseStyles = {}}: GivenWordTheme): Record<string, string> {
  const ids: Readonly<Record<string, string>> = styleIds;
  return Object.fromEntries(
    Object.entries(houseStyles).map(([role, name]) => [
      role === "table" ? "Table" : (ids[role] ?? role),
      name,
    ]),
  );
}

function tellUnknown(
  ours: string,
  {houseStyles = {}, from}: GivenWordTheme,
  names: DescribedHouse["names"],
  placeOf: PlaceOf,
): Diagnostic {
  const role = ours === "Table" ? "table" : Object.entries(styleIds).find(([, id]) => id === ours)?.[0];
  const name = houseStyles[role ?? ""] ?? "";
  const kind =
    ours === "Table" ? {en: "table style", zh: "表格样式"} : {en: "paragraph style", zh: "段落样式"};
  return {
    severity: "error",
    code: "house-style-unknown",
    message: {
      en: `${from} has no ${kind.en} "${name}"`,
      zh: `${from} 里没有名为“${name}”的${kind.zh}`,
    },
    hint: suggest(name, ours === "Table" ? names.table : names.paragraph),
    place: placeOf(["houseStyles", role ?? ""]),
  };
}

/** What the file and the theme come to together breaks a rule of themes, such as margins that leave no room. */
function tellUnfit(path: readonly PropertyKey[], message: string, placeOf: PlaceOf): Diagnostic {
  const key = path.join(".");
  const [en = message, zh = message] = message.split(" / ");
  return {
    severity: "error",
    code: "house-value-unfit",
    message: {
      en: `what the house's file says of ${key} will not do: ${en}`,
      zh: `单位样式文件里的 ${key} 不合用：${zh}`,
    },
    hint: {
      en: `write ${key} in the theme, or change the file in Word`,
      zh: `请在主题里写上 ${key}，或在 Word 里修改该文件`,
    },
    place: placeOf(path),
  };
}
