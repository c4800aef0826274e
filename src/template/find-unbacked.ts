import type {Wording} from "../diagnostic/diagnostic.ts";
import {findNumbers} from "../figure/find-numbers.ts";
import {latinNumeralPattern} from "../figure/latin-numeral.ts";
import type {Names} from "./dataset-view.ts";
import {plainNumbers} from "./plain-numbers.ts";

/** A number that an editor typed and no observation backs; offsets into the text that was looked at. */
export interface UnbackedNumber {
  readonly text: string;
  readonly from: number;
}

/** Every number of a text that is neither plain nor part of a name of the data. */
export function findUnbacked(text: string, names: Names): UnbackedNumber[] {
  const mentions = [...findNumbers(text), ...spelledOut(text)].sort((a, b) => a.from - b.from);
  if (mentions.length === 0) return [];
  const known = [...plainNumbers.flatMap((pattern) => spansOf(text, pattern)), ...nameSpans(text, names)];
  const isKnown = covering(known);
  return mentions
    .filter((mention) => !isKnown(mention))
    .map(({text: number, from}) => ({text: number, from}));
}

/** Numbers in English words that count for sure: `three million`, `twenty-five per cent`, `two thirds`. */
const counting = new RegExp(
  `\\b(?:${latinNumeralPattern}|half a|several)[\\s-](?:hundred|thousand|million|billion|trillion|per\\s?cent|percent|percentage points?|thirds|quarters|fifths|tenths)\\b`,
  "giu",
);

const spelledOut = (text: string) =>
  [...text.matchAll(counting)].map(({0: found, index}) => ({
    text: found,
    from: index,
    to: index + found.length,
  }));

/** Whether one of the spans covers another one; to be asked in the order of the text, of thousands of both. */
function covering(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let furthest = 0;
  return ({from, to}) => {
    for (let span = sorted[next]; span && span.from <= from; span = sorted[++next]) {
      furthest = Math.max(furthest, span.to);
    }
    return furthest >= to;
  };
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
