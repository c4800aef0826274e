import type {AlignType, Table, TableCell, TableRow} from "mdast";
import {readInlines} from "./plain-inlines.ts";
import {type LineRange, type PlainSource, refuse, type Stretch} from "./plain-source.ts";

/** Lines that begin and end with a bar, up to a blank line. */
export function readTable(source: PlainSource, {first, end}: LineRange): {node: Table; next: number} {
  let next = first;
  while (next < end && source.line(next).startsWith("|")) next++;
  if (next < first + 2 || (next < end && source.line(next) !== "")) refuse();
  const align = readAlignment(source.line(first + 1));
  const head = readRow(source, first);
  if (head.children.length !== align.length || head.children.some(isEmpty)) refuse();
  const children = [head];
  for (let line = first + 2; line < next; line++) children.push(readRow(source, line));
  return {node: {type: "table", align, children, position: source.placeOfLines({first, end: next})}, next};
}

const isEmpty = ({children}: TableCell) => children.length === 0;

function readAlignment(line: string): AlignType[] {
  if (!/^\|(?: ?:?-+:? ?\|)+$/u.test(line)) refuse();
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => {
      const marks = cell.trim();
      if (marks.startsWith(":")) return marks.endsWith(":") ? "center" : "left";
      return marks.endsWith(":") ? "right" : null;
    });
}

/** A bar and what follows it up to the next one; a backslash takes a bar or another backslash with it. */
const cell = /\|((?:[^|\\]|\\(?:[|\\]|(?![|\\])))+)(?=\|)/y;

function readRow(source: PlainSource, line: number): TableRow {
  const written = source.line(line);
  const children: TableCell[] = [];
  let from = 0;
  while (from < written.length - 1) {
    cell.lastIndex = from;
    const [found, content] = cell.exec(written) ?? refuse();
    const next = from + found.length;
    const last = next === written.length - 1;
    // The bar at the end of a row belongs to its last cell.
    children.push(readCell(source, {line, from, to: last ? next + 1 : next}, content ?? refuse()));
    from = next;
  }
  // A bar alone is a row with an empty cell.
  if (children.length === 0) refuse();
  return {type: "tableRow", children, position: source.place(source.rest(line, 0))};
}

/** One space on both sides of the text, as more of them belong to the text at times; or nothing. */
function readCell(source: PlainSource, stretch: Stretch, content: string): TableCell {
  const isBlank = /^ {1,2}$/u.test(content);
  if (!isBlank && !/^ [^ ](?:.*[^ ])? $/u.test(content)) refuse();
  const from = stretch.from + "| ".length;
  const text = {line: stretch.line, from, to: from + content.length - 2 * " ".length};
  return {
    type: "tableCell",
    children: isBlank ? [] : readInlines(source, text),
    position: source.place(stretch),
  };
}
