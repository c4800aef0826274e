import type {Block, Chart} from "../../model/document.ts";

/** A document's charts in reading order, those inside columns, callouts and lists included. */
export function listCharts(blocks: readonly Block[]): Chart[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "chart":
        return [block];
      case "columns":
        return block.columns.flatMap(listCharts);
      case "list":
        return block.items.flatMap(listCharts);
      case "callout":
      case "notes":
      case "form-element":
        return listCharts(block.blocks);
      default:
        return [];
    }
  });
}
