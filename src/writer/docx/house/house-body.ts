import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import {bulletList} from "../numbering.ts";
import {type BodyNode, bodyNode, childNodes, findNode, numberOf} from "../pages/body-nodes.ts";
import {listIdOf} from "./house-lists.ts";
import {styleIdOf} from "./style-ids.ts";
import {usedList} from "./used-list.ts";

/** A body in the styles and lists of a house's file. */
export interface HouseBody {
  readonly elements: readonly BodyNode[];
  /** The depth at which each ordered list of the document stands, by its number in our own body. */
  readonly depths: ReadonlyMap<number, number>;
}

/**
 * A body as we write it for every theme, with the styles, lists and tables of the house in the place of ours: what a
 * style of the house says is not said again.
 */
export function houseBody(elements: readonly BodyNode[], house: ThemeHouse): HouseBody {
  const idOf = styleIdOf(house);
  const depths = new Map<number, number>();
  const change = (node: BodyNode): BodyNode => {
    switch (node.name) {
      case "w:pPr":
        return changeParagraph(node, house, idOf, depths);
      case "w:rStyle":
        return bodyNode(node.name, {"w:val": idOf(String(node.attributes["w:val"]))});
      case "w:tbl":
        return house.takes.table ? changeTable(node, house, change) : within(node, change);
      default:
        return within(node, change);
    }
  };
  return {elements: elements.map(change), depths};
}

/** The node with its children changed; itself where none is. */
function within(node: BodyNode, change: (node: BodyNode) => BodyNode): BodyNode {
  if (node.name === "w:t" || node.name === "w:drawing") return node;
  let isChanged = false;
  const children = node.children.map((child) => {
    if (typeof child === "string") return child;
    const own = change(child);
    isChanged ||= own !== child;
    return own;
  });
  return isChanged ? {...node, children} : node;
}

function changeParagraph(
  properties: BodyNode,
  house: ThemeHouse,
  idOf: (ours: string) => string,
  depths: Map<number, number>,
): BodyNode {
  const ours = String(findNode(properties, "w:pStyle")?.attributes["w:val"] ?? "");
  const look = house.file.styles[ours]?.look;
  const numbering = findNode(properties, "w:numPr");
  const listed = numbering && changeNumbering(numbering, ours, house, depths);
  const style = listed?.style ?? (ours === "" ? undefined : idOf(ours));
  const isHeading = /^Heading\d$/u.test(ours);
  // A heading that has no number anyway stands as its style says.
  const isBare = isHeading && listed?.list === 0 && look?.numbering === undefined && house.takes.headings;
  const children = childNodes(properties).flatMap((child): BodyNode[] => {
    switch (child.name) {
      case "w:pStyle":
        return style === undefined ? [] : [bodyNode("w:pStyle", {"w:val": style})];
      case "w:numPr":
        return isBare || listed?.isInStyle ? [] : [listNode(listed?.level ?? 0, listed?.list ?? 0)];
      case "w:ind":
        return isBare || listed?.isInStyle
          ? []
          : [changeIndent(child, isHeading, look?.countsCharacters ?? false)];
      case "w:tabs":
        // The house's contents know where their page numbers stand.
        return look?.rightTab === undefined ? [child] : [];
      case "w:spacing":
        return look?.countsLines ? [bodyNode("w:spacing", {...noLines, ...child.attributes})] : [child];
      default:
        return [child];
    }
  });
  // Based on a heading that is numbered, the title of the contents would be as well.
  const isNumberedTitle = ours === "TOCHeading" && look?.numbering !== undefined;
  return {...properties, children: isNumberedTitle ? withNumbering(children, listNode(0, 0)) : children};
}

const noLines = {
  "w:beforeLines": 0,
  "w:afterLines": 0,
  "w:beforeAutospacing": 0,
  "w:afterAutospacing": 0,
};

/** After the properties that stand before it (17.3.1.26). */
function withNumbering(children: readonly BodyNode[], numbering: BodyNode): BodyNode[] {
  const before = new Set(["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl"]);
  const at = children.findIndex(({name}) => !before.has(name));
  const end = at < 0 ? children.length : at;
  return [...children.slice(0, end), numbering, ...children.slice(end)];
}

const listNode = (level: number, list: number) =>
  bodyNode("w:numPr", undefined, [
    bodyNode("w:ilvl", {"w:val": level}),
    bodyNode("w:numId", {"w:val": list}),
  ]);

/** Indents that a style counts in characters win over others, unless they are taken back (17.3.1.12). */
function changeIndent(indent: BodyNode, isHeading: boolean, countsCharacters: boolean): BodyNode {
  return bodyNode("w:ind", {
    ...(isHeading ? {"w:left": 0} : {}),
    ...(countsCharacters ? {"w:leftChars": 0, "w:firstLineChars": 0} : {}),
    ...indent.attributes,
  });
}

interface ListedParagraph {
  readonly style?: string;
  readonly list: number;
  readonly level: number;
  /** The style marks and indents it. */
  readonly isInStyle: boolean;
}

function changeNumbering(
  numbering: BodyNode,
  ours: string,
  house: ThemeHouse,
  depths: Map<number, number>,
): ListedParagraph {
  const list = numberOf(findNode(numbering, "w:numId"), "w:val") || 0;
  const depth = numberOf(findNode(numbering, "w:ilvl"), "w:val") || 0;
  if (list === 0) return {list, level: 0, isInStyle: false};
  const isOrdered = list !== bulletList;
  if (isOrdered) depths.set(list, depth);
  const used = usedList(isOrdered, depth, house);
  const id = listIdOf(list, house);
  if (used === undefined) return {list: id, level: depth, isInStyle: false};
  const style = ours === "ListParagraph" ? {style: used.style} : {};
  // Each ordered list begins anew, and is therefore one of its own.
  if (isOrdered) return {...style, list: id, level: used.level.level, isInStyle: false};
  return {...style, list: used.list, level: used.level.level, isInStyle: ours === "ListParagraph"};
}

/** A table of figures in the house's style: its lines, and the ground of its header where it has one. */
function changeTable(table: BodyNode, house: ThemeHouse, change: (node: BodyNode) => BodyNode): BodyNode {
  const style = house.file.table;
  const properties = findNode(table, "w:tblPr");
  const look = findNode(properties, "w:tblLook");
  if (style === undefined || properties === undefined || look === undefined) return within(table, change);
  const own = childNodes(properties).flatMap((child): BodyNode[] => {
    if (child.name === "w:tblBorders") return [];
    if (child.name !== "w:tblLook") return [child];
    return [bodyNode("w:tblLook", {...child.attributes, ...(style.bandFill ? {"w:noHBand": "false"} : {})})];
  });
  const dressed = {
    ...properties,
    children: [bodyNode("w:tblStyle", {"w:val": style.id}), ...own],
  };
  const children = table.children.map((child) => {
    if (typeof child === "string") return child;
    if (child.name === "w:tblPr") return dressed;
    const isHeader = child.name === "w:tr" && findNode(child, "w:trPr", "w:tblHeader") !== undefined;
    return within(isHeader && style.headerFill !== undefined ? withoutShades(child) : child, change);
  });
  return {...table, children};
}

function withoutShades(row: BodyNode): BodyNode {
  const cells = row.children.map((cell) => {
    if (typeof cell === "string" || cell.name !== "w:tc") return cell;
    const children = cell.children.map((child) =>
      typeof child === "string" || child.name !== "w:tcPr"
        ? child
        : {
            ...child,
            children: child.children.filter((each) => typeof each === "string" || each.name !== "w:shd"),
          },
    );
    return {...cell, children};
  });
  return {...row, children: cells};
}
