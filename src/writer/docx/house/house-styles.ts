import type {IParagraphStyleOptions, IStylesOptions} from "docx";
import type {HouseLook} from "../../../house/word/look.ts";
import type {UsedStyle} from "../../../house/word/word-house.ts";
import {type StyleOverride, styleIds, type ThemeHouse} from "../../../theme/house/theme-house.ts";
import type {TextRole, WordTheme} from "../../../theme/word-theme.ts";
import {alignments, writeStyles} from "../styles.ts";

/** How the styles of documents look, for whoever counts lines and shows pages: the house's where it has one. */
export function stylesOf(theme: WordTheme): IStylesOptions {
  const styles = writeStyles(theme);
  const {house} = theme;
  if (house === undefined) return styles;
  const paragraphStyles = (styles.paragraphStyles ?? []).map((style) => {
    const used = usedStyle(style.id, house);
    return used === undefined
      ? style
      : {...style, ...lookStyle(lookWith(used.look, overrideOf(style.id, house), theme), theme)};
  });
  return {...styles, paragraphStyles};
}

/** The house's style in the place of one of ours. */
export function usedStyle(ours: string, {file}: ThemeHouse): UsedStyle | undefined {
  if (ours === "BodyText") return file.body;
  return file.styles[ours];
}

const roleOf = new Map<string, TextRole>(
  Object.entries(styleIds).map(([role, id]) => [id, role as TextRole]),
);

/** What the theme says of a kind of text on top of the house's style. */
export function overrideOf(ours: string, {overrides}: ThemeHouse): StyleOverride {
  const role = roleOf.get(/^TOC\d$/u.test(ours) ? "TOC1" : ours);
  return (role && overrides[role]) ?? {};
}

function lookWith(look: HouseLook, override: StyleOverride, theme: WordTheme): HouseLook {
  const {eastAsia, latin, sizePt, bold, colour, align, beforePt, afterPt, firstLineChars} = override;
  const size = sizePt ?? look.sizePt;
  return {
    ...look,
    sizePt: size,
    eastAsia: eastAsia ?? look.eastAsia,
    latin: latin ?? look.latin,
    bold: bold ?? look.bold,
    colour: colour === undefined ? look.colour : theme.colours[colour],
    align: align === undefined ? look.align : alignments[align],
    before: beforePt ?? look.before,
    after: afterPt ?? look.after,
    firstLine: firstLineChars === undefined ? look.firstLine : firstLineChars * size,
    ...(override.lineExactPt === undefined ? {} : {lineRule: "exact" as const, line: override.lineExactPt}),
    ...(override.lineMultiple === undefined ? {} : {lineRule: "auto" as const, line: override.lineMultiple}),
  };
}

const twips = (points: number) => Math.round(points * 20);

function lookStyle(look: HouseLook, theme: WordTheme): Pick<IParagraphStyleOptions, "run" | "paragraph"> {
  const {latin, eastAsia, sizePt, bold, colour, spacing} = look;
  const size = Math.round(sizePt * 2);
  return {
    run: {
      font: {ascii: latin, hAnsi: latin, cs: latin, eastAsia},
      size,
      sizeComplexScript: size,
      bold,
      color: colour ?? "000000",
      ...(spacing === 0 ? {} : {characterSpacing: twips(spacing)}),
    },
    paragraph: {
      spacing: {before: twips(look.before), after: twips(look.after), ...lineOf(look, theme)},
      indent: {left: twips(look.left), right: twips(look.right), firstLine: twips(look.firstLine)},
      alignment: look.align,
      keepNext: look.keepNext,
      keepLines: look.keepLines,
      contextualSpacing: look.contextual,
    },
  };
}

/** Natural lines of Chinese fonts against their size, as the estimate of pages has it. */
const naturalLine = 1.3;

/** On a document grid a natural line is as high as the lines of the grid that it touches (ECMA-376 Part 1, 17.6.5). */
function lineOf({lineRule, line, sizePt, snapsToGrid}: HouseLook, {house}: WordTheme) {
  const pitch = (house?.file.page.linePitch ?? 0) / 20;
  const natural = sizePt * naturalLine;
  if (lineRule === "exact") return {line: twips(line), lineRule: "exact" as const};
  const set = snapsToGrid && pitch > 0 ? Math.ceil(natural / pitch - 0.01) * pitch : natural;
  const height = lineRule === "atLeast" ? Math.max(line, set) : line * set;
  return {line: twips(height), lineRule: "exact" as const};
}
