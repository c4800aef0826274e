import {groupBy} from "../base/group-by.ts";
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
  const figuresOf = groupBy(figures, ({from}) => placeIn(source, from).line);
  const rows = new Map<string, DraftSetAside & {readonly spans: readonly Span[]}>();
  const covered = new Map<number, Span[]>();
  for (const each of found) {
    const {line} = placeIn(source, each.from);
    const known = covered.get(line) ?? [];
    covered.set(line, known);
    if (known.some(({from, to}) => from <= each.from && each.to <= to)) continue;
    const near = [
      ...(figuresOf.get(line - 1) ?? []),
      ...(figuresOf.get(line) ?? []),
      ...(figuresOf.get(line + 1) ?? []),
    ];
    const {span, spans} = findPhrase(source, each, near);
    const start = placeIn(source, span.from).line;
    const printed = raw.slice(span.from, span.to).replace(/\s+/gu, "");
    known.push(...spans);
    rows.set(`${start} ${printed}`, {
      ...{line: start, printed, reason: each.reason.reason, spans},
      sentence: around(raw, each),
      doubts: each.reason.isDoubtful ? [doubts.reason] : [],
    });
  }
  return [...rows.values()].map(({spans: _spans, ...row}) => row);
}

/** What may stand in the words of a name beside its number. */
const letter = /[\p{Script=Han}A-Za-z\d+.%‰×-]/u;

function findPhrase(
  source: SourceText,
  each: FoundReason,
  figures: readonly Span[],
): {span: Span; spans: Span[]} {
  const {text} = source;
  const isFree = (at: number) =>
    at >= 0 && at < text.length && !figures.some(({from, to}) => from <= at && at < to);
  const isLetter = (at: number) => isFree(at) && letter.test(text[at] ?? "");
  const {within} = each;
  const quoted =
    within &&
    within.to - within.from <= 16 &&
    !figures.some(({from, to}) => from < within.to && within.from < to);
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
    const hits = spans.some((one) => figures.some(({from, to}) => from < one.to && one.from < to));
    if (!hits) return {span, spans};
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
