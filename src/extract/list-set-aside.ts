import {lastAtMost} from "../base/search-sorted.ts";
import {findWords, lineSpan, placeIn, type SourceText} from "../check/source-text.ts";
import type {Span} from "../check/span.ts";
import {doubts} from "./doubts.ts";
import type {DraftSetAside} from "./draft.ts";
import type {SetAside} from "./set-aside/reason.ts";

/** A number in the source that is no figure. */
export interface FoundReason extends Span {
  readonly reason: SetAside;
  /** The quotation marks around it, which make its name. */
  readonly within?: Span;
}

/**
 * The rows of the list: for each number the shortest words that tell it from the figures of its line, since the list
 * means those words wherever they stand there.
 */
export function listSetAside(
  source: SourceText,
  raw: string,
  found: readonly FoundReason[],
  figures: readonly Span[],
): DraftSetAside[] {
  const taken = figures.toSorted((a, b) => a.from - b.from);
  const rows = new Map<string, DraftSetAside>();
  // Where a letter is told of already, the end of the words that tell of it.
  const covered = new Map<number, number>();
  for (const each of found) {
    if ((covered.get(each.from) ?? 0) >= each.to) continue;
    const {span, spans} = findPhrase(source, each, taken);
    const start = placeIn(source, span.from).line;
    const printed = raw.slice(span.from, span.to).replace(/\s+/gu, "");
    for (const {from, to} of spans)
      for (let at = from; at < to; at++) covered.set(at, Math.max(covered.get(at) ?? 0, to));
    rows.set(`${start} ${printed}`, {
      ...{line: start, printed, reason: each.reason.reason},
      sentence: around(raw, each),
      doubts: each.reason.isDoubtful ? [doubts.reason] : [],
    });
  }
  return [...rows.values()];
}

/** What may stand in the words of a name beside its number. */
const letter = /[\p{Script=Han}A-Za-z\d+.%‰×-]/u;

/** @param figures in their order */
function findPhrase(
  source: SourceText,
  each: FoundReason,
  figures: readonly Span[],
): {span: Span; spans: Span[]} {
  const {text} = source;
  const isHit = ({from, to}: Span) =>
    (figures[lastAtMost(figures, to - 1, (figure) => figure.from)]?.to ?? 0) > from;
  const isFree = (at: number) => at >= 0 && at < text.length && !isHit({from: at, to: at + 1});
  const isLetter = (at: number) => isFree(at) && letter.test(text[at] ?? "");
  const {within} = each;
  const quoted = within && within.to - within.from <= 16 && !isHit(within);
  let span: Span = quoted && within ? within : {from: each.from, to: each.to};
  if (!quoted) {
    // A code is told whole, and a year with its 年.
    while (/[A-Za-z\d+×.]/u.test(text[span.from - 1] ?? "") && isFree(span.from - 1))
      span = {...span, from: span.from - 1};
    while (/[A-Za-z\d+×]/u.test(text[span.to] ?? "") && isFree(span.to)) span = {...span, to: span.to + 1};
    if (isLetter(span.to) && /\p{Script=Han}/u.test(text[span.to] ?? "")) span = {...span, to: span.to + 1};
  }
  for (let step = 0; step < mostSteps; step++) {
    const {line} = placeIn(source, span.from);
    const spans = findWords(source, line, text.slice(span.from, span.to));
    if (!spans.some(isHit)) return {span, spans};
    const start = lineSpan(source, line)?.from ?? 0;
    const [canRight, canLeft] = [
      isFree(span.to) && text[span.to] !== "\n",
      isFree(span.from - 1) && span.from > start,
    ];
    if (!canRight && !canLeft) return {span, spans: []};
    if (canRight && (step % 2 === 0 || !canLeft)) span = {...span, to: span.to + 1};
    else span = {...span, from: span.from - 1};
  }
  return {span, spans: []};
}

const mostSteps = 40;

/** The words around a number, for people. */
function around(raw: string, {from, to}: Span): string {
  const start = Math.max(0, from - 20);
  return raw.slice(start, to + 20).replace(/\s+/gu, "");
}
