import type {Heading as HeadingNode} from "mdast";
import type {Heading} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import {parseInlines} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";

export function parseHeading(node: HeadingNode, context: ParseContext): Heading {
  const children = parseInlines(node.children, context);
  if (inlineText(children).trim() === "") {
    context.error(
      "empty-heading",
      node,
      {en: "this heading has no text", zh: "这个标题没有文字"},
      {en: "write the text on the same line, or delete the #", zh: "请在同一行写上文字，或删除 #"},
    );
  }
  if (!context.sourceOf(node).startsWith("#")) {
    context.error(
      "underlined-heading",
      node,
      {
        en: "the line of --- or === below makes this text a heading",
        zh: "下面一行的 --- 或 === 会把这段文字变成标题",
      },
      {
        en: "put a blank line before --- for a new slide, or write the heading with ##",
        zh: "要换新幻灯片，请在 --- 前空一行；要写标题，请用 ##",
      },
    );
  }
  if (node.depth > 4) {
    context.error(
      "heading-too-deep",
      node,
      {
        en: `headings go down to ####, this one has ${node.depth}`,
        zh: `标题最多四级，这里有 ${node.depth} 级`,
      },
      {en: "use fewer #", zh: "请减少 # 的个数"},
    );
  }
  const level = Math.min(node.depth, 4) as Heading["level"];
  return {type: "heading", level, children, place: context.placeOf(node)};
}
