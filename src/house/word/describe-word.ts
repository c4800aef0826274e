import {findPart, type Package} from "../../ooxml/package.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import {readDrawingTheme} from "../drawing-theme.ts";
import {type BodyUse, readBodyUse} from "./body-use.ts";
import {readColour} from "./colours.ts";
import type {HouseParts} from "./house-parts.ts";
import {type HouseLook, type LookMeans, lookOf} from "./look.ts";
import {findBodyStyle, findStyle, matchStyles} from "./match-styles.ts";
import {nameAdded} from "./name-added.ts";
import {freeNumbers, type HouseLists, type ListLevel, readLists} from "./numbering.ts";
import {find, isOn} from "./plain.ts";
import {readRunning} from "./running.ts";
import {chooseSection, readPage, readSections} from "./sections.ts";
import {type HouseStyle, type HouseStyles, normalStyle, readStyles} from "./styles.ts";
import {findTableStyle, readTable} from "./tables.ts";
import {tellLeftOut} from "./tell-left-out.ts";
import {noFonts} from "./theme-fonts.ts";
import type {UsedList, UsedStyle, WordHouse} from "./word-house.ts";

/** Names of styles that somebody has chosen, by the ids of ours; `Table` is that of tables. */
export type ChosenStyles = Readonly<Record<string, string>>;

export interface DescribedHouse {
  readonly house: WordHouse;
  /** Ids of ours for which a name was chosen that the file does not have. */
  readonly unknown: readonly string[];
  /** All names that could have been chosen, of paragraphs and of tables. */
  readonly names: {readonly paragraph: readonly string[]; readonly table: readonly string[]};
}

/** Depths of lists that a house may have styles for. */
const depths = ["", " 2", " 3", " 4"];

export function describeWord(
  container: Package,
  parts: HouseParts,
  chosen: ChosenStyles = {},
): DescribedHouse {
  const settings = parts.related("settings");
  const styles = readStyles(parts.related("styles"));
  const lists = readLists(parts.related("numbering"));
  const {fonts, colours} = themeOf(container, parts);
  const section = chooseSection(readSections(parts.main.content));
  const page = readPage(section.section, settings);
  const means: LookMeans = {
    styles,
    lists,
    fonts,
    colourOf: (colour) => readColour(colour, colours),
    gridLine: page.linePitch === undefined ? undefined : page.linePitch / 20,
  };
  const use = readBodyUse(parts.main.content);
  const {matched, unknown} = chooseStyles(styles, use, chosen);
  const used = new Map([...matched].map(([ours, style]) => [ours, useStyle(style, means)]));
  const body = used.get("BodyText");
  const headings = [1, 2, 3, 4].map((level) => used.get(`Heading${level}`)?.look.numbering?.level);
  const table = tableStyle(styles, use, chosen, parts);
  const house: WordHouse = {
    page,
    hasTitlePage: section.hasTitlePage,
    hasEvenPages: isOn(find(settings, "w:evenAndOddHeaders")),
    styles: Object.fromEntries(used),
    body: body && withHabits(body, use),
    headings,
    headingFormats: formatsOf(used, lists),
    added: nameAdded(styles),
    free: freeNumbers(parts.related("numbering")),
    bullets: listStyles("List Bullet", styles, means),
    numbers: listStyles("List Number", styles, means),
    table: table && readTable(table, styles, colours),
    running: readRunning(section, parts, (id) => lookOf(paragraphStyle(id, styles), means)),
    fonts,
    colours,
    remarks: tellLeftOut(parts, section, use),
  };
  const names = (kind: HouseStyle["kind"]) =>
    styles.all.filter((style) => style.kind === kind && style.name !== "").map(({name}) => name);
  return {house, unknown, names: {paragraph: names("paragraph"), table: names("table")}};
}

function themeOf(container: Package, parts: HouseParts): Pick<WordHouse, "fonts" | "colours"> {
  const way = parts.main.relationships.find((each) => kindOf(each) === "theme" && !each.isExternal);
  const content = way && findPart(container, way.target)?.content;
  if (content === undefined || content instanceof Uint8Array) return {fonts: noFonts, colours: {}};
  const {colours, major, minor} = readDrawingTheme(content);
  return {fonts: {major, minor}, colours};
}

function paragraphStyle(id: string | undefined, styles: HouseStyles): HouseStyle | undefined {
  return (id === undefined ? undefined : styles.byId.get(id)) ?? normalStyle(styles);
}

function chooseStyles(styles: HouseStyles, use: BodyUse, chosen: ChosenStyles) {
  const matched = matchStyles(styles);
  const unknown: string[] = [];
  for (const [ours, name] of Object.entries(chosen)) {
    if (ours === "Table") continue;
    const style = findStyle(styles, name, "paragraph");
    if (style === undefined) unknown.push(ours);
    else matched.set(ours, style);
  }
  if (!matched.has("BodyText")) {
    const body = findBodyStyle(styles, use, matched);
    if (body !== undefined) matched.set("BodyText", body);
  }
  if (chosen.Table !== undefined && findStyle(styles, chosen.Table, "table") === undefined)
    unknown.push("Table");
  return {matched, unknown};
}

function tableStyle(
  styles: HouseStyles,
  use: BodyUse,
  chosen: ChosenStyles,
  parts: HouseParts,
): HouseStyle | undefined {
  const named = chosen.Table === undefined ? undefined : findStyle(styles, chosen.Table, "table");
  return named ?? findTableStyle(styles, parts.related("settings"), use.tables);
}

const useStyle = (style: HouseStyle, means: LookMeans): UsedStyle => ({
  id: style.id,
  name: style.name,
  look: lookOf(style, means),
  isNormal: style.isDefault,
  isCustom: style.isCustom,
});

/** The look of running text with what nearly all of it has been given by hand, as if the style said it. */
function withHabits(body: UsedStyle, use: BodyUse): UsedStyle {
  const key = body.isNormal && !use.paragraphs.has(body.id) ? "" : body.id;
  const {firstLineChars, align, ...habits} = use.habitsOf(key);
  const size = habits.sizePt ?? body.look.sizePt;
  const look: HouseLook = {
    ...body.look,
    ...habits,
    ...(firstLineChars === undefined ? {} : {firstLine: firstLineChars * size}),
    ...(align === "both" || align === "left" || align === "center" ? {align} : {}),
  };
  return {...body, look};
}

/** How each level of the list of the headings is counted: a number may repeat those of the levels above it. */
function formatsOf(used: ReadonlyMap<string, UsedStyle>, lists: HouseLists): string[] {
  const list = used.get("Heading1")?.look.numbering?.list ?? used.get("Heading2")?.look.numbering?.list;
  const levels = list === undefined ? [] : (lists.get(list)?.levels ?? []);
  return levels.map(({format}: ListLevel) => format);
}

/** The styles of lists that have marks of their own, as deep as they go without a gap. */
function listStyles(name: string, styles: HouseStyles, means: LookMeans): UsedList[] {
  const found: UsedList[] = [];
  for (const depth of depths) {
    const style = findStyle(styles, name + depth, "paragraph");
    const look = lookOf(style, means);
    const {numbering} = look;
    if (style === undefined || numbering === undefined) break;
    const {list, level} = numbering;
    const kind = means.lists.get(list)?.kind ?? 0;
    found.push({style: style.id, list, kind, level, left: look.left, hanging: Math.max(0, -look.firstLine)});
  }
  return found;
}
