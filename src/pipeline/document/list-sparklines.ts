import type {Block, Sparkline} from "../../model/document.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import {rowName} from "../../writer/sparkline/describe-sparkline.ts";
import {sparklineOf} from "../../writer/sparkline/sparkline-cell.ts";

export interface ListedSparkline {
  readonly sparkline: Sparkline;
  /** What its row is about; may be empty. */
  readonly name: string;
}

/** The sparklines of a document's tables in reading order. */
export function listSparklines(blocks: readonly Block[]): ListedSparkline[] {
  return [...walkBlocks(blocks)].flatMap((block) => {
    if (block.type !== "table") return [];
    return block.rows.flatMap((row) =>
      row.flatMap((cell) => {
        const sparkline = sparklineOf(cell);
        return sparkline ? [{sparkline, name: rowName(block, row)}] : [];
      }),
    );
  });
}
