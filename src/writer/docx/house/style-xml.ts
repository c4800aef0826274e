import type {IParagraphStyleOptions} from "docx";
import type {HouseLook} from "../../../house/word/look.ts";
import {builtInNames} from "../../../house/word/our-styles.ts";
import {find} from "../../../house/word/plain.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {StyleOverride} from "../../../theme/house/theme-house.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {alignments} from "../styles.ts";
import {paragraphOrder, styleOrder, textOrder, valued, withChild} from "./ordered.ts";

/** What an added style is based on: the house's running text, whose fonts it has where the theme wants no others. */
export interface StyleBase {
  readonly id: string | undefined;
  readonly look: HouseLook | undefined;
  readonly eastAsia: string;
  readonly latin: string;
}

/** One of our styles as an element. What it inherits of its base and does not want is taken back. */
export function writeStyle(
  style: IParagraphStyleOptions,
  {id, name}: {readonly id: string; readonly name: string},
  base: StyleBase,
): PlainElement {
  const custom = builtInNames.has(name) ? {} : {"w:customStyle": 1};
  return element("w:style", {"w:type": "paragraph", ...custom, "w:styleId": id}, [
    valued("w:name", name),
    ...(base.id === undefined ? [] : [valued("w:basedOn", base.id)]),
    element("w:qFormat"),
    paragraphProperties(style, base.look),
    textProperties(style, base),
  ]);
}

