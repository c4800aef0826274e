import {type BodyNode, childNodes, findNode, numberOf} from "../../../docx/pages/body-nodes.ts";
import {joinBlocks, measureBlocks} from "../../../docx/pages/measure-blocks.ts";
import {type CellRoom, measureCell} from "../../../docx/pages/measure-cell.ts";
import {attributes, declarations, pt} from "../attributes.ts";
import type {BlockPart, Portion} from "../divide-pages.ts";
import type {PageContext} from "../page-context.ts";

interface CellSetting {
  readonly table: BodyNode;
  readonly tag: "th" | "td";
  readonly portion: Portion;
  /** Rows of the page that it covers. */
  readonly rows: number;
}

/** A cell with its own ground, lines and margins where it has any. */
export function cell(node: BodyNode, {table, tag, portion, rows}: CellSetting, context: PageContext): string {
  const room = measureCell(node, findNode(table, "w:tblPr", "w:tblCellMar"));
  const properties = findNode(node, "w:tcPr");
  const span = numberOf(findNode(properties, "w:gridSpan"), "w:val");
  const ground = findNode(properties, "w:shd")?.attributes["w:fill"];
  const lines = childNodes(findNode(properties, "w:tcBorders"));
  const style = declarations({
    padding: [room.top, room.right, Math.max(0, room.bottom - widened(context)), room.left].map(pt).join(" "),
    background: ground === undefined ? undefined : `#${ground}`,
    "vertical-align": findNode(properties, "w:vAlign")?.attributes["w:val"] === "center" ? undefined : "top",
    ...Object.fromEntries(lines.map((line) => [`border-${line.name.slice(2)}`, borderOf(line)])),
  });
  return `<${tag}${attributes({
    ...(span > 1 ? {colspan: String(span)} : {}),
    ...(rows > 1 ? {rowspan: String(rows)} : {}),
    ...(tag === "th" ? {scope: "col"} : {}),
    style,
  })}>${context.writeParts(cellParts(node, room, portion, context), {...context, width: room.width})}</${tag}>`;
}

/** A screen draws no line thinner than a pixel; what it is too thick, the cell gives. */
const widened = ({theme}: PageContext) => Math.max(0, 0.75 - theme.table.borderPt);

function borderOf({attributes: {"w:val": kind, "w:sz": size, "w:color": colour}}: BodyNode): string {
  return kind === "none" ? "0" : `${pt(Number(size) / 8)} solid #${colour}`;
}

/** What a cell holds; of a row that is taller than a page, the lines that stand within the slice. */
function cellParts(node: BodyNode, room: CellRoom, portion: Portion, context: PageContext): BlockPart[] {
  const nodes = childNodes(node).filter(({name}) => name === "w:p" || name === "w:tbl");
  const blocks = nodes.map((each) => measureBlocks([each], context.lookOf, room.width)[0]);
  const pieces = joinBlocks(blocks.filter((block) => block !== undefined));
  const {from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY} = portion;
  let bottom = room.top;
  const isShown = pieces.map(({before, height}, index) => {
    bottom += Math.max(before, pieces[index - 1]?.after ?? 0) + height;
    return bottom > from + 0.05 && bottom <= to + 0.05;
  });
  let at = 0;
  return nodes.flatMap((each, index) => {
    const count = blocks[index]?.pieces.length ?? 0;
    const start = at;
    at += count;
    const portions = Array.from({length: count}, (_, line) => ({index: line})).filter(
      ({index: line}) => isShown[start + line],
    );
    return portions.length === 0 ? [] : [{node: each, count, portions}];
  });
}
