import {contrast} from "../../colour/contrast.ts";
import {chroma} from "../../house/word/colours.ts";
import type {HouseLook} from "../../house/word/look.ts";
import type {WordHouse} from "../../house/word/word-house.ts";
import {TEXT} from "../contrast.ts";
import type {TextStyle} from "../word-styles.ts";
import type {WordTheme} from "../word-theme.ts";
import {headerInk} from "./house-colours.ts";
import {chineseFontOf, isChinese} from "./house-fonts.ts";
import {styleIds} from "./theme-house.ts";

type Role = keyof WordTheme["styles"];
type Colours = WordTheme["colours"];

/** How each kind of text looks: as the house's style for it says, or made to go with the house's running text. */
export function houseTextStyles(house: WordHouse, colours: Colours): WordTheme["styles"] {
  const body = house.body === undefined ? usualBody : styleOf(house.body.look, house, colours);
  const made = makeStyles(house, body, colours);
  const roles = Object.keys(styleIds) as Role[];
  const styles = roles.map((role) => {
    const used = role === "body" ? undefined : house.styles[styleIds[role]];
    return [role, used === undefined ? made[role] : styleOf(used.look, house, colours)] as const;
  });
  return Object.fromEntries(styles) as WordTheme["styles"];
}

const usualBody: TextStyle = {
  eastAsia: "宋体",
  latin: "Times New Roman",
  sizePt: 12,
  bold: false,
  colour: "text",
  align: "justify",
  beforePt: 0,
  afterPt: 0,
  lineMultiple: 1.5,
  firstLineChars: 2,
};

/** What a look of the house comes to in the words of themes. */
export function styleOf(look: HouseLook, house: WordHouse, colours: Colours): TextStyle {
  const {sizePt, bold, align, before, after} = look;
  return {
    eastAsia: chineseFontOf(look.eastAsia, look.latin, house),
    latin: look.latin || house.fonts.minor.latin || "Times New Roman",
    sizePt: within(sizePt, 5, 72),
    bold,
    colour: colourName(look.colour, colours),
    align: align === "both" ? "justify" : align,
    beforePt: within(before, 0, 200),
    afterPt: within(after, 0, 200),
    ...lineOf(look),
    firstLineChars: within(sizePt > 0 ? Math.round((look.firstLine / sizePt) * 100) / 100 : 0, 0, 8),
  };
}

function lineOf({lineRule, line, sizePt}: HouseLook): Pick<TextStyle, "lineExactPt" | "lineMultiple"> {
  if (lineRule === "auto") return {lineMultiple: within(line, 0.8, 4)};
  // A least distance that is more than the letters need is the distance.
  if (lineRule === "atLeast" && line < sizePt * 1.3) return {lineMultiple: 1};
  return {lineExactPt: within(line, 5, 200)};
}

function colourName(colour: string | undefined, colours: Colours): TextStyle["colour"] {
  if (colour === undefined || colour === colours.text) return "text";
  if (colour === colours.muted) return "muted";
  return chroma(colour) > 0.15 && contrast(colours.primary, "FFFFFF") >= TEXT ? "primary" : "text";
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const halves = (value: number) => Math.round(value * 2) / 2;

/** Kinds of text for which a house has no style, in sizes that go with its running text. */
function makeStyles(house: WordHouse, body: TextStyle, colours: Colours): WordTheme["styles"] {
  const {major} = house.fonts;
  const size = body.sizePt;
  // A heading of the house knows its fonts best.
  const model = [1, 2, 3, 4].map((level) => house.styles[`Heading${level}`]?.look).find((each) => each);
  const heading = {
    eastAsia: model
      ? chineseFontOf(model.eastAsia, model.latin, house)
      : isChinese(major.eastAsia)
        ? major.eastAsia
        : "黑体",
    latin: model?.latin || major.latin || body.latin,
    colour: "primary" as const,
    bold: true,
  };
  const text = (sizePt: number, more: Partial<TextStyle> = {}): TextStyle => ({
    ...body,
    sizePt: within(halves(sizePt), 8, 36),
    align: "left",
    beforePt: 0,
    afterPt: 0,
    firstLineChars: 0,
    ...lineFor(halves(sizePt), body),
    ...more,
  });
  const titled = (sizePt: number, more: Partial<TextStyle> = {}) => ({
    ...text(sizePt, more),
    ...heading,
    ...exactly(sizePt, 1.45),
  });
  const cell = within(size * 0.87, 9, 12);
  const note = within(size * 0.78, 8, 10.5);
  // Lines of a fixed height: which font stands in for one that is missing then moves nothing to another page.
  const close = (sizePt: number) => exactly(sizePt, 1.35);
  const fill = colours.surface;
  return {
    title: titled(within(size * 1.8, 18, 26), {align: "center", beforePt: 6, afterPt: 6}),
    subtitle: text(size, {align: "center", colour: "muted", beforePt: 2, afterPt: 8}),
    heading1: titled(missing(house, 1, size), {beforePt: 12, afterPt: 4}),
    heading2: titled(missing(house, 2, size), {beforePt: 10, afterPt: 3}),
    heading3: titled(missing(house, 3, size), {beforePt: 8, afterPt: 2}),
    heading4: titled(missing(house, 4, size), {beforePt: 6, afterPt: 2}),
    body,
    list: {...body, firstLineChars: 0},
    callout: text(size, {align: "justify", beforePt: 6, afterPt: 4}),
    tableHeader: text(cell, {
      bold: true,
      align: "center",
      colour: headerInk(fill, house.table?.headerInk, colours),
      ...close(cell),
    }),
    tableCell: text(cell, close(cell)),
    caption: text(within(size * 0.9, 9, 14), {bold: true, align: "center", beforePt: 6, afterPt: 3}),
    note: text(note, {colour: "muted", beforePt: 2, afterPt: 6, ...close(note)}),
    source: text(within(size * 0.85, 9, 12), {afterPt: 1}),
    keyValue: titled(within(size * 2, 20, 26), {align: "center", beforePt: 4}),
    keyLabel: text(cell, {align: "center", ...close(cell)}),
    keyDetail: text(note, {align: "center", colour: "muted", afterPt: 4, ...close(note)}),
    contentsTitle: titled(within(size * 1.2, 12, 18), {beforePt: 4, afterPt: 4}),
    contents: text(size),
    header: text(9, {colour: "muted", ...close(9)}),
    footer: text(9, {colour: "muted", ...close(9)}),
  };
}

/** Lines as far apart as those of running text, in proportion. */
function lineFor(sizePt: number, body: TextStyle): Pick<TextStyle, "lineExactPt" | "lineMultiple"> {
  const ratio =
    body.lineExactPt === undefined ? naturalLine * (body.lineMultiple ?? 1) : body.lineExactPt / body.sizePt;
  return exactly(sizePt, within(ratio, 1.3, 1.8));
}

/** Natural lines of Chinese fonts against their size. */
const naturalLine = 1.3;

const exactly = (sizePt: number, ratio: number) => ({
  lineExactPt: halves(sizePt * ratio),
  lineMultiple: undefined,
});

/** A heading for which there is no style is a little smaller than the one above it, and no smaller than the text. */
function missing(house: WordHouse, level: number, size: number): number {
  for (let above = level - 1; above > 0; above--) {
    const look = house.styles[`Heading${above}`]?.look;
    if (look !== undefined) return Math.max(size, look.sizePt - (level - above) * 1.5);
  }
  return [1.35, 1.2, 1.08, 1][level - 1] === undefined ? size : size * ([1.35, 1.2, 1.08, 1][level - 1] ?? 1);
}
