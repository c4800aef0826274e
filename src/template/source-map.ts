import type {Place} from "../diagnostic/place.ts";
import {formMark} from "../query/form-marks.ts";

/**
 * Handlebars forgets where each piece of its output came from. So every piece is led in by a marker:
 * the number of its origin between two private-use characters, which the loaders keep out of all input.
 */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const marker = /\uE000(\d+)\uE001/gu;

/** Where a piece of output came from. */
export interface Origin {
  readonly place: Place;
  /** Template text stands in the output as it was written, so that positions inside it carry over. */
  readonly verbatim: boolean;
}

export function markOrigin(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** Private-use characters in a template or partial would be taken for markers, or for those of templates made in Word. */
export function hasMarkers(text: string): boolean {
  return [OPEN, CLOSE, formMark].some((mark) => text.includes(mark));
}

interface Segment {
  readonly line: number;
  readonly column: number;
  readonly origin: Origin;
}

export interface MappedText {
  readonly text: string;
  /** Takes a 1-based line and column of `text` to the template or partial that it came from. */
  readonly locate: (line: number, column: number) => Place;
}

/**
 * Takes the markers out of rendered text and remembers what they said.
 * A colon that the editor wrote right before a figure is escaped: "::figure" would be no figure to Markdown.
 */
export function resolveOrigins(rendered: string, origins: readonly Origin[], fallback: Place): MappedText {
  const marked = rendered.replace(/(?<!\\):((?:\uE000\d+\uE001)+:figure\[)/gu, "\\:$1");
  const segments: Segment[] = [];
  let text = "";
  let line = 1;
  let column = 1;
  let from = 0;
  const take = (piece: string) => {
    text += piece;
    const lines = piece.split("\n");
    if (lines.length > 1) {
      line += lines.length - 1;
      column = 1;
    }
    column += lines.at(-1)?.length ?? 0;
  };
  for (const match of marked.matchAll(marker)) {
    take(marked.slice(from, match.index));
    from = match.index + match[0].length;
    const origin = origins[Number(match[1])];
    if (origin) segments.push({line, column, origin});
  }
  take(marked.slice(from));
  return {text, locate: (l, c) => locateIn(segments, l, c, fallback)};
}

function locateIn(segments: readonly Segment[], line: number, column: number, fallback: Place): Place {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    if (segment.line < line || (segment.line === line && segment.column <= column)) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  if (!segment) return fallback;
  const {place, verbatim} = segment.origin;
  if (!verbatim || place.line === undefined || place.column === undefined) return place;
  const linesDown = line - segment.line;
  return {
    ...place,
    line: place.line + linesDown,
    column: linesDown === 0 ? place.column + column - segment.column : column,
  };
}
