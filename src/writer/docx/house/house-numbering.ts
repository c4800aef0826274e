import {childrenOf, settingOf} from "../../../house/word/plain.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import type {NumberingLevel, WordTheme} from "../../../theme/word-theme.ts";
import {
  bulletList,
  headingList,
  levelText,
  listDepths,
  listHanging,
  listIndent,
  numberFormats,
} from "../numbering.ts";
import {acceptChanges} from "./accept-changes.ts";
import {addedKinds, listIdOf} from "./house-lists.ts";
import {headingIds} from "./house-styles-part.ts";
import {valued} from "./ordered.ts";
import {usedList} from "./used-list.ts";

/** The lists of the house, and after them ours: bullets, numbers of headings where the theme has them, ordered lists. */
export function houseNumbering(
  part: PlainElement | undefined,
  theme: WordTheme,
  house: ThemeHouse,
): PlainElement {
  const own = part === undefined ? emptyPart : acceptChanges(part);
  const kinds = addedKinds(house);
  const ids = headingIds(house);
  const isOurs = !house.takes.headings;
  const added = [
    kindOf(kinds.bullets, theme.bulletList.levels, theme),
    ...(isOurs ? [headingKind(kinds.headings, theme, ids)] : []),
    kindOf(kinds.numbers, theme.orderedList.levels, theme),
  ];
  const lists = [
    listOf(listIdOf(bulletList, house), kinds.bullets),
    ...(isOurs ? [listOf(listIdOf(headingList, house), kinds.headings)] : []),
  ];
  const names = (name: string) => childrenOf(own, name);
  return element(own.name, {...own.attributes, "xmlns:w": namespaces.w}, [
    ...names("w:numPicBullet"),
    ...names("w:abstractNum").map((kind) => (isOurs ? withoutHeadings(kind, ids) : kind)),
    ...added,
    ...names("w:num"),
    ...lists,
  ]);
}

const emptyPart = element("w:numbering", {"xmlns:w": namespaces.w});

const listOf = (id: number, kind: number) =>
  element("w:num", {"w:numId": id}, [valued("w:abstractNumId", kind)]);

/** A style is numbered by one list only. */
function withoutHeadings(kind: PlainElement, ids: readonly string[]): PlainElement {
  const children = kind.children.map((child) => {
    if (typeof child === "string" || child.name !== "w:lvl") return child;
    const kept = child.children.filter(
      (each) => typeof each === "string" || each.name !== "w:pStyle" || !ids.includes(settingOf(each) ?? ""),
    );
    return element(child.name, child.attributes, kept);
  });
  return element(kind.name, kind.attributes, children);
}

function headingKind(id: number, theme: WordTheme, ids: readonly string[]): PlainElement {
  const levels = theme.headingNumbering.map((level, depth) =>
    element("w:lvl", {"w:ilvl": depth}, [
      valued("w:start", 1),
      valued("w:numFmt", numberFormats[level.format]),
      valued("w:pStyle", ids[depth] ?? ""),
      valued("w:suff", "nothing"),
      valued("w:lvlText", level.format === "none" ? "" : level.text),
      valued("w:lvlJc", "left"),
      // Indents stay with the style.
    ]),
  );
  return element("w:abstractNum", {"w:abstractNumId": id}, [
    valued("w:multiLevelType", "multilevel"),
    ...levels,
  ]);
}

function kindOf(id: number, levels: readonly NumberingLevel[], theme: WordTheme): PlainElement {
  const {latin, eastAsia} = theme.styles.list;
  const depths = Array.from({length: listDepths}, (_, depth) => {
    const level = levels[Math.min(depth, levels.length - 1)] as NumberingLevel;
    return element("w:lvl", {"w:ilvl": depth}, [
      valued("w:start", 1),
      valued("w:numFmt", numberFormats[level.format]),
      valued("w:suff", "tab"),
      valued("w:lvlText", levelText(level, depth)),
      valued("w:lvlJc", "left"),
      element("w:pPr", undefined, [
        element("w:ind", {
          "w:left": listIndent(levels, depth, theme),
          "w:hanging": listHanging(levels, depth, theme),
        }),
      ]),
      element("w:rPr", undefined, [
        element("w:rFonts", {"w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": eastAsia}),
      ]),
    ]);
  });
  return element("w:abstractNum", {"w:abstractNumId": id}, [
    valued("w:multiLevelType", "hybridMultilevel"),
    ...depths,
  ]);
}

/**
 * The numbering of a document: that of its house, and a list for each ordered one in it, which begins anew at one.
 * @param depths of the ordered lists, by their numbers in our own body
 */
export function numberHouseLists(
  numbering: PlainElement,
  depths: ReadonlyMap<number, number>,
  house: ThemeHouse,
): PlainElement {
  const lists = [...depths].map(([list, depth]) => {
    const used = usedList(true, depth, house);
    const kind = used?.kind ?? addedKinds(house).numbers;
    const level = used?.level.level ?? depth;
    return element("w:num", {"w:numId": listIdOf(list, house)}, [
      valued("w:abstractNumId", kind),
      element("w:lvlOverride", {"w:ilvl": level}, [valued("w:startOverride", 1)]),
    ]);
  });
  return element(numbering.name, numbering.attributes, [...numbering.children, ...lists]);
}
