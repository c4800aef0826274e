import {alternatives, attribute, child, descendants, type Element, nameOf, textOf} from "../package/xml.ts";
import {isPageNumber, type OpenFields} from "./fields.ts";

export interface WordParagraph {
  readonly text: string;
  /** Id of its style; empty for the default. */
  readonly style: string;
  readonly drawings: readonly Element[];
  /** Contents of text boxes; they hold blocks of their own. */
  readonly boxes: readonly Element[];
}

/** `w:p` as a reader sees it: tracked deletions, page numbers and field instructions left out. */
export function readParagraph(paragraph: Element, fields: OpenFields): WordParagraph {
  const texts: string[] = [];
  const drawings: Element[] = [];
  const boxes: Element[] = [];
  const put = (text: string) => {
    if (!fields.hidden) texts.push(text);
  };
  const walk = (parent: Element) => {
    for (const node of alternatives(parent)) visit(node);
  };
  const visit = (node: Element) => {
    switch (nameOf(node)) {
      case "t":
        return put(textOf(node));
      case "tab":
        return put("\t");
      case "br":
      case "cr":
        return put("\n");
      case "noBreakHyphen":
        return put("-");
      case "instrText":
        return fields.instruct(textOf(node));
      case "fldChar":
        return turn(attribute(node, "fldCharType"), fields);
      case "fldSimple":
        if (!isPageNumber(attribute(node, "instr") ?? "")) walk(node);
        return;
      case "drawing":
      case "pict":
      case "object":
        drawings.push(node);
        boxes.push(...descendants(node, "txbxContent"));
        return;
      // Properties, guides to pronunciation, and what a tracked change has taken away.
      case "pPr":
      case "rPr":
      case "rt":
      case "del":
      case "moveFrom":
        return;
      default:
        walk(node);
    }
  };
  walk(paragraph);
  const style = attribute(child(paragraph, "pPr", "pStyle"), "val") ?? "";
  return {text: withoutPageNumber(texts.join(""), style), style, drawings, boxes};
}

function turn(kind: string | undefined, fields: OpenFields): void {
  if (kind === "begin") fields.begin();
  else if (kind === "separate") fields.separate();
  else if (kind === "end") fields.end();
}

/** Where a table of contents was turned into plain text, each entry still ends with a tab and the page. */
function withoutPageNumber(text: string, style: string): string {
  return /^(?:toc|contents)/i.test(style) ? text.replace(/\t\s*\d+\s*$/, "") : text;
}
