import type {Block, Chart, Document, List, Table} from "../../model/document.ts";
import {type CitedPlaces, citePlaces, numberObservations} from "./cited-places.ts";

/** What is decided about a document before anything is written: pure, and all that numbers need. */
export interface WordPlan {
  /** Taken off every heading level, so that the topmost level in use becomes Word's 标题 1. */
  readonly headingShift: number;
  /** Headings that a table of contents would list, at most. */
  readonly headings: number;
  /** 表1 …, 图1 …: tables and charts are counted apart, in reading order; a table without caption has no number. */
  readonly captionNumbers: ReadonlyMap<Table | Chart, number>;
  /** Each ordered list counts from 1 of its own. */
  readonly listNumbers: ReadonlyMap<List, number>;
  readonly cited: readonly CitedPlaces[];
  /** The number that readers see after a figure, by observation id. */
  readonly placeNumbers: ReadonlyMap<string, number>;
}

export function planWord(document: Document): WordPlan {
  const blocks = [...walkBlocks(document.blocks)];
  const headingLevels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const headingShift = headingLevels.length === 0 ? 0 : Math.min(...headingLevels) - 1;
  const tables = blocks.filter((block) => block.type === "table" && block.caption.length > 0);
  const charts = blocks.filter((block) => block.type === "chart");
  const lists = blocks.filter((block) => block.type === "list");
  const cited = citePlaces(document);
  return {
    headingShift,
    headings: headingLevels.length,
    captionNumbers: new Map([...count(tables), ...count(charts)]) as ReadonlyMap<Table | Chart, number>,
    listNumbers: new Map(count(lists)) as ReadonlyMap<List, number>,
    cited,
    placeNumbers: numberObservations(document, cited),
  };
}

/** Every block that Word shows, in reading order, containers before what they hold. Speaker notes are left out. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === "notes") continue;
    yield block;
    if (block.type === "callout") yield* walkBlocks(block.blocks);
    if (block.type === "columns") for (const column of block.columns) yield* walkBlocks(column);
    if (block.type === "list") for (const item of block.items) yield* walkBlocks(item);
  }
}

const count = (blocks: readonly Block[]) => blocks.map((block, index) => [block, index + 1] as const);
