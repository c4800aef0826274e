import type {PlainElement} from "../../ooxml/plain-element.ts";
import type {SchemeColours} from "../drawing-colour.ts";
import {readColour} from "./colours.ts";
import {findStyle} from "./match-styles.ts";
import {attributeOf, childrenOf, find, numberOf, settingOf} from "./plain.ts";
import {chainOf, type HouseStyle, type HouseStyles} from "./styles.ts";

/** How the house sets its tables. */
export interface HouseTable {
  readonly id: string;
  readonly name: string;
  readonly borders: "grid" | "horizontal";
  /** Points of the lines between rows. */
  readonly borderPt: number;
  readonly borderColour: string | undefined;
  /** Ground and letters of the first row, where it has its own. */
  readonly headerFill: string | undefined;
  readonly headerInk: string | undefined;
  /** Ground of every other row. */
  readonly bandFill: string | undefined;
  /** Twips at the left and right of a cell's text. */
  readonly side: number;
}

/**
 * The style of the house's tables: the one that it names for new ones, that most of its own tables have, that somebody
 * made for it, or else Word's grid.
 */
export function findTableStyle(
  styles: HouseStyles,
  settings: PlainElement | undefined,
  uses: ReadonlyMap<string, number>,
): HouseStyle | undefined {
  const isTable = (style: HouseStyle | undefined): style is HouseStyle =>
    style?.kind === "table" && !style.isDefault;
  const named = styles.byId.get(settingOf(find(settings, "w:defaultTableStyle")) ?? "");
  if (isTable(named)) return named;
  const [used] = [...uses].toSorted((a, b) => b[1] - a[1]);
  const most = used && styles.byId.get(used[0]);
  if (isTable(most)) return most;
  const made = styles.all.find((style) => isTable(style) && style.isCustom);
  return (
    made ??
    ["Table Grid", "网格型"].map((name) => findStyle(styles, name, "table")).find((style) => isTable(style))
  );
}

export function readTable(style: HouseStyle, styles: HouseStyles, scheme: SchemeColours): HouseTable {
  const chain = chainOf(style, styles);
  const first = <T>(read: (element: PlainElement) => T | undefined) => {
    for (const {element} of chain) {
      const found = read(element);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const conditional = (element: PlainElement, type: string) =>
    childrenOf(element, "w:tblStylePr").find((each) => attributeOf(each, "w:type") === type);
  const line = (side: string) =>
    first((element) => find(element, "w:tblPr", "w:tblBorders", side) ?? undefined);
  const isDrawn = (border: PlainElement | undefined) =>
    border !== undefined && !["none", "nil"].includes(settingOf(border) ?? "none");
  const between = line("w:insideH") ?? line("w:bottom");
  const shade = (properties: PlainElement | undefined) => {
    const shading = find(properties, "w:tcPr", "w:shd");
    return shading && readColour(shading, scheme, "fill");
  };
  const ink = first((element) => find(conditional(element, "firstRow"), "w:rPr", "w:color"));
  return {
    id: style.id,
    name: style.name,
    borders: isDrawn(line("w:insideV")) ? "grid" : "horizontal",
    borderPt: Math.min(6, Math.max(0.25, (numberOf(between, "w:sz") ?? 4) / 8)),
    borderColour: between && readColour(between, scheme),
    headerFill: first((element) => shade(conditional(element, "firstRow"))),
    headerInk: ink && readColour(ink, scheme),
    bandFill: first((element) => shade(conditional(element, "band1Horz"))),
    side: first((element) => numberOf(find(element, "w:tblPr", "w:tblCellMar", "w:left"), "w:w")) ?? 108,
  };
}
