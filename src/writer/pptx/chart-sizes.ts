import type {DrawingSize} from "../../model/chart.ts";
import type {Block, Chart, Document} from "../../model/document.ts";

/** The proportion in which each chart of a deck should be drawn: `half` within columns, else `wide`. */
export function chartSizes(document: Document): Map<Chart, DrawingSize> {
  return new Map(document.blocks.flatMap((block) => sizesIn(block, "wide")));
}

function sizesIn(block: Block, size: DrawingSize): [Chart, DrawingSize][] {
  switch (block.type) {
    case "chart":
      return [[block, size]];
    case "callout":
      return block.blocks.flatMap((inner) => sizesIn(inner, size));
    case "columns":
      return block.columns.flat().flatMap((inner) => sizesIn(inner, "half"));
    default:
      return [];
  }
}
