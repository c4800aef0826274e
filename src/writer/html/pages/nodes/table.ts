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
    all.map((portion) => row(rows[portion.index], portion, node, context)).join("");
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

function row(node: BodyNode | undefined, portion: Portion, around: BodyNode, context: PageContext): string {
  const cells = childNodes(node, "w:tc").map((each) =>
    cell(each, {table: around, tag: isHeader(node) ? "th" : "td", portion}, context),
  );
  return `<tr>${cells.join("")}</tr>`;
}
