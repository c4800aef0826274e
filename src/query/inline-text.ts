import type {Inline} from "../model/document.ts";
import {inferredMark} from "./inferred-mark.ts";

/** The plain text of inline nodes as it stands on the page, for measuring and comparing. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join("");
}

/** The nodes without what is struck out: for titles, alternative text and other places that cannot show a stroke. */
export function withoutDeleted(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === "deleted") return [];
    return "children" in node ? [{...node, children: withoutDeleted(node.children)}] : [node];
  });
}

function nodeText(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "figure":
    case "reference":
    case "light":
      return node.text;
    case "inferred-mark":
      return inferredMark;
    case "line-break":
      return " ";
    case "form-object":
    case "sparkline":
      return "";
    default:
      return inlineText(node.children);
  }
}
