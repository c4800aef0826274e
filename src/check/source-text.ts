import {lastAtMost} from "../base/search-sorted.ts";
import type {Span} from "./span.ts";
import {FigureCells} from "./tables/figure-cells.ts";
import type {KnownUnits} from "./tables/read-head.ts";

/** A source's text by the places in it: offsets for machines, lines for people. */
export interface SourceText {
  /** With every character in its half-width form; as long as the file's own text. */
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  readonly tables: FigureCells;
}

/**
 * @param file its name tells a table from a text
 * @param units of the data package, which heads of tables may name
 */
export function readSource(text: string, file: string, units: KnownUnits): SourceText {
  // Excel for Macintosh ends lines with CR alone.
  const raw = text.replace(/\r(?!\n)/gu, "\n");
  const folded = foldWidth(raw);
  const starts = [0];
  for (let at = folded.indexOf("\n"); at >= 0; at = folded.indexOf("\n", at + 1)) starts.push(at + 1);
  return {text: folded, starts, tables: new FigureCells({raw, folded, starts}, file, units)};
}

/** 1-based line of an offset, and its 1-based column. */
export function placeIn({starts}: SourceText, offset: number): {line: number; column: number} {
  const line = lastAtMost(starts, offset, (start) => start);
  return {line: line + 1, column: offset - (starts[line] ?? 0) + 1};
}

/** The offsets of a 1-based line, without its end; undefined where there is no such line. */
export function lineSpan({text, starts}: SourceText, line: number): Span | undefined {
  const from = starts[line - 1];
  if (from === undefined) return undefined;
  const end = text.indexOf("\n", from);
  return {from, to: end < 0 ? text.length : end};
}

/**
 * Every place where the words begin on a line. They may run on over the line's end; spaces and line ends within
 * them are of no account, and full-width forms equal half-width ones.
 */
export function findWords(source: SourceText, line: number, words: string): Span[] {
  const within = lineSpan(source, line);
  if (!within) return [];
  const letters = withoutSpace(words);
  // Where none is on the line itself, the rest of the text is not searched for one.
  const first = letters[0];
  if (first === undefined || !source.text.slice(within.from, within.to).includes(first)) return [];
  const rest = source.text.slice(within.from, within.to + reachOf(source, within.to, letters.length));
  const spans = spansOf(rest, letters).filter(({from}) => from < within.to - within.from);
  return spans.map(({from, to}) => ({from: from + within.from, to: to + within.from}));
}

/** Every place in a text, the whole of a source say, in one pass over it. */
export function findEverywhere({text}: Pick<SourceText, "text">, words: string): Span[] {
  return spansOf(text, withoutSpace(words));
}

const withoutSpace = (words: string) => [...foldWidth(words).replace(/\s/gu, "")];

/** A pattern of more letters than this is more than the engine of regular expressions can compile. */
const longestPattern = 2000;

function spansOf(text: string, letters: readonly string[]): Span[] {
  if (letters.length === 0) return [];
  if (letters.length > longestPattern) return longSpansOf(text, letters.join(""));
  const pattern = new RegExp(letters.map(escapeRegExp).join("\\s*"), "gu");
  return [...text.matchAll(pattern)].map((match) => ({from: match.index, to: match.index + match[0].length}));
}

function longSpansOf(text: string, words: string): Span[] {
  const places = [...text.matchAll(/\S/g)].map(({index}) => index);
  const plain = text.replace(/\s/gu, "");
  const spans: Span[] = [];
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length))
    spans.push({from: places[at] ?? 0, to: (places[at + words.length - 1] ?? 0) + 1});
  return spans;
}

/** How far words may run on beyond the end of a line: as many letters, with whatever space lies between them. */
function reachOf({text}: SourceText, end: number, letters: number): number {
  let [at, left] = [end, letters * 2];
  for (; at < text.length && left > 0; at++) if (!/\s/u.test(text[at] ?? "")) left--;
  return at - end;
}

/** Full-width letters, digits and signs as half-width ones; whatever would change the length stays. */
export function foldWidth(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const folded = dashes.has(letter) ? "-" : tildes.has(letter) ? "~" : letter.normalize("NFKC");
    return folded.length === letter.length ? folded : letter;
  });
}

const dashes = new Set("–—−‐‑‒―－");
const tildes = new Set("～〜∼");

const escapeRegExp = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
