import type {PlainElement} from "../../ooxml/plain-element.ts";
import {attributeOf, childrenOf, find, numberOf, settingOf} from "./plain.ts";

/** One depth of a list. */
export interface ListLevel {
  readonly level: number;
  /** As Word calls it: `decimal`, `chineseCountingThousand`, `bullet`. */
  readonly format: string;
  /** `%1.%2`, or a mark. */
  readonly text: string;
  readonly suffix: "tab" | "space" | "nothing";
  /** The paragraph style that it numbers. */
  readonly style: string | undefined;
  /** Points; undefined where the level leaves it to the style. */
  readonly left: number | undefined;
  readonly hanging: number | undefined;
  /** All numbers of it are written in digits (17.9.11 isLgl). */
  readonly isLegal: boolean;
}

export interface HouseList {
  /** `w:numId`. */
  readonly id: number;
  readonly kind: number;
  readonly levels: readonly ListLevel[];
}

/** The lists of a file by their numbers, those of list styles too. */
export type HouseLists = ReadonlyMap<number, HouseList>;

export function readLists(numbering: PlainElement | undefined): HouseLists {
  const kinds = new Map(
    childrenOf(numbering, "w:abstractNum").map((kind) => [attributeOf(kind, "w:abstractNumId") ?? "", kind]),
  );
  const lists = childrenOf(numbering, "w:num").flatMap((list): [number, HouseList][] => {
    const id = numberOf(list, "w:numId");
    const named = settingOf(find(list, "w:abstractNumId"));
    const kind = named === undefined ? undefined : definedKind(kinds.get(named), kinds);
    if (id === undefined || kind === undefined) return [];
    const overrides = new Map(
      childrenOf(list, "w:lvlOverride").flatMap((each) => {
        const level = find(each, "w:lvl");
        return level === undefined ? [] : [[numberOf(each, "w:ilvl") ?? 0, level] as const];
      }),
    );
    const levels = childrenOf(kind, "w:lvl").map((level) =>
      readLevel(overrides.get(numberOf(level, "w:ilvl") ?? 0) ?? level),
    );
    return [[id, {id, kind: Number(named), levels: levels.toSorted((a, b) => a.level - b.level)}]];
  });
  return new Map(lists);
}

/** The first numbers after all that are taken. */
export function freeNumbers(numbering: PlainElement | undefined): {list: number; kind: number} {
  const after = (name: string, attribute: string) =>
    childrenOf(numbering, name).reduce((most, each) => Math.max(most, numberOf(each, attribute) ?? 0), 0) + 1;
  return {list: after("w:num", "w:numId"), kind: after("w:abstractNum", "w:abstractNumId")};
}

/** A kind that only names a list style is defined where that style is (17.9.21). */
function definedKind(
  kind: PlainElement | undefined,
  kinds: ReadonlyMap<string, PlainElement>,
): PlainElement | undefined {
  const style = settingOf(find(kind, "w:numStyleLink"));
  if (style === undefined) return kind;
  return [...kinds.values()].find((each) => settingOf(find(each, "w:styleLink")) === style) ?? kind;
}

function readLevel(level: PlainElement): ListLevel {
  const indent = find(level, "w:pPr", "w:ind");
  const points = (...names: readonly string[]) => {
    const twips = names.map((name) => numberOf(indent, name)).find((each) => each !== undefined);
    return twips === undefined ? undefined : twips / 20;
  };
  const firstLine = points("w:firstLine");
  const suffix = settingOf(find(level, "w:suff")) ?? "tab";
  return {
    level: numberOf(level, "w:ilvl") ?? 0,
    format: settingOf(find(level, "w:numFmt")) ?? "decimal",
    text: settingOf(find(level, "w:lvlText")) ?? "",
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    style: settingOf(find(level, "w:pStyle")),
    left: points("w:left", "w:start"),
    hanging: points("w:hanging") ?? (firstLine === undefined ? undefined : -firstLine),
    isLegal: find(level, "w:isLgl") !== undefined,
  };
}
