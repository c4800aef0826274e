import type {FigureRecord} from "../../model/record.ts";
import type {PreparedFile} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";
import {wordsAfter, wordsBefore} from "../text/words-around.ts";

/** Numbers that count nothing and may be typed in without a source. */
export interface PlainNumbers {
  /** Years that the document or its data speaks of. */
  readonly years: ReadonlySet<string>;
}

export function gatherPlainNumbers(record: FigureRecord | undefined, more: readonly string[]): PlainNumbers {
  const texts = [
    record?.document.date ?? "",
    ...(record?.observations ?? []).map(({period}) => period),
    ...(record?.passages ?? []).flatMap(({parts}) =>
      parts.map((part) => (typeof part === "string" ? part : "")),
    ),
    ...more,
  ];
  return {years: new Set(texts.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []))};
}

/** A year or date, the label of a list, a reference to a source, a figure, table or page. */
export function isPlain(file: PreparedFile, mention: Mention, {years}: PlainNumbers): boolean {
  const numbers = mention.tokens.map((index) => file.numbers[index]?.text ?? "");
  const before = wordsBefore(file.text, file.numbers[mention.tokens[0] ?? 0]?.from ?? 0);
  const after = wordsAfter(file.text, file.numbers[mention.tokens.at(-1) ?? 0]?.to ?? 0);
  if (numbers.every((number) => years.has(number)) && /^(?:年|[^\d.%万亿]|$)/u.test(after)) return true;
  if (isDayOrMonth(before, after, years)) return true;
  if (/^[（(]?$/.test(before) && /^(?:[.、)）](?!\d)|$)/u.test(after) && isLabel(numbers, file)) return true;
  return isReference(before, after);
}

/** Of a year that may stand here: `2025年12月25日`, `2025-12-25`. */
function isDayOrMonth(before: string, after: string, years: ReadonlySet<string>): boolean {
  const [, year = ""] = /(\d{4})(?:年|[-/.])(?:\d{1,2}(?:月|[-/.]))?$/u.exec(before) ?? [];
  return years.has(year) && /^(?:[月日]|[-/.]|\D|$)/u.test(after);
}

/** `1.`, `（2）`, but not a cell that holds nothing but a number, unless it is written as none counts: `03`. */
function isLabel(numbers: readonly string[], file: PreparedFile): boolean {
  const [number = ""] = numbers;
  return numbers.length === 1 && /^\d{1,2}$/.test(number) && (file.mask !== "#" || /^0[1-9]$/.test(number));
}

function isReference(before: string, after: string): boolean {
  if (/\[(?:\d+[~—、，-])*$/u.test(before) && /^(?:[~—、，-]\d+)*\]/u.test(after)) return true;
  if (/(?:^|[（(见如。；，])[图表]$/u.test(before)) return true;
  // The size of a table in its description.
  if (/共(?:\d+行)?$/u.test(before) && /^[行列]/u.test(after)) return true;
  return /第$/u.test(before) && /^[页章节条款]/u.test(after);
}
