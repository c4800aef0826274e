import type {Block, Chart, Document, List, Table} from "../../model/document.ts";
import {type Caption, numberCaptions} from "../../query/captions.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import {captionBookmark} from "./caption.ts";
import {type CitedEntry, cite, numberObservations} from "./citations.ts";

/** What is decided about a document before anything is written: pure, and all that numbers need. */
export interface WordPlan {
  /** Taken off every heading level, so that the topmost level in use becomes Word's 标题 1. */
  readonly headingShift: number;
  /** Headings that a table of contents would list, at most. */
  readonly headings: number;
  /** 表1 …, 图1 …; a table without caption has none. */
  readonly captions: ReadonlyMap<Table | Chart, Caption>;
  /** The bookmark around the number of a caption, by the id that references name. */
  readonly captionBookmarks: ReadonlyMap<string, string>;
  /** Each ordered list counts from 1 of its own. */
  readonly listNumbers: ReadonlyMap<List, number>;
  readonly cited: readonly CitedEntry[];
  /** The number that readers see after a figure, by observation id. */
  readonly citedNumbers: ReadonlyMap<string, number>;
}

export function planWord(document: Document): WordPlan {
  const blocks = [...walkBlocks(document.blocks)];
  const headingLevels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const headingShift = headingLevels.length === 0 ? 0 : Math.min(...headingLevels) - 1;
  const lists = blocks.filter((block) => block.type === "list" && block.ordered);
  const cited = cite(document);
  const captions = numberCaptions(document.blocks);
  return {
    headingShift,
    headings: headingLevels.length,
    captions,
    captionBookmarks: new Map(
      [...captions].flatMap(([{id}, caption]) => (id === undefined ? [] : [[id, captionBookmark(caption)]])),
    ),
    listNumbers: new Map(count(lists)) as ReadonlyMap<List, number>,
    cited,
    citedNumbers: numberObservations(document, cited),
  };
}

const count = (blocks: readonly Block[]) => blocks.map((block, index) => [block, index + 1] as const);
