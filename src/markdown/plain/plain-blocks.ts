import type {Code, Heading, Html, Paragraph, RootContent} from "mdast";
import type {ContainerDirective, LeafDirective} from "mdast-util-directive";
import {readInlines} from "./plain-inlines.ts";
import {readList} from "./plain-list.ts";
import {readParagraph} from "./plain-paragraph.ts";
import {type LineRange, type PlainSource, refuse} from "./plain-source.ts";
import {readTable} from "./plain-table.ts";

/** A block, and the line behind it. */
interface Read {
  readonly node: RootContent;
  readonly next: number;
}

/** All blocks of some lines: of the whole text, or of a container. */
export function readBlocks(source: PlainSource, {first, end}: LineRange): RootContent[] {
  const nodes: RootContent[] = [];
  let line = first;
  while (line < end) {
    if (source.line(line) === "") {
      line++;
      continue;
    }
    const {node, next} = readBlock(source, {first: line, end});
    nodes.push(node);
    line = next;
  }
  return nodes;
}

function readBlock(source: PlainSource, range: LineRange): Read {
  const line = source.line(range.first);
  if (line.startsWith("#")) return readHeading(source, range.first);
  if (line.startsWith("```")) return readFencedCode(source, range);
  if (line.startsWith(":::")) return readContainer(source, range);
  if (line.startsWith("::")) return readLeaf(source, range.first);
  if (/^(?:-|\d{1,9}\.) /u.test(line)) return readList(source, range);
  if (line.startsWith("|")) return readTable(source, range);
  if (line.startsWith("<!--")) return readComment(source, range);
  if (line === "---") return readBreak(source, range.first);
  return readTextLines(source, range);
}

function readHeading(source: PlainSource, line: number): Read {
  const written = source.line(line);
  const [opening, signs] = /^(#{1,6}) (?=[^ #])/u.exec(written) ?? refuse();
  // Signs at the end may close the heading.
  if (written.endsWith("#")) refuse();
  const node: Heading = {
    type: "heading",
    depth: (signs ?? "").length as Heading["depth"],
    children: readInlines(source, source.rest(line, opening.length)),
    position: source.place(source.rest(line, 0)),
  };
  return {node, next: line + 1};
}

function readBreak(source: PlainSource, line: number): Read {
  return {node: {type: "thematicBreak", position: source.place(source.rest(line, 0))}, next: line + 1};
}

function readTextLines(source: PlainSource, {first, end}: LineRange): Read {
  let next = first + 1;
  while (next < end && source.line(next) !== "") next++;
  return {node: readParagraph(source, {first, end: next}), next};
}

function readFencedCode(source: PlainSource, {first, end}: LineRange): Read {
  const [, lang] = /^```([a-z]+)$/u.exec(source.line(first)) ?? refuse();
  const closing = findLine(source, {first: first + 1, end}, /^ {0,3}```/u);
  if (source.line(closing) !== "```") refuse();
  const node: Code = {
    type: "code",
    lang: lang ?? refuse(),
    meta: null,
    value: source.textOf({first: first + 1, end: closing}),
    position: source.placeOfLines({first, end: closing + 1}),
  };
  return {node, next: closing + 1};
}

/** The first line of at least as many colons ends a container, whatever block it may seem to stand in. */
function readContainer(source: PlainSource, {first, end}: LineRange): Read {
  const [, colons = "", name = refuse(), label] =
    /^(:{3,})([a-z]+)(?:\[([A-Za-z0-9\u4e00-\u9fff]+)\])?$/u.exec(source.line(first)) ?? refuse();
  const closing = findLine(
    source,
    {first: first + 1, end},
    new RegExp(`^ {0,3}:{${colons.length},} *$`, "u"),
  );
  if (!/^:+$/u.test(source.line(closing))) refuse();
  const node: ContainerDirective = {
    type: "containerDirective",
    name,
    attributes: {},
    children: [
      ...(label === undefined ? [] : [readLabel(source, first, colons.length + name.length)]),
      ...readBlocks(source, {first: first + 1, end: closing}),
    ] as ContainerDirective["children"],
    position: source.placeOfLines({first, end: closing + 1}),
  };
  return {node, next: closing + 1};
}

/** `[要点]` behind the name of a container, up to the end of its line. */
function readLabel(source: PlainSource, line: number, from: number): Paragraph {
  const whole = source.rest(line, from);
  const inner = {line, from: from + 1, to: whole.to - 1};
  return {
    type: "paragraph",
    data: {directiveLabel: true},
    children: readInlines(source, inner),
    position: source.place(whole),
  };
}

/** `::name` alone on its line. */
function readLeaf(source: PlainSource, line: number): Read {
  const [, name] = /^::([a-z]+)$/u.exec(source.line(line)) ?? refuse();
  const node: LeafDirective = {
    type: "leafDirective",
    name: name ?? refuse(),
    attributes: {},
    children: [],
    position: source.place(source.rest(line, 0)),
  };
  return {node, next: line + 1};
}

/** A comment of whole lines. */
function readComment(source: PlainSource, {first, end}: LineRange): Read {
  const next = findLine(source, {first, end}, /-->/u) + 1;
  const value = source.textOf({first, end: next});
  if (!/^<!-- [^>]*-->$/u.test(value)) refuse();
  const node: Html = {type: "html", value, position: source.placeOfLines({first, end: next})};
  return {node, next};
}

function findLine(source: PlainSource, {first, end}: LineRange, pattern: RegExp): number {
  for (let line = first; line < end; line++) if (pattern.test(source.line(line))) return line;
  return refuse();
}
