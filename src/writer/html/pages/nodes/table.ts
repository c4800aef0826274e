import {type BodyNode, childNodes, findNode, numberOf} from "../../../docx/pages/body-nodes.ts";
import {attributes, pt} from "../attributes.ts";
import type {BlockPart, Portion} from "../divide-pages.ts";
import type {PageContext} from "../page-context.ts";
import {cell} from "./cell.ts";

const isHeader = (row: BodyNode | undefined) => findNode(row, "w:trPr", "w:tblHeader") !== undefined;

/** A table, or the rows of it that stand on the page, below its header once more. */
export function table({node, portions}: BlockPart, context: PageContext): string {
  const properties = findNode(node, "w:tblPr");
  const rows = childNodes(node, "w:tr");
  const columns = childNodes(findNode(node, "w:tblGrid"), "w:gridCol").map(
    (column) => numberOf(column, "w:w") / 20,
  );
  const [first] = portions;
  const isContinued = !isHeader(rows[first?.index ?? 0]) && first?.from === undefined;
  const headers = [...rows.keys()].filter((index) => isHeader(rows[index]));
  const head = [
    ...(isContinued ? headers.map((index) => ({index})) : []),
    ...portions.filter(({index}) => headers.includes(index)),
  ];
  const body = portions.filter(({index}) => !headers.includes(index));
  const write = (all: readonly Portion[]) =>
    all.map((_, at) => row(at, all, rows, {table: node, context})).join("");
  const isLined = findNode(properties, "w:tblBorders", "w:insideH")?.attributes["w:val"] !== "none";
  return `<table${attributes({
    class: isLined ? "lined" : "bare",
    style: `width:${pt(columns.reduce((sum, width) => sum + width, 0))}`,
    "aria-label": textOf(properties, "w:tblCaption"),
    "aria-description": textOf(properties, "w:tblDescription"),
  })}><colgroup>${columns.map((width) => `<col style="width:${pt(width)}">`).join("")}</colgroup>${
    head.length === 0 ? "" : `<thead>${write(head)}</thead>`
  }<tbody>${write(body)}</tbody></table>`;
}

const textOf = (properties: BodyNode | undefined, name: string) =>
  findNode(properties, name)?.attributes["w:val"]?.toString();

/** @param at which of the rows that stand on the page */
function row(
  at: number,
  shown: readonly Portion[],
  rows: readonly BodyNode[],
  {table: around, context}: {readonly table: BodyNode; readonly context: PageContext},
): string {
  const portion = shown[at] as Portion;
  const node = rows[portion.index];
  const cells = childNodes(node, "w:tc").map((each, column) => {
    const isJoined = mergeOf(each) === "continue";
    if (isJoined && at > 0) return "";
    // The page begins within the rows of a label.
    const origin = isJoined ? findLabel(rows, portion.index, column) : each;
    const covered = shown
      .slice(at + 1)
      .findIndex(({index}) => mergeOf(cellAt(rows[index], column)) !== "continue");
    const reaches = 1 + (covered < 0 ? shown.length - at - 1 : covered);
    const setting = {table: around, tag: isHeader(node) ? "th" : "td", portion, rows: reaches} as const;
    return cell(origin, setting, context);
  });
  return `<tr>${cells.join("")}</tr>`;
}

const cellAt = (row: BodyNode | undefined, column: number) => childNodes(row, "w:tc")[column];

const mergeOf = (cell: BodyNode | undefined) => findNode(cell, "w:tcPr", "w:vMerge")?.attributes["w:val"];

function findLabel(rows: readonly BodyNode[], index: number, column: number): BodyNode {
  const above = rows.slice(0, index).map((row) => cellAt(row, column));
  const label = above.findLast((each) => mergeOf(each) === "restart");
  if (label === undefined) throw new Error("a cell joins none above it");
  return label;
}
