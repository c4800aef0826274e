import type {PlainElement} from "../../ooxml/plain-element.ts";
import type {HouseLists, ListLevel} from "./numbering.ts";
import {attributeOf, childrenOf, find, numberOf, settingOf, switchOf} from "./plain.ts";
import {chainOf, type HouseStyle, type HouseStyles} from "./styles.ts";
import {fontOfTheme, type ThemeFonts} from "./theme-fonts.ts";

/** How a style sets its text, everything that it inherits included. Lengths are points. */
export interface HouseLook {
  /** "" where the file names none. */
  readonly latin: string;
  readonly eastAsia: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Six hex digits; undefined for the colour of whatever is not coloured. */
  readonly colour: string | undefined;
  /** Added to the width of each character. */
  readonly spacing: number;
  readonly align: "left" | "center" | "right" | "both";
  readonly before: number;
  readonly after: number;
  /** `auto` counts lines, the others points. */
  readonly lineRule: "auto" | "exact" | "atLeast";
  readonly line: number;
  readonly left: number;
  readonly right: number;
  /** Less than nothing where the lines after the first stand further in. */
  readonly firstLine: number;
  /** Indents are counted in characters, which win over any other indent that a paragraph has. */
  readonly countsCharacters: boolean;
  /** Distances are counted in lines or left to Word, which wins over any other distance that a paragraph has. */
  readonly countsLines: boolean;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** No space between paragraphs of the style. */
  readonly contextual: boolean;
  readonly snapsToGrid: boolean;
  /** 0 for the topmost. */
  readonly outline: number | undefined;
  readonly numbering: {readonly list: number; readonly level: ListLevel} | undefined;
  /** Where a tab ends a line at the right, as in contents. */
  readonly rightTab: number | undefined;
}

export interface LookMeans {
  readonly styles: HouseStyles;
  readonly lists: HouseLists;
  readonly fonts: ThemeFonts;
  readonly colourOf: (colour: PlainElement) => string | undefined;
  /** Points of a line of the document grid, which spaces may be counted in. */
  readonly gridLine: number | undefined;
}

/** A style's own settings and those that it inherits, nearest first; of both kinds. */
interface Settings {
  readonly text: readonly PlainElement[];
  readonly paragraph: readonly PlainElement[];
}

export function lookOf(style: HouseStyle | undefined, means: LookMeans): HouseLook {
  const {styles} = means;
  const chain = chainOf(style, styles);
  const of = (name: "w:rPr" | "w:pPr", defaults: PlainElement | undefined) =>
    [...chain.map(({element}) => find(element, name)), defaults].filter((each) => each !== undefined);
  const settings: Settings = {
    text: of("w:rPr", styles.textDefaults),
    paragraph: of("w:pPr", styles.paragraphDefaults),
  };
  return {...textLook(settings, means), ...paragraphLook(settings, chain, means)};
}

