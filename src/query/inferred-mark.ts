import type {ChartSpec} from "../model/chart.ts";
import type {Block, Document, Inline} from "../model/document.ts";
import {walkBlocks} from "./walk-blocks.ts";

/** Stands behind a period that was inferred. */
export const inferredMark = "*";
/** The mark in brief texts. */
export const inferredDirective = ":inferred[]";

/** The chart with its marks in place of the directives. */
export function markChart(spec: ChartSpec): ChartSpec {
  const {title, categories, series} = spec;
  const texts = [title, ...categories, ...series.map(({name}) => name)];
  if (!texts.some((text) => text.includes(inferredDirective))) return spec;
  const mark = (text: string) => text.replaceAll(inferredDirective, inferredMark);
  return {
    ...spec,
    title: mark(title),
    categories: categories.map(mark),
    series: series.map((each) => ({...each, name: mark(each.name)})),
    inferred: true,
  };
}

/** Whether a reader of the document meets the mark anywhere; speaker notes do not count. */
export function printsInferred({blocks}: Document): boolean {
  return [...walkBlocks(blocks)].some(marksPeriod);
}

function marksPeriod(block: Block): boolean {
  switch (block.type) {
    case "heading":
    case "headline":
    case "paragraph":
      return hasInferredMark(block.children);
    case "table":
      return [block.caption, ...block.header, ...block.rows.flat()].some(hasInferredMark);
    case "key-figures":
      return block.cards.some((card) => [card.value, card.label, card.detail].some(hasInferredMark));
    case "chart":
      return block.spec.inferred === true;
    case "picture":
      return block.inferred === true;
    case "points":
      return [block.title, ...block.items.flatMap(({tag, text}) => [tag, text])].some(hasInferredMark);
    // What these hold comes by itself.
    case "list":
    case "callout":
    case "columns":
    case "form-element":
    // And these hold nothing, or nothing that is seen.
    case "notes":
    case "slide-break":
    case "appendix":
    case "form-piece":
    case "form-sources":
      return false;
  }
}

export function hasInferredMark(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) => node.type === "inferred-mark" || ("children" in node && hasInferredMark(node.children)),
  );
}
