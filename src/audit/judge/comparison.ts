import {lastAtMost} from "../../base/search-sorted.ts";
import {type Alignment, align} from "../match/align.ts";
import type {PreparedFile, PreparedRecord} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";
import type {Span} from "./findings.ts";

/** A passage of the file beside the recorded one that it comes from. */
export interface Comparison {
  readonly file: PreparedFile;
  readonly record: PreparedRecord;
  /** By index of the file's number: index of the recorded number that it stands for. */
  readonly partners: readonly (number | undefined)[];
  /** By index of the recorded number: indexes of the file's numbers that stand for it. */
  readonly tokens: ReadonlyMap<number, readonly number[]>;
}

export function compare(file: PreparedFile, record: PreparedRecord): Comparison {
  const alignment = align(file.text, file.numbers, record.text, record.numbers);
  const partners = alignment.numbers.map((partner, index) =>
    partner !== undefined && isSupported(index, partner, file, record, alignment) ? partner : undefined,
  );
  const tokens = new Map<number, number[]>();
  for (const [token, partner] of partners.entries()) {
    if (partner === undefined) continue;
    const known = tokens.get(partner);
    if (known) known.push(token);
    else tokens.set(partner, [token]);
  }
  return {file, record, partners, tokens};
}

/** Another number stands for the recorded one only where something beside it is still the same. */
function isSupported(
  index: number,
  partner: number,
  file: PreparedFile,
  record: PreparedRecord,
  {letters}: Alignment,
): boolean {
  const [own, other] = [file.numbers[index], record.numbers[partner]];
  if (!own || !other || own.text === other.text) return true;
  const mention = mentionOf(file, index) ?? own;
  const counterpart: Span = record.figureOf.get(partner) ?? mentionOf(record, partner) ?? other;
  const left = (a: number, b: number) => (a === 0 && b === 0) || letters[a - 1] === b - 1;
  const right = (a: number, b: number) =>
    (a === file.text.length && b === record.text.length) || letters[a] === b;
  return (
    left(own.from, other.from) ||
    right(own.to, other.to) ||
    left(mention.from, counterpart.from) ||
    right(mention.to, counterpart.to)
  );
}

/** The file's numbers that stand for these recorded ones. */
export function tokensFor(numbers: readonly number[], {tokens}: Comparison): number[] {
  return numbers.flatMap((number) => tokens.get(number) ?? []).sort((a, b) => a - b);
}

/** The number as a reader takes it in that holds this one. */
export function mentionOf(
  {mentions, numbers}: Pick<PreparedFile, "mentions" | "numbers">,
  token: number,
): Mention | undefined {
  const at = numbers[token]?.from ?? -1;
  const mention = mentions[lastAtMost(mentions, at, ({from}) => from)];
  return mention?.tokens.includes(token) ? mention : undefined;
}

/** The recorded mention that one of the file's stands for. */
export function counterpartOf({tokens}: Mention, {record, partners}: Comparison): Mention | undefined {
  const numbers = tokens.flatMap((token) => partners[token] ?? []);
  return numbers.length === 0 ? undefined : mentionOf(record, Math.min(...numbers));
}
