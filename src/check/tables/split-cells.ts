import type {Span} from "../span.ts";

/** A cell of a table in a source, without the quotes and spaces around what it says. */
export interface SourceCell extends Span {
  readonly text: string;
}

export interface SourceRecord {
  readonly cells: readonly SourceCell[];
  /** 1-based lines; a cell in quotes may run over several. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Lines of a text that form tables, one after the other; a line between two tables stands in `between`. */
export interface SplitText {
  readonly raw: string;
  /** As long as the raw text, in half-width letters: what cells say is taken from it. */
  readonly folded: string;
  readonly starts: readonly number[];
}

/** The records of each stretch of lines with cells: the whole of a CSV file, each table of a text. */
export function splitTables(source: SplitText, file: string): SourceRecord[][] {
  if (/\.(?:csv|tsv|tab)$/iu.test(file)) {
    const separator = findSeparator(source.raw);
    return separator === undefined ? [] : [splitLines(source, 0, source.starts.length, separator)];
  }
  return (["|", "\t"] as const).flatMap((separator) =>
    findStretches(source, separator).map(([from, to]) => splitLines(source, from, to, separator)),
  );
}

/** What stands between the cells of a CSV file: the most frequent of its first lines. */
function findSeparator(raw: string): string | undefined {
  const lines = raw.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, "");
  const counts = [",", "\t", ";", "|"].map((separator) => ({
    separator,
    count: lines.split(separator).length - 1,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.separator : undefined;
}

/** Two lines or more with the separator inside, by their indices from 0; a title among the rows is a row. */
function findStretches(source: SplitText, separator: "|" | "\t"): [number, number][] {
  const {starts} = source;
  const isPart = (line: number) => {
    const text = lineAt(source, line);
    return separator === "|" ? text.includes("|") : text.replace(/^\t+$/u, "").includes("\t");
  };
  const stretches: [number, number][] = [];
  for (let from = 0; from < starts.length; from++) {
    if (!isPart(from)) continue;
    let to = from + 1;
    for (let line = to; line < starts.length && line - to <= mostTitles; line++) {
      if (isPart(line)) to = line + 1;
      else if (separator === "|" || !isTitle(lineAt(source, line))) break;
    }
    if (to - from > 1) stretches.push([from, to]);
    from = to;
  }
  return stretches;
}

const lineAt = ({raw, starts}: SplitText, line: number) =>
  line < starts.length ? raw.slice(starts[line], starts[line + 1]).replace(/[\r\n]+$/u, "") : "";

/** 二、优质资源 between the rows of a table that was pasted into a text: one cell, merged over all columns. */
const isTitle = (text: string) => /^[^。；;，,]{2,30}$/u.test(text.trim());
const mostTitles = 2;

function splitLines(source: SplitText, from: number, to: number, separator: string): SourceRecord[] {
  const records: SourceRecord[] = [];
  const {raw, starts} = source;
  for (let line = from; line < to; ) {
    const start = starts[line] ?? 0;
    const end = separator === "|" ? lineEnd(raw, start) : recordEnd(raw, start, separator);
    const first = line + 1;
    while (line < to && (starts[line] ?? 0) <= end) line++;
    const spans = separator === "|" ? splitBars(raw, start, end) : splitRecord(raw, start, end, separator);
    if (separator === "|" && /^[\s|:-]+$/u.test(raw.slice(start, end)) && raw.slice(start, end).includes("-"))
      continue;
    records.push({cells: spans.map((span) => trim(source, span)), firstLine: first, lastLine: line});
  }
  return records;
}

function lineEnd(raw: string, from: number): number {
  const end = raw.indexOf("\n", from);
  return end < 0 ? raw.length : end;
}

/** The end of the line on which a record ends. A quote that is never closed opens nothing. */
function recordEnd(raw: string, from: number, separator: string): number {
  let end = lineEnd(raw, from);
  for (let at = from; at < end; at++) {
    if (raw[at] !== '"' || !opensCell(raw, from, at, separator)) continue;
    const close = closingQuote(raw, at);
    if (close < 0) return end;
    at = close;
    if (close >= end) end = lineEnd(raw, close);
  }
  return end;
}

const opensCell = (raw: string, from: number, at: number, separator: string) =>
  at === from || raw[at - 1] === separator;

function closingQuote(raw: string, open: number): number {
  for (let at = raw.indexOf('"', open + 1); at >= 0; at = raw.indexOf('"', at + 2)) {
    if (raw[at + 1] !== '"') return at;
  }
  return -1;
}

function splitRecord(raw: string, from: number, end: number, separator: string): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    if (at < end && raw[at] === '"' && at === start) {
      const close = closingQuote(raw, at);
      if (close >= 0 && close < end) at = close;
    } else if (at === end || raw[at] === separator) {
      spans.push({from: start, to: at});
      start = at + 1;
    }
  }
  return spans;
}

function splitBars(raw: string, from: number, end: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    if (at < end && (raw[at] !== "|" || raw[at - 1] === "\\")) continue;
    spans.push({from: start, to: at});
    start = at + 1;
  }
  const isOutside = ({from: a, to: b}: Span) => raw.slice(a, b).trim() === "";
  const [first, last] = [spans.at(0), spans.at(-1)];
  const inner = last && isOutside(last) ? spans.slice(0, -1) : spans;
  return first && isOutside(first) ? inner.slice(1) : inner;
}

function trim({folded}: SplitText, {from, to}: Span): SourceCell {
  let [start, end] = [from, to];
  const shrink = () => {
    while (start < end && /\s/u.test(folded[start] ?? "")) start++;
    while (end > start && /\s/u.test(folded[end - 1] ?? "")) end--;
  };
  shrink();
  const isQuoted = end - start > 1 && folded[start] === '"' && folded[end - 1] === '"';
  if (isQuoted) {
    start++;
    end--;
    shrink();
  }
  const text = folded.slice(start, end);
  return {from: start, to: end, text: isQuoted ? text.replaceAll('""', '"') : text};
}
