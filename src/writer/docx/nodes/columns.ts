import type {Block, Columns} from "../../../model/document.ts";
import type {Twip} from "../../../model/length.ts";
import {walkBlocks} from "../../../query/walk-blocks.ts";
import {partsText} from "../../text-parts.ts";
import {describeColumns} from "../alternative-text.ts";
import {noBorders} from "../borders.ts";
import {paragraph, table, tableCell, tableRow} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";

/** Twips between two columns. */
const gap = 340;

/** Side by side in a table without lines; one after the other when a column holds what needs the width of the page. */
export function columns(node: Columns, context: WordContext): BodyNode[] {
  const filled = filledColumns(node);
  if (!standBeside(filled)) return filled.flatMap((blocks) => context.writeBlocks(blocks, context));
  const width = Math.floor(context.width / filled.length) as Twip;
  const cells = filled.map((blocks, index) => {
    const inner = {...context, width: (width - gap) as Twip, surrounding: "column" as const};
    const written = context.writeBlocks(blocks, inner);
    return tableCell(
      {
        width,
        borders: noBorders,
        margins: {
          left: index === 0 ? 0 : gap / 2,
          right: index === filled.length - 1 ? 0 : gap / 2,
          top: 0,
          bottom: 0,
        },
        align: "top",
      },
      written.length > 0 ? written : [paragraph({style: "BodyText"})],
    );
  });
  const {title, description} = describeColumns(context.plan.words);
  const properties = {
    width: width * filled.length,
    columnWidths: filled.map(() => width),
    borders: noBorders,
    title,
    description: partsText(description),
  };
  // Texts may be longer than a page: the row may split.
  return [table(properties, [tableRow({}, cells)]), paragraph({style: "Spacer"})];
}

/** The columns that hold something. */
export function filledColumns({columns: all}: Columns): (readonly Block[])[] {
  return all.filter((blocks) => [...walkBlocks(blocks)].length > 0);
}

export function standBeside(filled: readonly (readonly Block[])[]): boolean {
  return filled.length > 1 && !filled.some(needsWidth);
}

function needsWidth(blocks: readonly Block[]): boolean {
  const wide = new Set<Block["type"]>(["table", "chart", "key-figures", "columns", "callout", "points"]);
  return [...walkBlocks(blocks)].some((block) => wide.has(block.type));
}
