import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Block, Captioned, Document, List, Table} from "../../model/document.ts";
import {type Caption, numberCaptions} from "../../query/captions.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {captionBookmark} from "./caption.ts";
import {type CitedEntry, cite, numberObservations} from "./citations.ts";
import {layTable, type TablePart} from "./lay-table.ts";

/** What is decided about a document before anything is written: pure, and all that numbers need. */
export interface WordPlan {
  /** Of the language of the document. */
  readonly words: WordList;
  /** Taken off every heading level, so that the topmost level in use becomes Word's 标题 1. */
  readonly headingShift: number;
  /** Headings that a table of contents would list, at most. */
  readonly headings: number;
  /** A table or picture without caption has none. */
  readonly captions: ReadonlyMap<Captioned, Caption>;
  /** The bookmark around the number of a caption, by the id that references name. */
  readonly captionBookmarks: ReadonlyMap<string, string>;
  /** Each table in one part or several. */
  readonly tables: ReadonlyMap<Table, readonly TablePart[]>;
  /** Each ordered list counts from 1 of its own. */
  readonly listNumbers: ReadonlyMap<List, number>;
  readonly cited: readonly CitedEntry[];
  /** The number that readers see after a figure, by observation id. */
  readonly citedNumbers: ReadonlyMap<string, number>;
  /** Of tables for which there is no room. */
  readonly diagnostics: readonly Diagnostic[];
}

export function planWord(document: Document, theme: WordTheme): WordPlan {
  const blocks = [...walkBlocks(document.blocks)];
  const headingLevels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const headingShift = headingLevels.length === 0 ? 0 : Math.min(...headingLevels) - 1;
  const lists = blocks.filter((block) => block.type === "list" && block.ordered);
  const cited = cite(document);
  const captions = numberCaptions(document.blocks);
  const tables = blocks.flatMap((block) =>
    block.type === "table" && block.header.length > 0 ? [[block, layTable(block, theme)] as const] : [],
  );
  return {
    words: wordsOf(document.meta.language),
    headingShift,
    headings: headingLevels.length,
    captions,
    captionBookmarks: new Map(
      [...captions].flatMap(([{id}, caption]) => (id === undefined ? [] : [[id, captionBookmark(caption)]])),
    ),
    tables: new Map(tables.map(([table, {value = []}]) => [table, value])),
    listNumbers: new Map(count(lists)) as ReadonlyMap<List, number>,
    cited,
    citedNumbers: numberObservations(document, cited),
    diagnostics: tables.flatMap(([, {diagnostics}]) => diagnostics),
  };
}

const count = (blocks: readonly Block[]) => blocks.map((block, index) => [block, index + 1] as const);
