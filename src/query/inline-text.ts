import type {Inline} from "../model/document.ts";
import {lightTexts} from "../model/light.ts";
import {inferredMark} from "./inferred-mark.ts";

/** The plain text of inline nodes, for titles, alternative text and measuring. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join("");
}

function nodeText(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.value;
    case "figure":
    case "reference":
      return node.text;
    case "light":
      return lightTexts[node.state];
    case "inferred-mark":
      return inferredMark;
    case "line-break":
      return " ";
    default:
      return inlineText(node.children);
  }
}
