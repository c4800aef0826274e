import type {ListLevel} from "../../../house/word/numbering.ts";
import type {NumberingLevel, WordTheme} from "../../../theme/word-theme.ts";
import {usedList} from "../../docx/house/used-list.ts";
import {bulletList} from "../../docx/numbering.ts";
import {type BodyNode, descendants, findNode, numberOf} from "../../docx/pages/body-nodes.ts";
import {chineseCount, countMark} from "../../docx/pages/count-mark.ts";

/** What a list item of Word says of its mark. */
export interface ListItem {
  readonly isOrdered: boolean;
  /** Items of one list are counted together. */
  readonly list: number;
  readonly level: number;
}

export function listItemOf(paragraph: BodyNode): ListItem | undefined {
  const numbering = findNode(paragraph, "w:pPr", "w:numPr");
  const list = numberOf(findNode(numbering, "w:numId"), "w:val");
  // A heading whose number is taken off has the list 0.
  if (!(list > 0)) return undefined;
  return {isOrdered: list !== bulletList, list, level: numberOf(findNode(numbering, "w:ilvl"), "w:val") || 0};
}

/** The marks of all list items of a body, counted as Word counts them: a level begins anew below each item above it. */
export function listMarks(blocks: readonly BodyNode[], theme: WordTheme): Map<BodyNode, string> {
  const counts = new Map<number, number[]>();
  const marks = new Map<BodyNode, string>();
  for (const paragraph of blocks.flatMap(paragraphsIn)) {
    const item = listItemOf(paragraph);
    if (item === undefined) continue;
    const used = theme.house && usedList(item.isOrdered, item.level, theme.house);
    const {levels} = item.isOrdered ? theme.orderedList : theme.bulletList;
    const numbers = counts.get(item.list) ?? [];
    counts.set(item.list, numbers);
    numbers.splice(item.level + 1);
    numbers[item.level] = (numbers[item.level] ?? 0) + 1;
    const count = numbers[item.level] ?? 1;
    const level = levels[Math.min(item.level, levels.length - 1)];
    if (used !== undefined) marks.set(paragraph, houseMark(used.level, count));
    else if (level !== undefined) marks.set(paragraph, markText(level, count));
  }
  return marks;
}

const paragraphsIn = (block: BodyNode) => (block.name === "w:p" ? [block] : [...descendants(block, "w:p")]);

/** Signs of fonts such as Symbol and Wingdings have no letters of their own: a bullet stands for them. */
function houseMark({format, text}: ListLevel, count: number): string {
  if (format === "bullet") return text.replace(/[\ue000-\uf8ff]/gu, "•");
  return text.replace(/%\d/gu, countMark(count, format));
}

function markText({format, text}: NumberingLevel, count: number): string {
  const number = {
    chinese: chineseCount(count),
    decimal: String(count),
    circled: count <= 20 ? String.fromCodePoint(0x245f + count) : String(count),
    bullet: "",
    none: "",
  }[format];
  return text.replace(/%\d/u, number);
}
