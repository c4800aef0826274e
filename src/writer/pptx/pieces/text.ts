import type {Place} from "../../../diagnostic/place.ts";
import {type Inch, inches, type Point} from "../../../model/length.ts";
import {paraHeight, paraLines, parasHeight, splitParaAfter} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import {renumber, type TextBlock, textParas} from "../paras.ts";
import type {Para} from "../slide.ts";
import {endsInWidow} from "../widow.ts";
import type {Piece, PieceSetting} from "./piece.ts";

/** Where a slide has room, the space before each paragraph grows by at most this multiple of itself. */
const SPREAD = 1.2;
/** A paragraph is only cut between lines when at least this many stay and go. */
const LEAST_LINES = 2;

/** Paragraphs, lists and lead-ins that follow one another: one text box. */
export function textPiece(blocks: readonly TextBlock[], place: Place, setting: PieceSetting): Piece {
  const paras = textParas(blocks, setting.scale.body, {colour: "text", bold: false});
  return parasPiece(paras, place, setting.width);
}

export function parasPiece(unnumbered: readonly Para[], place: Place, width: Inch): Piece {
  const paras = renumber(unnumbered);
  const spaces = paras.slice(1).reduce((total, para) => total + para.spaceBefore, 0);
  return {
    name: {zh: "文字", en: "text"},
    place,
    height: parasHeight(paras, width),
    stretch: inches((spaces * SPREAD) / 72),
    greedy: false,
    widow: paras.some((para) => endsInWidow(para, width)),
    draw(area) {
      const spare = Math.max(0, area.h - parasHeight(paras, width)) * 72;
      const growth = 1 + (spaces > 0 ? Math.min(SPREAD, spare / spaces) : 0);
      return [
        {
          type: "text",
          name: shapeNames.body,
          area,
          paragraphs: paras.map((para) => ({...para, spaceBefore: (para.spaceBefore * growth) as Point})),
          valign: "top",
          inset: {x: inches(0), y: inches(0)},
        },
      ];
    },
    split(height, must) {
      const division = splitParas(paras, height, width, must);
      if (!division) return undefined;
      const [head, rest] = division;
      return {head: parasPiece(head, place, width), rest: parasPiece(rest, place, width)};
    },
  };
}

/**
 * Between paragraphs if any fits as a whole, else between the lines of the first; undefined if neither helps.
 * If it `must` be divided, a lead-in may part from its paragraph and a single line may stay or go.
 */
export function splitParas(
  paras: readonly Para[],
  height: Inch,
  width: Inch,
  must = false,
): readonly [Para[], Para[]] | undefined {
  const fitting = countFitting(paras, height, width);
  let count = fitting;
  while (count > 0 && paras[count - 1]?.keepWithNext) count--;
  if (fitting === paras.length && count === fitting) return undefined;
  if (count > 0) return [paras.slice(0, count), paras.slice(count)];
  const [first, second, ...others] = paras;
  if (!first) return undefined;
  // A lead-in travels with its paragraph, so it is the one after it that is cut.
  const above = first.keepWithNext ? paraHeight(first, width) + (second?.spaceBefore ?? 0) / 72 : 0;
  const division = first.keepWithNext
    ? second && splitLines(second, others, inches(height - above), width, LEAST_LINES)
    : splitLines(first, paras.slice(1), height, width, LEAST_LINES);
  if (division) return first.keepWithNext ? [[first, ...division[0]], division[1]] : division;
  if (!must || fitting === paras.length) return undefined;
  return fitting > 0
    ? [paras.slice(0, fitting), paras.slice(fitting)]
    : splitLines(first, paras.slice(1), height, width, 1);
}

/** How many of the paragraphs a height holds. */
function countFitting(paras: readonly Para[], height: Inch, width: Inch): number {
  let used = 0;
  for (const [index, para] of paras.entries()) {
    used += paraHeight(para, width) + (index > 0 ? para.spaceBefore / 72 : 0);
    if (used > height + 1e-9) return index;
  }
  return paras.length;
}

function splitLines(
  long: Para,
  others: readonly Para[],
  height: Inch,
  width: Inch,
  least: number,
): readonly [Para[], Para[]] | undefined {
  const lines = Math.floor((height * 72) / long.lineHeight + 1e-6);
  const stay = Math.min(lines, paraLines(long, width).length - least);
  if (stay < least) return undefined;
  const [head, tail] = splitParaAfter(long, width, stay);
  return [[head], [tail, ...others]];
}
