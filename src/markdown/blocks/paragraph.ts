import type {Paragraph as ParagraphNode, PhrasingContent} from "mdast";
import type {Paragraph} from "../../model/document.ts";
import {parseInlines} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";

/** What counts paragraphs in Chinese offices and is no list to Markdown; lines of one kind belong together. */
const numberings: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^[（(]\d{1,2}[）)]/u,
  /^\d{1,2}(?:[、）)．]|\.(?!\d))/u,
  /^[①-⑳⑴-⒇⒈-⒛㈠-㈩]/u,
  /^[A-Za-z](?:[、）)．]|\.\s)/u,
  /^#\.\s/u,
  /^[ivxIVX]{1,4}[.、]\s?/u,
  /^第[一二三四五六七八九十]+[，、,条章]/u,
  /^[一二三四五六七八九十]是/u,
];
const endOfSentence = /[。；：！？;:.!?”）]\s*$/u;
/** Spaces with which a paragraph begins in Word; here its style indents it. */
const indent = /^[\u3000\u00a0 \t]+/u;

/**
 * A paragraph, or several: a line that is numbered by hand (一、 （1） a.) or begins with 　　 is one of its own, as
 * whoever wrote it meant, although Markdown joins lines.
 */
export function parseParagraph(node: ParagraphNode, context: ParseContext): Paragraph[] {
  const {line: firstLine = 1} = node.position?.start ?? {};
  const written = context
    .sourceOf(node)
    .split("\n")
    .map((line) => line.replace(/^[ \t>]+/u, ""));
  const starts = startsOf(written);
  return cutAtLines(node, starts).flatMap(({children, line}) => {
    const [first, ...others] = children;
    const bare = first?.type === "text" ? {...first, value: first.value.replace(indent, "")} : first;
    const inlines = parseInlines(bare ? [bare, ...others] : [], context);
    const place = line === 0 ? context.placeOf(node) : context.locate(firstLine + line, 1);
    return inlines.length === 0 ? [] : [{type: "paragraph" as const, children: inlines, place}];
  });
}

/** Lines, counted from 0, that begin a paragraph. */
function startsOf(lines: readonly string[]): ReadonlySet<number> {
  const kinds = lines.map((line) => numberings.findIndex((numbering) => numbering.test(line)));
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const isStart = (line: string, index: number) => {
    if (line.startsWith("\u3000")) return true;
    const kind = kinds[index] ?? -1;
    return kind >= 0 && ((counts.get(kind) ?? 0) > 1 || endOfSentence.test(lines[index - 1] ?? ""));
  };
  return new Set(lines.flatMap((line, index) => (index > 0 && isStart(line, index) ? [index] : [])));
}

interface Piece {
  readonly children: PhrasingContent[];
  readonly line: number;
}

function cutAtLines({children, position}: ParagraphNode, starts: ReadonlySet<number>): Piece[] {
  if (starts.size === 0) return [{children, line: 0}];
  const pieces: Piece[] = [{children: [], line: 0}];
  const left = new Set(starts);
  for (const child of children) {
    const from = (child.position?.start.line ?? 1) - (position?.start.line ?? 1);
    if (child.type !== "text") {
      if (left.delete(from)) pieces.push({children: [], line: from});
      pieces.at(-1)?.children.push(child);
      continue;
    }
    let value = "";
    for (const [index, text] of child.value.split("\n").entries()) {
      const line = from + index;
      if (left.delete(line)) {
        if (value !== "") pieces.at(-1)?.children.push({...child, value});
        value = "";
        pieces.push({children: [], line});
      } else if (index > 0) value += "\n";
      value += text;
    }
    if (value !== "") pieces.at(-1)?.children.push({...child, value});
  }
  return pieces.map(({children: nodes, line}) => ({children: withoutLastBreak(nodes), line}));
}

/** A hard break before a line that is a paragraph of its own says nothing more. */
function withoutLastBreak(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.at(-1)?.type === "break" ? nodes.slice(0, -1) : nodes;
}
