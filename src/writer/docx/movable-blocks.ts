import type {Block} from "../../model/document.ts";
import {isLeadIn} from "./nodes/block-writers.ts";
import {isKeptTogether} from "./nodes/table.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import type {WrittenBlock} from "./pages/lay-out.ts";

/** The blocks of a document with what may become of their order. */
export function movableBlocks(
  blocks: readonly Block[],
  written: readonly (readonly BodyNode[])[],
): WrittenBlock[] {
  return blocks.map((block, index) => ({
    kind: kindOf(block, written[index] ?? []),
    elements: written[index]?.length ?? 0,
  }));
}

/** What has no id stays: the text around may call it the chart below. */
function kindOf(block: Block, written: readonly BodyNode[]): WrittenBlock["kind"] {
  switch (block.type) {
    case "chart":
    case "picture":
      return block.id === undefined ? "wall" : "float";
    case "table":
      return block.id !== undefined && isKeptTogether(block) && !isDivided(written) ? "float" : "wall";
    case "paragraph":
      return isLeadIn(block) ? "lead" : "text";
    case "list":
    case "notes":
    case "slide-break":
      return "text";
    default:
      return "wall";
  }
}

/** A table in several parts. */
const isDivided = (written: readonly BodyNode[]) => written.filter(({name}) => name === "w:tbl").length > 1;
