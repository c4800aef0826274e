import {type BodyNode, childNodes, findNode} from "../../docx/pages/body-nodes.ts";
import type {PageLayout} from "../../docx/pages/lay-out.ts";

/** A paragraph or table, or what of it stands on one page. */
export interface BlockPart {
  readonly node: BodyNode;
  /** Lines or rows of the whole. */
  readonly count: number;
  readonly portions: readonly Portion[];
}

/** A line of a paragraph or row of a table; of one that is taller than a page only a slice. */
export interface Portion {
  readonly index: number;
  /** Points of its height at which the slice begins and ends. */
  readonly from?: number;
  readonly to?: number;
}

/** Paragraphs and tables as the estimate of pages counts them: those of the contents stand in a frame of their own. */
export function listBlocks(elements: readonly BodyNode[]): BodyNode[] {
  return elements.flatMap((element) => {
    if (element.name === "w:sdt") return listBlocks(childNodes(findNode(element, "w:sdtContent")));
    return element.name === "w:p" || element.name === "w:tbl" ? [element] : [];
  });
}

/** What stands on each page, just as the estimate filled it. */
export function dividePages(nodes: readonly BodyNode[], {blocks, filled}: PageLayout): BlockPart[][] {
  if (nodes.length !== blocks.length)
    throw new Error(`${blocks.length} blocks were measured, but ${nodes.length} are shown`);
  const pieces = blocks.flatMap(({pieces: all}, block) => all.map((_, index) => ({block, index})));
  return filled.map(({first, shown}, page) => {
    const next = filled[page + 1];
    const end = next?.first ?? pieces.length;
    /** Where a tall piece that goes on overleaf is cut. */
    const cut = next?.shown === undefined ? {} : {to: next.shown};
    const portions = pieces
      .slice(first, end)
      .map(({block, index}, at): {block: number; portion: Portion} => ({
        block,
        portion: first + at === end - 1 ? {index, ...cut} : {index},
      }));
    const before = shown === undefined ? undefined : pieces[first - 1];
    if (before !== undefined) {
      const {block, index} = before;
      portions.unshift({block, portion: {index, from: shown ?? 0, ...(end === first ? cut : {})}});
    }
    return groupParts(portions, nodes, blocks);
  });
}

function groupParts(
  portions: readonly {block: number; portion: Portion}[],
  nodes: readonly BodyNode[],
  blocks: PageLayout["blocks"],
): BlockPart[] {
  const parts = new Map<number, Portion[]>();
  for (const {block, portion} of portions) parts.set(block, [...(parts.get(block) ?? []), portion]);
  return [...parts].map(([block, own]) => ({
    node: nodes[block] as BodyNode,
    count: blocks[block]?.pieces.length ?? 0,
    portions: own,
  }));
}
