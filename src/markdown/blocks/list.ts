import type {List as ListNode} from "mdast";
import type {List} from "../../model/document.ts";
import type {ParseContext} from "../parse-context.ts";

export function parseList(node: ListNode, context: ParseContext): List {
  if (node.ordered && (node.start ?? 1) !== 1) {
    context.error(
      "list-start",
      node,
      {
        en: `a numbered list begins with 1, not ${node.start}`,
        zh: `编号列表从 1 开始，不能从 ${node.start} 开始`,
      },
      {
        en: "indent what stands between the items, or write 3\\. for a number in a text",
        zh: "请把各项之间的内容缩进；若只是文字中的数字，请写成 3\\.",
      },
    );
  }
  for (const item of node.children) {
    if (typeof item.checked !== "boolean") continue;
    context.error(
      "unsupported-markdown",
      item,
      {en: "a checkbox cannot stand in a briefing", zh: "简报中不能使用复选框"},
      {en: "take [ ] out", zh: "请删除 [ ]"},
    );
  }
  return {
    type: "list",
    ordered: node.ordered ?? false,
    items: node.children.map((item) => context.parseBlocks(item.children)),
    place: context.placeOf(node),
  };
}
