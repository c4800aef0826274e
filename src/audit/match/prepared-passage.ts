import {lastAtMost} from "../../base/search-sorted.ts";
import type {RecordedFigure, RecordedPassage} from "../../model/record.ts";
import {numberTooLong, paragraphTooLong} from "../file-problem.ts";
import type {FilePassage} from "../reader/file-content.ts";
import {type ComparableText, comparableText} from "../text/comparable-text.ts";
import {findMentions, type Mention} from "../text/mention.ts";
import {maskNumbers, type NumberToken, numberTokens} from "../text/number-token.ts";

/** A passage taken apart once, for the many times that it is compared. */
export interface Prepared {
  /** Place in reading order. */
  readonly index: number;
  readonly comparable: ComparableText;
  /** The comparable text. */
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  readonly mentions: readonly Mention[];
  /** Its text with all numbers alike. */
  readonly mask: string;
  /** A cell, a card: a number and little else, so that only what stands around it says what it means. */
  readonly isShort: boolean;
  readonly kind: RecordedPassage["kind"];
}

export interface PreparedFile extends Prepared {
  readonly passage: FilePassage;
}

export interface PreparedRecord extends Prepared {
  readonly passage: RecordedPassage;
  readonly figures: readonly PlacedFigure[];
  /** By index of the number, the figure that holds it. */
  readonly figureOf: ReadonlyMap<number, PlacedFigure>;
}

/** A recorded figure and where it stands in the comparable text of its passage. */
export interface PlacedFigure extends RecordedFigure {
  readonly from: number;
  readonly to: number;
  /** Indexes of its numbers. */
  readonly numbers: readonly number[];
}

const shortLength = 12;

export function prepareFile(passage: FilePassage, index: number): PreparedFile {
  return {...prepare(passage.text, passage.kind, index), passage};
}

export function prepareRecord(passage: RecordedPassage, index: number): PreparedRecord {
  const pieces = passage.parts.map((part) => (typeof part === "string" ? part : part.text));
  const prepared = prepare(pieces.join(""), passage.kind, index);
  const {offsets} = prepared.comparable;
  const place = (at: number) => lastAtMost(offsets, at - 1, (offset) => offset) + 1;
  const figures: PlacedFigure[] = [];
  let at = 0;
  for (const [number, part] of passage.parts.entries()) {
    const end = at + (pieces[number]?.length ?? 0);
    if (typeof part !== "string") {
      const [from, to] = [place(at), place(end)];
      const numbers: number[] = [];
      const first = lastAtMost(prepared.numbers, from - 1, (each) => each.from) + 1;
      for (let each = first; (prepared.numbers[each]?.to ?? Number.POSITIVE_INFINITY) <= to; each++) {
        numbers.push(each);
      }
      figures.push({...part, from, to, numbers});
    }
    at = end;
  }
  const figureOf = new Map(figures.flatMap((figure) => figure.numbers.map((number) => [number, figure])));
  return {...prepared, passage, figures, figureOf};
}

/** Beyond these a text is no paragraph and a number no figure: something was pasted in, or the file is an attack. */
const mostLetters = 1_000_000;
const mostDigits = 1_000;

function prepare(original: string, kind: Prepared["kind"], index: number): Prepared {
  if (original.length > mostLetters) throw paragraphTooLong(mostLetters);
  const comparable = comparableText(original);
  const {text} = comparable;
  const numbers = numberTokens(text);
  const endless = numbers.find((number) => number.text.length > mostDigits);
  if (endless) throw numberTooLong(endless.text, mostDigits);
  const mask = maskNumbers(text);
  return {
    index,
    comparable,
    text,
    numbers,
    mentions: findMentions(text, numbers),
    mask,
    isShort: mask.length <= shortLength,
    kind,
  };
}
