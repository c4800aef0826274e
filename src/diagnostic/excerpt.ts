import type {Diagnostic} from "./diagnostic.ts";
import {characterWidth, displayWidth} from "./display-width.ts";
import {findExtent} from "./extent.ts";

/** The line of a file that a problem stands in, cut at the spot; the three texts in a row are the line. */
export interface Excerpt {
  /** Counts from 1. */
  readonly line: number;
  /** It is the paragraph of a Word file, whose number nobody sees. */
  readonly isParagraph?: true;
  readonly before: string;
  /** What is wrong; empty where the spot is the end of the line. */
  readonly marked: string;
  readonly after: string;
}

/** A file cut into lines once, for all problems in it. */
export type FileLines = readonly string[];

/** Lines as editors count them: CRLF, LF or CR. */
export function splitFile(text: string): FileLines {
  return text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
}

/** As wide as a line of a message may be in a terminal, without the number before it. */
const widest = 100;
/** Characters on both sides of a spot that are looked at: a line may be a million long, with thousands of problems. */
const nearest = 20 * widest;
const ellipsis = "…";

/**
 * Undefined for a problem that has no line, or whose line the file no longer has. A long line is cut on both sides of
 * the spot, with an ellipsis where something is missing.
 */
export function findExcerpt(
  {place, message}: Pick<Diagnostic, "place" | "message">,
  lines: FileLines,
): Excerpt | undefined {
  const {line, column = 1} = place ?? {};
  const content = line === undefined ? undefined : lines[line - 1];
  if (line === undefined || content === undefined) return undefined;
  const from = Math.min(column - 1, content.length);
  const near = content.slice(from, from + nearest);
  const extent = place?.column === undefined ? 0 : findExtent(near, message);
  const before = content.slice(Math.max(0, from - nearest), from);
  const kind = place?.spot ? ({isParagraph: true} as const) : {};
  return {line, ...kind, ...cutToWidth(before, near.slice(0, extent), near.slice(extent))};
}

function cutToWidth(
  before: string,
  marked: string,
  after: string,
): Pick<Excerpt, "before" | "marked" | "after"> {
  if (displayWidth(before + marked + after) <= widest) return {before, marked, after};
  const shown = {marked: keepStart(marked, widest / 2)};
  const isWhole = shown.marked === marked;
  const left = widest - displayWidth(shown.marked);
  // What stands before explains more than what follows.
  const start = keepEnd(before, Math.max(left - displayWidth(isWhole ? after : ""), (left * 2) / 3));
  return {before: start, ...shown, after: isWhole ? keepStart(after, left - displayWidth(start)) : ""};
}

function keepStart(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${fitting([...text], width).join("")}${ellipsis}`;
}

function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${ellipsis}${fitting([...text].reverse(), width)
    .reverse()
    .join("")}`;
}

/** The first of the characters, with room left for an ellipsis; whole ones, so that no pair of UTF-16 units is cut. */
function fitting(characters: readonly string[], width: number): string[] {
  let left = width - 1;
  const end = characters.findIndex((character) => {
    left -= characterWidth(character);
    return left < 0;
  });
  return characters.slice(0, end < 0 ? characters.length : end);
}
