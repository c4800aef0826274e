import type {List, ListItem} from "mdast";
import {readParagraph} from "./plain-paragraph.ts";
import {type LineRange, type PlainSource, refuse} from "./plain-source.ts";

/** What the items of a list begin with. */
const bullet = /^- /u;
const number = /^\d{1,9}\. /u;

/** Items of one paragraph each, with or without blank lines between them; the list ends with a blank line. */
export function readList(source: PlainSource, {first, end}: LineRange): {node: List; next: number} {
  const opening = source.line(first);
  const marker = bullet.test(opening) ? bullet : number;
  const children: ListItem[] = [];
  let next = first;
  let spread = false;
  for (let line = first; line < end; line = afterBlanks(source, {first: next, end})) {
    const column = textColumn(source, line, marker);
    if (column === undefined) break;
    spread ||= children.length > 0 && line > next;
    next = endOfItem(source, {first: line, end}, column, marker);
    children.push(readItem(source, {first: line, end: next}, column));
  }
  const start = marker === number ? Number.parseInt(opening, 10) : null;
  const position = source.placeOfLines({first, end: next});
  return {node: {type: "list", ordered: start !== null, start, spread, children, position}, next};
}

function readItem(source: PlainSource, lines: LineRange, column: number): ListItem {
  return {
    type: "listItem",
    spread: false,
    checked: null,
    children: [readParagraph(source, lines, column)],
    position: source.placeOfLines(lines),
  };
}

/**
 * Where the text of an item stands, on all of its lines; undefined for a line that is no item. Refuses what may be of
 * the list in another way: an indented line, an item with other marks or spaces.
 */
function textColumn(source: PlainSource, line: number, marker: RegExp): number | undefined {
  const written = source.line(line);
  if (/^(?: |(?:[-*+]|\d+[.)])(?: {2}|$)|(?:[*+]|\d+\)) )/u.test(written)) refuse();
  return marker.exec(written)?.[0].length;
}

function endOfItem(source: PlainSource, {first, end}: LineRange, column: number, marker: RegExp): number {
  let line = first + 1;
  while (line < end && source.line(line).search(/\S/u) === column) line++;
  if (line < end && source.line(line) !== "" && textColumn(source, line, marker) === undefined) refuse();
  return line;
}

function afterBlanks(source: PlainSource, {first, end}: LineRange): number {
  let line = first;
  while (line < end && source.line(line) === "") line++;
  return line;
}
