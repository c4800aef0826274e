import type {ILevelsOptions, INumberingOptions} from "docx";
import {points, pointsToTwips, type Twip} from "../../model/length.ts";
import type {NumberingLevel, WordTheme} from "../../theme/word-theme.ts";
import {usedList} from "./house/used-list.ts";
import {textEms} from "./measure-text.ts";

export const headingNumbering = "headings";
export const bulletNumbering = "bullets";
export const orderedNumbering = "ordered";

/**
 * Numbers of lists (w:numId), the same in all documents: docx takes the first for a list of its own, then follow bullets
 * and headings, and the ordered lists of the document.
 */
export const bulletList = 2;
export const headingList = 3;
export const orderedList = (instance: number) => headingList + instance;

/** Depths of lists that have a mark of their own; Word itself knows nine. */
export const listDepths = 4;

/** As Word calls them. */
export const numberFormats = {
  chinese: "chineseCountingThousand",
  decimal: "decimal",
  circled: "decimalEnclosedCircleChinese",
  bullet: "bullet",
  none: "none",
} as const;

export function writeNumbering(theme: WordTheme): INumberingOptions {
  return {
    config: [
      {reference: headingNumbering, levels: theme.headingNumbering.map(headingLevel)},
      {reference: bulletNumbering, levels: listLevels(theme.bulletList.levels, theme)},
      {reference: orderedNumbering, levels: listLevels(theme.orderedList.levels, theme)},
    ],
  };
}

/** Bound to its heading style both ways; indents stay with the style. Chinese numbers carry their own 、 and need no gap. */
function headingLevel(level: NumberingLevel, index: number): ILevelsOptions {
  return {
    level: index,
    format: numberFormats[level.format],
    text: level.format === "none" ? "" : level.text,
    suffix: "nothing",
    style: {style: `Heading${index + 1}`},
  };
}

function listLevels(levels: readonly NumberingLevel[], theme: WordTheme): ILevelsOptions[] {
  const {latin, eastAsia} = theme.styles.list;
  return Array.from({length: listDepths}, (_, depth) => {
    const level = levelAt(levels, depth);
    return {
      level: depth,
      format: numberFormats[level.format],
      text: levelText(level, depth),
      suffix: "tab",
      style: {
        paragraph: {
          indent: {left: listIndent(levels, depth, theme), hanging: listHanging(levels, depth, theme)},
        },
        run: {
          font: {
            ascii: latin,
            hAnsi: latin,
            eastAsia,
            ...(level.format === "bullet" ? {} : {hint: "eastAsia"}),
          },
        },
      },
    };
  });
}

/** The mark of a level, which counts itself. */
export const levelText = ({text}: NumberingLevel, depth: number) => text.replace(/%\d/, `%${depth + 1}`);

const levelAt = (levels: readonly NumberingLevel[], depth: number) =>
  levels[Math.min(depth, levels.length - 1)] as NumberingLevel;

/** Where the text of an item of a list starts, and how far its mark stands out: as a house's list has it, or as ours do. */
export function placeItem(
  isOrdered: boolean,
  depth: number,
  theme: WordTheme,
): {readonly indent: Twip; readonly hanging: Twip} {
  const used = theme.house && usedList(isOrdered, depth, theme.house);
  if (used !== undefined)
    return {indent: pointsToTwips(points(used.left)), hanging: pointsToTwips(points(used.hanging))};
  const {levels} = isOrdered ? theme.orderedList : theme.bulletList;
  return {indent: listIndent(levels, depth, theme), hanging: listHanging(levels, depth, theme)};
}

/** Where the text of a list item starts: the mark of the outermost list stands as far in as a paragraph does. */
export function listIndent(levels: readonly NumberingLevel[], depth: number, theme: WordTheme): Twip {
  const start = pointsToTwips(points(theme.styles.list.sizePt * theme.styles.body.firstLineChars));
  const steps = Array.from({length: depth + 1}, (_, step) => listHanging(levels, step, theme));
  return steps.reduce((sum, step) => sum + step, start as number) as Twip;
}

/** From the mark of an item to its text: room for a mark of two digits, `10.` or `（10）`, and a little air. */
export function listHanging(levels: readonly NumberingLevel[], depth: number, theme: WordTheme): Twip {
  const level = levelAt(levels, depth);
  const mark = level.text.replace(/%\d/, level.format === "decimal" ? "10" : "十");
  const ems = Math.max(1.5, textEms(mark) + 0.2);
  return pointsToTwips(points(theme.styles.list.sizePt * ems));
}
