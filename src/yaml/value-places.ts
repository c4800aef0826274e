import {isMap, isScalar, LineCounter, parseDocument, type Scalar} from "yaml";

/** A spot in YAML text; both count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Takes an offset within the value to the spot where that character is written. */
export type SpotOf = (offset: number) => Spot;

/**
 * Where the characters of the text under a key of the outermost map are written: behind a quotation mark, over
 * several lines, indented below `|` or `>`, with escapes. Undefined if the key holds no text.
 */
export function findValueSpots(yaml: string, key: string): SpotOf | undefined {
  const lineCounter = new LineCounter();
  const {contents} = parseDocument(yaml, {lineCounter, prettyErrors: false, logLevel: "silent"});
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const scalar = pair?.value;
  if (!isScalar(scalar) || !scalar.range) return undefined;
  const offsets = alignValue(String(scalar.value), yaml, contentStart(scalar, yaml), scalar.range[1]);
  return (offset) => {
    const {line, col} = lineCounter.linePos(offsets[Math.min(offset, offsets.length - 1)] ?? 0);
    return {line: Math.max(line, 1), column: Math.max(col, 1)};
  };
}

function contentStart({range, type}: Scalar, yaml: string): number {
  const start = range?.[0] ?? 0;
  if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") return start + 1;
  // The first line of a block holds its indicators, such as `>-`.
  if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED") return start;
  const firstLine = yaml.indexOf("\n", start) + 1;
  return firstLine + (/^[ \t\n]*/u.exec(yaml.slice(firstLine))?.[0].length ?? 0);
}

/**
 * The offset in the source of each character of a value, and of its end. A value is its source without indents and
 * escapes, with line breaks folded to spaces; so each character is the next like it, or stands for the white space or
 * the escape that comes next.
 */
function alignValue(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index] as string;
    if (isSpace(wanted)) {
      offsets.push(at);
      if (source[at] === wanted && !isSpace(value[index + 1] ?? "")) at = skipSpace(source, at + 1, end);
      else if (isSpace(source[at] ?? "")) at += 1;
      continue;
    }
    if (isSpace(source[at] ?? "")) at = skipSpace(source, at, end);
    if (source[at] === wanted) {
      offsets.push(at);
      // '' within single quotes is one quotation mark.
      at += source.startsWith("''", at) ? 2 : 1;
    } else {
      offsets.push(at);
      at += escapeLength(source.slice(at, at + 10));
    }
  }
  return [...offsets, Math.min(at, end)];
}

const isSpace = (character: string) => character === " " || character === "\n" || character === "\t";

function skipSpace(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(source[at] ?? "")) at++;
  return at;
}

/** `\"`, `\x41`, `\u4e2d`, `\U0001F600`; a backslash at the end of a line joins it to the next. */
function escapeLength(rest: string): number {
  return /^\\(?:x.{2}|u.{4}|U.{8}|\n[ \t]*|.)/su.exec(rest)?.[0].length ?? 1;
}
