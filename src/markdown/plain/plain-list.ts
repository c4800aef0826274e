import type {List, ListItem} from "mdast";
import {readParagraph} from "./plain-paragraph.ts";
import {type LineRange, type PlainSource, refuse} from "./plain-source.ts";

const marker = "- ";
/** Where the text of an item stands, on all of its lines. */
const column = marker.length;

/** Items of one paragraph each, with or without blank lines between them; the list ends with a blank line. */
export function readList(source: PlainSource, {first, end}: LineRange): {node: List; next: number} {
  const children: ListItem[] = [];
  let next = first;
  let spread = false;
  for (let line = first; line < end && isItem(source, line); line = afterBlanks(source, {first: next, end})) {
    spread ||= children.length > 0 && line > next;
    next = endOfItem(source, {first: line, end});
    children.push(readItem(source, {first: line, end: next}));
  }
  const position = source.placeOfLines({first, end: next});
  return {node: {type: "list", ordered: false, start: null, spread, children, position}, next};
}

function readItem(source: PlainSource, lines: LineRange): ListItem {
  return {
    type: "listItem",
    spread: false,
    checked: null,
    children: [readParagraph(source, lines, column)],
    position: source.placeOfLines(lines),
  };
}

/** Refuses what may be of the list in another way: an indented line, an item with other marks or spaces. */
function isItem(source: PlainSource, line: number): boolean {
  const written = source.line(line);
  if (/^(?: |[-*+](?: {2}|$)|[*+] )/u.test(written)) refuse();
  return written.startsWith(marker);
}

function endOfItem(source: PlainSource, {first, end}: LineRange): number {
  let line = first + 1;
  while (line < end && /^ {2}\S/u.test(source.line(line))) line++;
  if (line < end && source.line(line) !== "" && !isItem(source, line)) refuse();
  return line;
}

function afterBlanks(source: PlainSource, {first, end}: LineRange): number {
  let line = first;
  while (line < end && source.line(line) === "") line++;
  return line;
}