function paragraphProperties(
  {paragraph = {}}: IParagraphStyleOptions,
  base: HouseLook | undefined,
): PlainElement {
  const {keepNext, keepLines, outlineLevel, spacing, indent, alignment, contextualSpacing, border, shading} =
    paragraph;
  const onOff = (name: string, wanted: boolean | undefined, inherited = false) =>
    wanted ? [element(name)] : inherited ? [valued(name, 0)] : [];
  const lines = base?.countsLines
    ? {"w:beforeLines": 0, "w:afterLines": 0, "w:beforeAutospacing": 0, "w:afterAutospacing": 0}
    : {};
  const characters = base?.countsCharacters ? {"w:leftChars": 0, "w:rightChars": 0} : {};
  const firstLineChars = indent?.firstLineChars;
  return element("w:pPr", undefined, [
    ...onOff("w:keepNext", keepNext, base?.keepNext),
    ...onOff("w:keepLines", keepLines, base?.keepLines),
    ...(base?.numbering === undefined ? [] : [element("w:numPr", undefined, [valued("w:numId", 0)])]),
    ...(border === undefined ? [] : [element("w:pBdr", undefined, borders(border))]),
    ...(shading === undefined
      ? []
      : [element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": String(shading.fill)})]),
    // Lines are as far apart as the style says, whatever grid the page has: sizes differ from that of the text.
    valued("w:snapToGrid", 0),
    element("w:spacing", {
      ...lines,
      "w:before": Number(spacing?.before ?? 0),
      "w:after": Number(spacing?.after ?? 0),
      "w:line": Number(spacing?.line ?? 240),
      "w:lineRule": String(spacing?.lineRule ?? "auto"),
    }),
    element("w:ind", {
      ...characters,
      "w:left": Number(indent?.left ?? 0),
      "w:right": Number(indent?.right ?? 0),
      "w:firstLine": Number(indent?.firstLine ?? 0),
      ...(firstLineChars === undefined && !base?.countsCharacters
        ? {}
        : {"w:firstLineChars": firstLineChars ?? 0}),
    }),
    ...onOff("w:contextualSpacing", contextualSpacing, base?.contextual),
    valued("w:jc", String(alignment ?? "left")),
    ...(outlineLevel === undefined ? [] : [valued("w:outlineLvl", outlineLevel)]),
  ]);
}

type Borders = NonNullable<NonNullable<IParagraphStyleOptions["paragraph"]>["border"]>;

const borders = (border: Borders): PlainElement[] =>
  (["top", "left", "bottom", "right"] as const).flatMap((side) => {
    const line = border[side];
    if (line === undefined) return [];
    const {style, size = 4, space = 0, color = "auto"} = line;
    return [element(`w:${side}`, {"w:val": style, "w:sz": size, "w:space": space, "w:color": String(color)})];
  });

function textProperties({run = {}}: IParagraphStyleOptions, base: StyleBase): PlainElement {
  const {font, size, bold, color} = run;
  const {ascii = "", eastAsia = ""} = typeof font === "object" && "ascii" in font ? font : {};
  const fonts = {
    ...(ascii === base.latin
      ? {}
      : {"w:ascii": String(ascii), "w:hAnsi": String(ascii), "w:cs": String(ascii)}),
    ...(eastAsia === base.eastAsia ? {} : {"w:eastAsia": String(eastAsia)}),
  };
  const half = Number(size ?? 20);
  return element("w:rPr", undefined, [
    ...(Object.keys(fonts).length === 0 ? [] : [element("w:rFonts", fonts)]),
    ...(bold
      ? [element("w:b"), element("w:bCs")]
      : base.look?.bold
        ? [valued("w:b", 0), valued("w:bCs", 0)]
        : []),
    ...(base.look?.italic ? [valued("w:i", 0), valued("w:iCs", 0)] : []),
    valued("w:color", String(color ?? "000000")),
    ...(base.look?.spacing ? [valued("w:spacing", 0)] : []),
    valued("w:sz", half),
    valued("w:szCs", half),
  ]);
}

/** A style of the house with what the theme wants otherwise. */
export function changeStyle(style: PlainElement, changes: StyleOverride, theme: WordTheme): PlainElement {
  const {eastAsia, latin, sizePt, bold, colour, align, beforePt, afterPt, firstLineChars} = changes;
  let text = find(style, "w:rPr") ?? element("w:rPr");
  let paragraph = find(style, "w:pPr") ?? element("w:pPr");
  const set = (property: PlainElement) => {
    text = withChild(text, property, textOrder);
  };
  if (eastAsia !== undefined || latin !== undefined)
    set(changeFonts(find(text, "w:rFonts"), eastAsia, latin));
  if (bold !== undefined) {
    set(bold ? element("w:b") : valued("w:b", 0));
    set(bold ? element("w:bCs") : valued("w:bCs", 0));
  }
  if (colour !== undefined) set(valued("w:color", theme.colours[colour]));
  if (sizePt !== undefined) {
    set(valued("w:sz", sizePt * 2));
    set(valued("w:szCs", sizePt * 2));
  }
  const twips = (points: number) => Math.round(points * 20);
  const {lineExactPt, lineMultiple} = changes;
  const spacing = {
    ...(beforePt === undefined
      ? {}
      : {"w:before": twips(beforePt), "w:beforeLines": 0, "w:beforeAutospacing": 0}),
    ...(afterPt === undefined ? {} : {"w:after": twips(afterPt), "w:afterLines": 0, "w:afterAutospacing": 0}),
    ...(lineExactPt === undefined ? {} : {"w:line": twips(lineExactPt), "w:lineRule": "exact"}),
    ...(lineMultiple === undefined ? {} : {"w:line": Math.round(lineMultiple * 240), "w:lineRule": "auto"}),
  };
  if (Object.keys(spacing).length > 0) {
    const own = find(paragraph, "w:spacing")?.attributes;
    paragraph = withChild(paragraph, element("w:spacing", {...own, ...spacing}), paragraphOrder);
  }
  if (firstLineChars !== undefined) {
    const {"w:hanging": _, "w:hangingChars": __, ...own} = find(paragraph, "w:ind")?.attributes ?? {};
    const size = theme.styles.body.sizePt;
    const indent = {
      ...own,
      "w:firstLine": twips(firstLineChars * (sizePt ?? size)),
      "w:firstLineChars": Math.round(firstLineChars * 100),
    };
    paragraph = withChild(paragraph, element("w:ind", indent), paragraphOrder);
  }
  if (align !== undefined)
    paragraph = withChild(paragraph, valued("w:jc", alignments[align]), paragraphOrder);
  return withProperties(style, paragraph, text);
}

function changeFonts(
  fonts: PlainElement | undefined,
  eastAsia: string | undefined,
  latin: string | undefined,
): PlainElement {
  const own = {...fonts?.attributes};
  // A font that the theme of the file names would win (17.3.2.26).
  if (eastAsia !== undefined) {
    delete own["w:eastAsiaTheme"];
    own["w:eastAsia"] = eastAsia;
  }
  if (latin !== undefined) {
    for (const script of ["ascii", "hAnsi"]) {
      delete own[`w:${script}Theme`];
      own[`w:${script}`] = latin;
    }
  }
  return element("w:rFonts", own);
}

function withProperties(style: PlainElement, paragraph: PlainElement, text: PlainElement): PlainElement {
  const withParagraph = paragraph.children.length > 0 ? withChild(style, paragraph, styleOrder) : style;
  return text.children.length > 0 ? withChild(withParagraph, text, styleOrder) : withParagraph;
}
