import type {Block, Document, Inline} from "../../model/document.ts";
import {knownPoints} from "../../query/chart-points.ts";

/** How many figures a document shows, in text, tables, cards, notes and charts. */
export function countFigures(document: Document): number {
  return countInBlocks(document.blocks);
}

function countInBlocks(blocks: readonly Block[]): number {
  return sum(blocks, countInBlock);
}

function countInBlock(block: Block): number {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "headline":
      return countInInlines(block.children);
    case "list":
      return sum(block.items, countInBlocks);
    case "table":
      return countInInlines(block.caption) + sum([block.header, ...block.rows].flat(), countInInlines);
    case "chart":
      return knownPoints(block.spec.series).length;
    case "key-figures":
      return sum(block.cards, ({value, label, detail}) => sum([value, label, detail], countInInlines));
    case "points":
      return sum([block.title, ...block.items.flatMap(({tag, text}) => [tag, text])], countInInlines);
    case "callout":
    case "notes":
    case "form-element":
      return countInBlocks(block.blocks);
    case "columns":
      return sum(block.columns, countInBlocks);
    case "picture":
    case "slide-break":
    case "appendix":
    case "form-piece":
    case "form-sources":
      return 0;
  }
}

function countInInlines(nodes: readonly Inline[]): number {
  return sum(nodes, (node) => {
    if (node.type === "figure") return 1;
    if (node.type === "sparkline") return knownPoints([node]).length;
    return "children" in node ? countInInlines(node.children) : 0;
  });
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
