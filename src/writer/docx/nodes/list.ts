import type {Block, List, Paragraph} from "../../../model/document.ts";
import {paragraph} from "../elements.ts";
import {bulletList, listDepths, orderedList, placeItem} from "../numbering.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {calloutIndent} from "../styles.ts";
import type {WordContext} from "../word-context.ts";
import {writeCitedText} from "./inline-writers.ts";

export function list(node: List, context: WordContext): BodyNode[] {
  return node.items.flatMap((item) => writeItem(node, item, context));
}

/** The first paragraph carries the mark, those after it stand under its text, inner lists one step deeper. */
function writeItem(node: List, item: readonly Block[], context: WordContext): BodyNode[] {
  let marked = false;
  return item.flatMap((block) => {
    if (block.type !== "paragraph") {
      return context.writeBlocks([block], {...context, listDepth: context.listDepth + 1});
    }
    if (block.children.length === 0) return [];
    const written = writeItemParagraph(node, block, !marked, context);
    marked = true;
    return [written];
  });
}

function writeItemParagraph(node: List, block: Paragraph, first: boolean, context: WordContext): BodyNode {
  const {theme, surrounding} = context;
  const level = Math.min(context.listDepth, listDepths - 1);
  const {indent, hanging} = placeItem(node.ordered, level, theme);
  const outermost = placeItem(node.ordered, 0, theme);
  // In a callout the outermost marks stand at its edge, so that the bar at the left stays one line.
  const inwards = indent - outermost.indent + outermost.hanging;
  const left = surrounding === "callout" ? calloutIndent + inwards : indent;
  const instance = context.plan.listNumbers.get(node) ?? 1;
  return paragraph(
    {
      style: surrounding === "callout" ? "Callout" : "ListParagraph",
      indent: first ? {left, hanging} : {left},
      ...(first ? {numbering: {level, list: node.ordered ? orderedList(instance) : bulletList}} : {}),
    },
    writeCitedText(block.children, context),
  );
}
