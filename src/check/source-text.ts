/** A source's text by the places in it: offsets for machines, lines for people. */
export interface SourceText {
  /** With every character in its half-width form; as long as the file's own text. */
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

/** A stretch of a text; `to` is the offset after its last character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function readSource(text: string): SourceText {
  const folded = foldWidth(text);
  const starts = [0];
  for (let at = folded.indexOf("\n"); at >= 0; at = folded.indexOf("\n", at + 1)) starts.push(at + 1);
  return {text: folded, starts};
}

/** 1-based line of an offset, and its 1-based column. */
export function placeIn({starts}: SourceText, offset: number): {line: number; column: number} {
  const line = starts.findLastIndex((start) => start <= offset);
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
  const letters = [...foldWidth(words).replace(/\s/gu, "")];
  if (!within || letters.length === 0) return [];
  const pattern = new RegExp(letters.map(escapeRegExp).join("\\s*"), "gu");
  pattern.lastIndex = within.from;
  const found: Span[] = [];
  for (let match = pattern.exec(source.text); match && match.index < within.to; ) {
    found.push({from: match.index, to: match.index + match[0].length});
    match = pattern.exec(source.text);
  }
  return found;
}

/** Full-width letters, digits and signs as half-width ones; whatever would change the length stays. */
function foldWidth(text: string): string {
  return text.replace(/[^\n]/gu, (letter) => {
    const folded = dashes.has(letter) ? "-" : tildes.has(letter) ? "~" : letter.normalize("NFKC");
    return folded.length === letter.length ? folded : letter;
  });
}

const dashes = new Set("–—−‐‑‒―－");
const tildes = new Set("～〜∼");

const escapeRegExp = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
