import {scaleWords} from "../../figure/latin-unit.ts";
import {findUnit} from "../../figure/units.ts";
import type {NumberToken} from "./number-token.ts";
import {qualifierAfter, qualifierBefore} from "./qualifier-words.ts";
import {wordsAfter, wordsBefore} from "./words-around.ts";

/** A number as a reader takes it in: with the words before it, its scale and unit: `超过99%`, `3~5所`, `2300余个`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Indexes of its numbers: one, or the two ends of a range. */
  readonly tokens: readonly number[];
}

/** Every number of a comparable text, once each. */
export function findMentions(text: string, tokens: readonly NumberToken[]): Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!first) break;
    const members = [index];
    let last = first;
    const next = tokens[index + 1];
    // A range: `3~5所`, `45%~50%`, `2021-2025年`.
    if (next && /^(?:%|[万亿千]|年|位)?[~—-]$/u.test(text.slice(first.to, next.from))) {
      members.push(++index);
      last = next;
    }
    mentions.push({from: startOf(text, first.from), to: endOf(text, last.to), tokens: members});
  }
  return mentions;
}

function startOf(text: string, from: number): number {
  const ordinal = /[第前]$/u.exec(wordsBefore(text, from))?.[0] ?? "";
  const start = from - ordinal.length;
  const sign = currencyBefore(wordsBefore(text, start));
  return start - sign.length - qualifierBefore(wordsBefore(text, start - sign.length)).length;
}

function endOf(text: string, to: number): number {
  let end = to + (/^[百千万亿余多几]*/u.exec(wordsAfter(text, to))?.[0].length ?? 0);
  end += latinAfter(wordsAfter(text, end)).length;
  end += unitAt(wordsAfter(text, end)).length;
  return end + qualifierAfter(wordsAfter(text, end)).length;
}

/** The unit at the start of a text, signs included; empty when there is none. */
function unitAt(text: string): string {
  return /^(?:%|‰|个?百分点|[万亿]元)/u.exec(text)?.[0] ?? findUnit(text);
}

/** What belongs to a number in Latin letters, without the spaces between: `million`, `percentagepoints`, `th`. */
export const latinAfter = (text: string): string => behindNumber.exec(text)?.[0] ?? "";

const behindNumber = new RegExp(
  `^(?:(?:st|nd|rd|th)(?![a-z])|(?:${scaleWords})|percentagepoints?|percent|per\\d[\\d,，]*)`,
  "iu",
);

/** The sign or code of a currency that a text ends with, with a minus before it. */
const currencyBefore = (text: string): string =>
  /(?:(?<![\dA-Za-z%])-)?(?:[A-Z]{0,3}\p{Sc}|(?<![A-Z])(?:USD|EUR|GBP|JPY|CNY|CHF))-?$/u.exec(text)?.[0] ??
  "";

const weighty = new RegExp(
  `%|‰|${scaleWords}|percentagepoints?|percent|per\\d+|个?百分点|[百千万亿余多几]+|以上|以下|以内|左右|上下|不到`,
  "giu",
);

/** Units that measure; others only say what is counted, and one may stand for another: 127项指标, 127个指标. */
const measures = ["万元", "亿元", "元", "倍", "小时", "分钟", "平方米", "公里", "亩", "岁"];

/** What counts in a number that is no figure: its digits, its scale and how exact it is, not what it counts. */
export function weightOf(
  {text, numbers}: {readonly text: string; readonly numbers: readonly NumberToken[]},
  {from, to, tokens}: Mention,
): string {
  const own = tokens.flatMap((index) => numbers[index] ?? []);
  const before = text.slice(from, own[0]?.from ?? from);
  const after = text.slice(own.at(-1)?.to ?? to, to);
  const measure = measures.find((unit) => after.includes(unit)) ?? "";
  return [
    before.toLowerCase(),
    ...own.map((number) => number.text),
    ...(after.match(weighty) ?? []),
    measure,
  ].join(" ");
}
