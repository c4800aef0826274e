import type {Block} from "../../../model/document.ts";
import type {Twip} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import type {ChartMeans} from "../../chart-means.ts";
import {withPlace} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {PlacedDrawings} from "../placed-drawings.ts";
import type {WordPlan} from "../plan-word.ts";
import type {WordContext} from "../word-context.ts";
import {callout} from "./callout.ts";
import {chart} from "./chart.ts";
import {columns} from "./columns.ts";
import {heading} from "./heading.ts";
import {keyFigures} from "./key-figures.ts";
import {list} from "./list.ts";
import {paragraph} from "./paragraph.ts";
import {picture} from "./picture.ts";
import {points} from "./points.ts";
import {table} from "./table.ts";

type BlockWriters = {
  readonly [T in Block["type"]]: (node: Extract<Block, {type: T}>, context: WordContext) => BodyNode[];
};

/** One handler per kind of block; a new kind fails here first. */
const blockWriters: BlockWriters = {
  heading,
  paragraph,
  list,
  table,
  chart,
  picture,
  "key-figures": keyFigures,
  callout,
  points,
  columns,
  // Speaker notes belong to decks.
  notes: () => [],
  // Pages break where they are full.
  "slide-break": () => [],
  // Stands below the title.
  headline: () => [],
  // The heading after it begins a page.
  appendix: () => [],
  // Templates made in Word have a writer of their own.
  "form-element": ({blocks}, context) => context.writeBlocks(blocks, context),
  "form-piece": () => [],
  "form-sources": () => [],
};

/** What blocks in the body of a document look at. @param drawings take what they place */
export function bodyContext(
  theme: WordTheme,
  plan: WordPlan,
  means: ChartMeans,
  drawings: PlacedDrawings,
  width: Twip,
): WordContext {
  return {
    theme,
    plan,
    drawings: means.drawings,
    natives: means.natives ?? new Map(),
    pictures: means.pictures ?? new Map(),
    describeChart: means.describeChart,
    place: (drawing) => drawings.place(drawing),
    width,
    surrounding: "body",
    listDepth: 0,
    writeBlocks,
  };
}

export function writeBlocks(blocks: readonly Block[], context: WordContext): BodyNode[] {
  return writeEach(blocks, context).flat();
}

/** What each block becomes. */
export function writeEach(blocks: readonly Block[], context: WordContext): BodyNode[][] {
  return blocks.map((block, index) => {
    const write = blockWriters[block.type] as (node: Block, context: WordContext) => BodyNode[];
    const leadsOn = isLeadIn(block) && blocks[index + 1] !== undefined;
    const startsPage = blocks[index - 1]?.type === "appendix";
    return write(block, {...context, leadsOn, startsPage}).map((node) => withPlace(node, block.place));
  });
}

/** "主要做法：" alone at the foot of a page would lead to nothing. */
export function isLeadIn(block: Block): boolean {
  return block.type === "paragraph" && /[：:]$/u.test(inlineText(block.children).trimEnd());
}
