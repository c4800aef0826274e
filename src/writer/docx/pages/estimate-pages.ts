import type {IStylesOptions, IXmlableObject, PageNumberEstimator} from "docx";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {type BodyNode, childNodes, findNode, numberOf, readNode} from "./body-nodes.ts";
import {type FilledPage, fillPages} from "./fill-pages.ts";
import {joinBlocks, type MeasuredBlock, measureBlocks} from "./measure-blocks.ts";
import {numberHeadings} from "./number-headings.ts";
import {readLooks} from "./paragraph-look.ts";
import {type MovableBlock, placeFloats} from "./place-floats.ts";

/** A block of the document and how many paragraphs and tables it has become. */
export interface WrittenBlock extends MovableBlock {
  readonly elements: number;
}

export interface PageLayout {
  /** Pages that are to be expected. */
  readonly pages: number;
  /** The blocks as they now stand, by their former places. */
  readonly order: readonly number[];
  /** All paragraphs and tables in the order in which they stand, those of the contents included. */
  readonly blocks: readonly MeasuredBlock[];
  /** How their pieces (joinBlocks) fill the pages. */
  readonly filled: readonly FilledPage[];
}

/**
 * What docx asks for the page numbers in the contents, in a fiftieth of the time of its own layout engine: our styles
 * say how high each line is, so that lines need only be counted. It is also the last to see the body before it is
 * written, and brings its blocks into the order that fills the pages best.
 *
 * @param before how many elements stand before the blocks: title and contents
 * @param onLayout told what came out
 */
export function estimatePages(
  {theme, styles}: {readonly theme: WordTheme; readonly styles: IStylesOptions},
  before: number,
  blocks: readonly WrittenBlock[],
  onLayout: (layout: PageLayout) => void,
): PageNumberEstimator {
  const lookOf = readLooks(styles);
  const estimate: PageNumberEstimator = (body) => {
    const node = readNode(body);
    const {width, height} = typeArea(node);
    const measured = childNodes(node).map((element) => measureBlocks([element], lookOf, width));
    const {head, groups, tail} = cut(measured, before, blocks);
    const order = placeFloats(blocks, height, (candidate) => {
      const starts: number[] = [];
      const pieces = joinBlocks([head, ...candidate.map((index) => groups[index] ?? []), tail].flat(2));
      let at = countPieces(head);
      for (const index of candidate) {
        starts[index] = at;
        at += countPieces(groups[index] ?? []);
      }
      return {pieces, starts};
    });
    reorder(body, before, blocks, order);
    const all = [head, ...order.map((index) => groups[index] ?? []), tail].flat(2);
    const filled = fillPages(joinBlocks(all), height);
    const bookmarks = numberBookmarks(all, filled);
    const pages = filled.length;
    onLayout({pages, order, blocks: all, filled});
    return {
      bookmarks: new Map([...bookmarks].map(([name, page]) => [name, String(page)])),
      bookmarkPageNumbers: bookmarks,
      pageCount: pages,
      sectionPageCounts: [pages],
    };
  };
  return Object.assign(estimate, {
    listNumbers: (body: IXmlableObject) => numberHeadings(childNodes(readNode(body)), theme),
  });
}

/** Points between the margins; of a document grid whole lines count. */
function typeArea(body: BodyNode): {width: number; height: number} {
  const page = findNode(body, "w:sectPr", "w:pgSz");
  const margins = findNode(body, "w:sectPr", "w:pgMar");
  const between = (length: string, before: string, after: string) =>
    (numberOf(page, length) - numberOf(margins, before) - numberOf(margins, after)) / 20;
  const height = between("w:h", "w:top", "w:bottom");
  const grid = findNode(body, "w:sectPr", "w:docGrid");
  const pitch = grid?.attributes["w:type"] === undefined ? 0 : numberOf(grid, "w:linePitch") / 20;
  return {
    width: between("w:w", "w:left", "w:right"),
    height: pitch > 0 ? Math.floor(height / pitch) * pitch : height,
  };
}

/** The elements of each block, and those before and after all blocks. */
function cut<T>(elements: readonly T[], before: number, blocks: readonly WrittenBlock[]) {
  let at = before;
  const groups = blocks.map((block) => {
    at += block.elements;
    return elements.slice(at - block.elements, at);
  });
  return {head: elements.slice(0, before), groups, tail: elements.slice(at)};
}

const countPieces = (blocks: readonly (readonly MeasuredBlock[])[]) =>
  blocks.flat().reduce((sum, {pieces}) => sum + pieces.length, 0);

function reorder(
  body: IXmlableObject,
  before: number,
  blocks: readonly WrittenBlock[],
  order: readonly number[],
): void {
  const elements = body["w:body"] as unknown[];
  const {head, groups, tail} = cut(elements, before, blocks);
  elements.splice(0, elements.length, ...head, ...order.flatMap((index) => groups[index] ?? []), ...tail);
}

function numberBookmarks(
  blocks: readonly MeasuredBlock[],
  pages: readonly FilledPage[],
): Map<string, number> {
  const bookmarks = new Map<string, number>();
  let at = 0;
  for (const block of blocks) {
    const page = pages.findLastIndex(({first}) => first <= at) + 1;
    for (const name of block.bookmarks) bookmarks.set(name, page);
    at += block.pieces.length;
  }
  return bookmarks;
}
