import type {ListItem, List as ListNode} from "mdast";
import type {Block, Text} from "../../model/document.ts";
import type {ParseContext} from "../parse-context.ts";

/** A list; items of one that goes on behind other text (3. …) are paragraphs that keep their numbers. */
export function parseList(node: ListNode, context: ParseContext): Block[] {
  const start = node.start ?? 1;
  const ordered = node.ordered ?? false;
  if (ordered && start !== 1) {
    return node.children.flatMap((item, index) =>
      led(`${start + index}. `, parseItem(item, context), item, context),
    );
  }
  const items = node.children.map((item) => parseItem(item, context));
  return [{type: "list", ordered, items, place: context.placeOf(node)}];
}

function parseItem(item: ListItem, context: ParseContext): Block[] {
  const blocks = context.parseBlocks(item.children);
  if (typeof item.checked !== "boolean") return blocks;
  // Both signs are in every Chinese font.
  return led(item.checked ? "√ " : "□ ", blocks, item, context);
}

/** Blocks of which the first paragraph begins with a text. */
function led(value: string, blocks: readonly Block[], item: ListItem, context: ParseContext): Block[] {
  const lead: Text = {type: "text", value};
  const [first, ...others] = blocks;
  if (first?.type === "paragraph") {
    const [text, ...rest] = first.children;
    const children =
      text?.type === "text" ? [{...text, value: value + text.value}, ...rest] : [lead, ...first.children];
    return [{...first, children}, ...others];
  }
  return [{type: "paragraph", children: [lead], place: context.placeOf(item)}, ...blocks];
}
