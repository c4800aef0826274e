import {type DrawingSize, rowChartTypes} from "../model/chart.ts";
import type {Block, Chart, Document} from "../model/document.ts";

/** Rows up to this number would stand far apart on a page. */
const FEW_ROWS = 2;

/** The proportion in which each chart should be drawn: `half` within columns, `low` for few rows on a page, else `wide`. */
export function chartSizes({blocks, meta}: Document): Map<Chart, DrawingSize> {
  const isPage = meta.format === "docx";
  return new Map(blocks.flatMap((block) => sizesIn(block, isPage, false)));
}

function sizesIn(block: Block, isPage: boolean, isNarrow: boolean): [Chart, DrawingSize][] {
  switch (block.type) {
    case "chart":
      return [[block, isNarrow ? "half" : isPage && isLow(block) ? "low" : "wide"]];
    case "callout":
    case "form-element":
      return block.blocks.flatMap((inner) => sizesIn(inner, isPage, isNarrow));
    case "columns":
      return block.columns.flat().flatMap((inner) => sizesIn(inner, isPage, true));
    default:
      return [];
  }
}

const isLow = ({spec}: Chart) =>
  (rowChartTypes as readonly string[]).includes(spec.type) && spec.categories.length <= FEW_ROWS;
