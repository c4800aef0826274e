import {Paragraph as WordParagraph} from "docx";
import type {Block, List, Paragraph} from "../../../model/document.ts";
import {bulletNumbering, listDepths, listHanging, listIndent, orderedNumbering} from "../numbering.ts";
import {calloutIndent} from "../styles.ts";
import type {WordBlock, WordContext} from "../word-context.ts";
import {writeCitedText} from "./inline-writers.ts";

export function list(node: List, context: WordContext): WordBlock[] {
  return node.items.flatMap((item) => writeItem(node, item, context));
}

/** The first paragraph carries the mark, those after it stand under its text, inner lists one step deeper. */
function writeItem(node: List, item: readonly Block[], context: WordContext): WordBlock[] {
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

function writeItemParagraph(node: List, block: Paragraph, first: boolean, context: WordContext): WordBlock {
  const {theme, surrounding} = context;
  const level = Math.min(context.listDepth, listDepths - 1);
  const {levels} = node.ordered ? theme.orderedList : theme.bulletList;
  const hanging = listHanging(levels, level, theme);
  // In a callout the outermost marks stand at its edge, so that the bar at the left stays one line.
  const inwards =
    listIndent(levels, level, theme) - listIndent(levels, 0, theme) + listHanging(levels, 0, theme);
  const left = surrounding === "callout" ? calloutIndent + inwards : listIndent(levels, level, theme);
  const instance = context.plan.listNumbers.get(node) ?? 0;
  return new WordParagraph({
    style: surrounding === "callout" ? "Callout" : "ListParagraph",
    indent: first ? {left, hanging} : {left},
    ...(first
      ? {
          numbering: {
            reference: node.ordered ? orderedNumbering : bulletNumbering,
            level,
            instance: node.ordered ? instance : 0,
            custom: true,
          },
        }
      : {}),
    children: writeCitedText(block.children, context),
  });
}
