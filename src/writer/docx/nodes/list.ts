import type {Block, List, Paragraph} from "../../../model/document.ts";
import {paragraph} from "../elements.ts";
import {bulletList, listDepths, listHanging, listIndent, orderedList} from "../numbering.ts";
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
  const {levels} = node.ordered ? theme.orderedList : theme.bulletList;
  const hanging = listHanging(levels, level, theme);
  // In a callout the outermost marks stand at its edge, so that the bar at the left stays one line.
  const inwards =
    listIndent(levels, level, theme) - listIndent(levels, 0, theme) + listHanging(levels, 0, theme);
  const left = surrounding === "callout" ? calloutIndent + inwards : listIndent(levels, level, theme);
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
