import type {Block} from "../model/document.ts";

/** Every block that readers of a document see, in reading order, containers before what they hold: no speaker notes. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === "notes") continue;
    yield block;
    if (block.type === "callout" || block.type === "form-element") yield* walkBlocks(block.blocks);
    if (block.type === "columns") for (const column of block.columns) yield* walkBlocks(column);
    if (block.type === "list") for (const item of block.items) yield* walkBlocks(item);
  }
}
