import {lastAtMost} from "../base/search-sorted.ts";
import type {Span} from "../check/span.ts";
import type {NumberMention} from "../figure/find-numbers.ts";
import type {Passage} from "./passages.ts";

/** How far around a number is looked: a sentence is seldom longer. */
const reach = 240;

/** A number where it stands; all places are those in the folded text of its passage. */
export interface NumberInText {
  readonly passage: Passage;
  readonly at: number;
  readonly end: number;
  /** As folded: 第六, 57.5万, 百分之九十五. */
  readonly number: string;
  readonly form: NumberMention["form"];
  /** What stands before and behind it, in its passage. */
  readonly before: string;
  readonly after: string;
  /** The innermost quotation marks around it. */
  readonly quoted: Span | undefined;
  /** Between 《 and 》. */
  readonly isInTitle: boolean;
}

export function placeNumber(mention: NumberMention, passage: Passage): NumberInText {
  const at = lastAtMost(passage.offsets, mention.from, (offset) => offset);
  const end = lastAtMost(passage.offsets, mention.to - 1, (offset) => offset) + 1;
  const {text} = passage;
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(end, end + reach);
  return {
    ...{passage, at, end, number: text.slice(at, end), form: mention.form, before, after},
    quoted: findQuotes(before, after, at, end),
    isInTitle: isOpen(before, "《", "》") && after.includes("》"),
  };
}

const marks = [
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
] as const;

/** Quotes that are open before the number and close behind it, the nearest pair of them. */
function findQuotes(before: string, after: string, at: number, end: number): Span | undefined {
  const found = marks.flatMap(([open, close]) => {
    const left = before.lastIndexOf(open);
    const right = after.indexOf(close);
    const isAround = left >= 0 && before.lastIndexOf(close) < left && right >= 0;
    const reopened = after.indexOf(open);
    if (!isAround || (reopened >= 0 && reopened < right)) return [];
    return [{from: at - before.length + left + 1, to: end + right}];
  });
  return found.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

const isOpen = (text: string, open: string, close: string) =>
  text.lastIndexOf(open) > text.lastIndexOf(close);

/** The sentence around a place of a passage; semicolons part no sentence. */
export function sentenceAround({text}: Passage, at: number): Span {
  return stretchAround(text, at, /[。！？!?\n]/u);
}

/** What stands between two pauses; `；` and brackets are pauses too. */
export function clauseAround({text}: Passage, at: number): Span {
  return stretchAround(text, at, /[。！？!?\n；;，,：:（）()]/u);
}

function stretchAround(text: string, at: number, ends: RegExp): Span {
  let [from, to] = [at, at];
  while (from > 0 && at - from < reach && !isEnd(text, from - 1, ends)) from--;
  while (to < text.length && to - at < reach && !isEnd(text, to, ends)) to++;
  return {from, to};
}

/** Of digits with separators inside, none parts anything. */
function isEnd(text: string, at: number, ends: RegExp): boolean {
  if (!ends.test(text[at] ?? "")) return false;
  return !(/[,:]/u.test(text[at] ?? "") && /\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at + 1] ?? ""));
}
