import type {List as ListNode} from "mdast";
import type {List} from "../../model/document.ts";
import {parseBlocks} from "../parse-blocks.ts";
import type {ParseContext} from "../parse-context.ts";

export function parseList(node: ListNode, context: ParseContext): List {
  return {
    type: "list",
    ordered: node.ordered ?? false,
    items: node.children.map((item) => parseBlocks(item.children, context)),
    place: context.placeOf(node),
  };
}