const first = <T>(elements: readonly PlainElement[], read: (element: PlainElement) => T | undefined) => {
  for (const element of elements) {
    const found = read(element);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** ECMA-376 Part 1, 17.3.2.38: what no style says is set in 10 points. */
const usualSize = 10;

function textLook({text}: Settings, {fonts, colourOf}: LookMeans) {
  const font = (named: string, themed: string) =>
    first(text, (each) => {
      const own = find(each, "w:rFonts");
      const theme = attributeOf(own, themed);
      return theme === undefined ? attributeOf(own, named) : fontOfTheme(theme, fonts);
    }) ?? "";
  return {
    latin: font("w:ascii", "w:asciiTheme"),
    eastAsia: font("w:eastAsia", "w:eastAsiaTheme"),
    sizePt: (first(text, (each) => numberOf(find(each, "w:sz"), "w:val")) ?? usualSize * 2) / 2,
    bold: first(text, (each) => switchOf(find(each, "w:b"))) ?? false,
    italic: first(text, (each) => switchOf(find(each, "w:i"))) ?? false,
    colour: first(text, (each) => {
      const colour = find(each, "w:color");
      return colour === undefined ? undefined : {hex: colourOf(colour)};
    })?.hex,
    spacing: (first(text, (each) => numberOf(find(each, "w:spacing"), "w:val")) ?? 0) / 20,
  };
}

function paragraphLook({paragraph, text}: Settings, chain: readonly HouseStyle[], means: LookMeans) {
  const size = (first(text, (each) => numberOf(find(each, "w:sz"), "w:val")) ?? usualSize * 2) / 2;
  const flag = (name: string, usual = false) =>
    first(paragraph, (each) => switchOf(find(each, name))) ?? usual;
  const outline = first(paragraph, (each) => numberOf(find(each, "w:outlineLvl"), "w:val"));
  return {
    ...spacingOf(paragraph, means.gridLine),
    ...indentOf(paragraph, size, chain, means),
    align: alignOf(first(paragraph, (each) => settingOf(find(each, "w:jc")))),
    keepNext: flag("w:keepNext"),
    keepLines: flag("w:keepLines"),
    contextual: flag("w:contextualSpacing"),
    snapsToGrid: flag("w:snapToGrid", true),
    // 9 means body text (17.3.1.20).
    outline: outline === undefined || outline > 8 ? undefined : outline,
    rightTab: first(paragraph, (each) => {
      const tabs = childrenOf(find(each, "w:tabs"), "w:tab");
      const right = tabs.filter((tab) => settingOf(tab) === "right").at(-1);
      const at = numberOf(right, "w:pos");
      return at === undefined ? undefined : at / 20;
    }),
  };
}

/** What Word sets where a paragraph leaves its distances to it, as web pages do. */
const automatic = 14;

function spacingOf(paragraph: readonly PlainElement[], gridLine: number | undefined) {
  const read = (name: string) => first(paragraph, (each) => numberOf(find(each, "w:spacing"), name));
  const isAutomatic = (name: string) =>
    ["1", "true", "on"].includes(
      first(paragraph, (each) => attributeOf(find(each, "w:spacing"), name)) ?? "",
    );
  const distance = (name: "before" | "after") => {
    if (isAutomatic(`w:${name}Autospacing`)) return automatic;
    // Counted in lines, it wins over what is counted in points (17.3.1.33).
    const lines = read(`w:${name}Lines`);
    if (lines !== undefined && lines !== 0) return (lines / 100) * (gridLine ?? 12);
    return (read(`w:${name}`) ?? 0) / 20;
  };
  const rule = first(paragraph, (each) => {
    const spacing = find(each, "w:spacing");
    // A line distance without a rule is a multiple, whatever the base style has.
    return (
      attributeOf(spacing, "w:lineRule") ??
      (attributeOf(spacing, "w:line") === undefined ? undefined : "auto")
    );
  });
  const line = Math.abs(read("w:line") ?? 240);
  const lineRule: HouseLook["lineRule"] = rule === "exact" || rule === "atLeast" ? rule : "auto";
  const counted = ["w:beforeLines", "w:afterLines"].some((name) => (read(name) ?? 0) !== 0);
  return {
    countsLines: counted || isAutomatic("w:beforeAutospacing") || isAutomatic("w:afterAutospacing"),
    before: distance("before"),
    after: distance("after"),
    lineRule,
    line: lineRule === "auto" ? line / 240 : line / 20,
  };
}

function indentOf(
  paragraph: readonly PlainElement[],
  size: number,
  chain: readonly HouseStyle[],
  {lists}: LookMeans,
) {
  const numbering = numberingOf(paragraph, chain, lists);
  const own = (name: string) => first(paragraph, (each) => numberOf(find(each, "w:ind"), name));
  const side = (names: readonly string[], characters: readonly string[]) => {
    const counted = characters.map(own).find((each) => each !== undefined && each !== 0);
    if (counted !== undefined) return (counted / 100) * size;
    const twips = names.map(own).find((each) => each !== undefined);
    return twips === undefined ? undefined : twips / 20;
  };
  const hanging = side(["w:hanging"], ["w:hangingChars"]);
  const firstLine =
    hanging === undefined || hanging === 0 ? side(["w:firstLine"], ["w:firstLineChars"]) : -hanging;
  const listed = numbering?.level;
  return {
    left: side(["w:left", "w:start"], ["w:leftChars", "w:startChars"]) ?? listed?.left ?? 0,
    right: side(["w:right", "w:end"], ["w:rightChars", "w:endChars"]) ?? 0,
    firstLine: firstLine ?? -(listed?.hanging ?? 0),
    countsCharacters: ["w:firstLineChars", "w:hangingChars", "w:leftChars", "w:startChars"].some(
      (name) => (own(name) ?? 0) !== 0,
    ),
    numbering,
  };
}

function numberingOf(
  paragraph: readonly PlainElement[],
  [style]: readonly HouseStyle[],
  lists: HouseLists,
): HouseLook["numbering"] {
  const id = first(paragraph, (each) => numberOf(find(each, "w:numPr", "w:numId"), "w:val"));
  const list = id === undefined || id === 0 ? undefined : lists.get(id);
  if (list === undefined) return undefined;
  const depth = first(paragraph, (each) => numberOf(find(each, "w:numPr", "w:ilvl"), "w:val")) ?? 0;
  // The level that names the style numbers it; what the style says of a level is then only a remark (17.9.23).
  const level =
    list.levels.find((each) => each.style === style?.id) ?? list.levels.find((each) => each.level === depth);
  return level === undefined ? undefined : {list: list.id, level};
}

function alignOf(value: string | undefined): HouseLook["align"] {
  if (value === "center") return "center";
  if (value === "right" || value === "end") return "right";
  return value === "both" || value === "distribute" ? "both" : "left";
}
