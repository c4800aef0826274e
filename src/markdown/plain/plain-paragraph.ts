import type {Paragraph, PhrasingContent} from "mdast";
import {readInlines} from "./plain-inlines.ts";
import {type LineRange, type PlainSource, refuse} from "./plain-source.ts";

/** What is another block, or may be: a heading, a list, a table, what underlines a heading or a row of one. */
const startsBlock = /^(?:[\s#>|`~=+_<-]|\*(?:\s|\*\*|$)|\d+[.)](?:\s|$)|::|:-|$)/u;

/** Lines of text, each of which begins at the same column. */
export function readParagraph(source: PlainSource, {first, end}: LineRange, column = 0): Paragraph {
  const children: PhrasingContent[] = [];
  for (let line = first; line < end; line++) {
    if (startsBlock.test(source.line(line).slice(column))) refuse();
    if (line > first) breakLine(source, line, children);
    readInlines(source, source.rest(line, column), children);
  }
  return {type: "paragraph", children, position: source.placeOfLines({first, end}, column)};
}

/** The end of a line is text, which belongs to the text before it if there is any. */
function breakLine(source: PlainSource, line: number, nodes: PhrasingContent[]): void {
  const end = source.point(line, 0);
  const last = nodes.at(-1);
  if (last?.type === "text" && last.position) {
    last.value += "\n";
    last.position.end = end;
  } else {
    const start = source.point(line - 1, source.length(line - 1));
    nodes.push({type: "text", value: "\n", position: {start, end}});
  }
}
