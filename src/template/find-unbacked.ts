import type {Wording} from "../diagnostic/diagnostic.ts";
import {findNumbers} from "../figure/find-numbers.ts";
import type {Names} from "./dataset-view.ts";

/** A number that an editor typed and no observation backs; offsets into the text that was looked at. */
export interface UnbackedNumber {
  readonly text: string;
  readonly from: number;
}

/** Numbers that a reader does not take for figures. */
const plainNumbers: readonly RegExp[] = [
  // Years and dates; 十四五 names a plan.
  /(?:19|20)\d{2}(?:\s*[—–\-～~至]\s*(?:19|20)\d{2})?年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu,
  /十[一二三四五六]五/gu,
  // What counts sections and the items of a list: `1. `, `一、`, `（三）`, `第二，`.
  /(?<=^[ \t]*(?:#+[ \t]+|[-*][ \t]+)?)(?:\d+(?:[.、．)）]|(?=[.、．]))|[一二三四五六七八九十]+、|[（(](?:\d+|[一二三四五六七八九十]+)[）)])/gmu,
  /第[一二三四五六七八九十]+(?=[、，：章节部])/gu,
  // Codes and versions: C9, 158N, 1+6+N, H2O.
  /[\p{Script=Latin}+]+\d[\d.]*|\d[\d.]*(?=[\p{Script=Latin}+])/gu,
  // 一 and 两 before a measure word are grammar: 一项, 两类.
  /(?<![\d一二三四五六七八九十百千万亿])[一两](?![\d一二三四五六七八九十百千万亿成])/gu,
  // Ids of charts and tables, and references to them, are not printed.
  /^id:.*$|:ref\[[^\]]*\]|\{#[^{}]*\}[ \t]*$/gmu,
  // The ends of an axis in a chart block are no figures.
  /^[ \t]*(?:minimum|maximum):[ \t]*-?[\d.]+[ \t]*$/gmu,
];

/** Every number of a text that is neither plain nor part of a name of the data. */
export function findUnbacked(text: string, names: Names): UnbackedNumber[] {
  const mentions = findNumbers(text);
  if (mentions.length === 0) return [];
  const known = [...plainNumbers.flatMap((pattern) => spansOf(text, pattern)), ...nameSpans(text, names)];
  return mentions
    .filter(({from, to}) => !known.some((span) => span.from <= from && span.to >= to))
    .map(({text: number, from}) => ({text: number, from}));
}

/** What to tell the editor. */
export function unbackedNumber({text}: UnbackedNumber): {code: string; message: Wording; hint: Wording} {
  return {
    code: "unbacked-number",
    message: {
      en: `the number "${text}" is typed by hand: no data backs it`,
      zh: `“${text}”是手写的数字，没有数据支持`,
    },
    hint: {
      en: `take it from the data with {{figure …}}, or mark it: {{literal "${text}"}}`,
      zh: `请用 {{figure …}} 从数据取数；确实要手写的，写成 {{literal "${text}"}}`,
    },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({0: found, index}) => ({from: index, to: index + found.length}));

function nameSpans(text: string, {numbered}: Names): Span[] {
  return numbered.flatMap((name) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      spans.push({from: at, to: at + name.length});
    }
    return spans;
  });
}
