import type {PlacedFigure} from "../match/prepared-passage.ts";
import {latinAfter} from "../text/mention.ts";
import {qualifierAfter, qualifierBefore} from "../text/qualifier-words.ts";
import {wordsAfter, wordsBefore} from "../text/words-around.ts";
import type {Comparison} from "./comparison.ts";
import type {Span} from "./findings.ts";

/** Where a figure stands letter by letter, with no word beside it that says more or less than before. */
export function findIntact(
  figure: PlacedFigure,
  tokens: readonly number[],
  {file, record, partners}: Comparison,
): Span | undefined {
  const isWhole = figure.numbers.every((number) => tokens.some((token) => partners[token] === number));
  const first = file.numbers[tokens.find((token) => partners[token] === figure.numbers[0]) ?? -1];
  const start = record.numbers[figure.numbers[0] ?? -1];
  if (!isWhole || !first || !start) return undefined;
  const from = first.from - (start.from - figure.from);
  const own = {from, to: from + figure.to - figure.from};
  if (from < 0 || file.text.slice(own.from, own.to) !== record.text.slice(figure.from, figure.to)) {
    return undefined;
  }
  const isSame =
    wordBefore(file.text, own) === wordBefore(record.text, figure) &&
    wordAfter(file.text, own) === wordAfter(record.text, figure);
  return isSame ? own : undefined;
}

/** `99%` is another figure with 超过 before it or as the end of a range. */
function wordBefore(text: string, {from}: Span): string {
  const before = wordsBefore(text, from);
  return qualifierBefore(before) || (/[\d%万亿]~$/u.test(before) ? "~" : "");
}

const extension = /^(?:百分点|[万亿千百](?!众)|次(?![序日第数要])|余|‰)|^~(?=\d)/u;

/** And with 以上 behind it, with a longer unit (人次 for 人) or as the start of a range. */
function wordAfter(text: string, {to}: Span): string {
  const after = wordsAfter(text, to);
  return qualifierAfter(after) || (extension.exec(after)?.[0] ?? latinAfter(after));
}
