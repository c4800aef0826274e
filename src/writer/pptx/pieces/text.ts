import {type Inch, inches, type Point} from "../../../model/length.ts";
import type {Place} from "../../../model/place.ts";
import {paraHeight, paraLines, parasHeight, splitParaAfter} from "../measure-para.ts";
import {renumber, type TextBlock, textParas} from "../paras.ts";
import type {Para} from "../slide.ts";
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
    draw(area) {
      const spare = Math.max(0, area.h - parasHeight(paras, width)) * 72;
      const growth = 1 + (spaces > 0 ? Math.min(SPREAD, spare / spaces) : 0);
      return [
        {
          type: "text",
          name: "正文",
          area,
          paragraphs: paras.map((para) => ({...para, spaceBefore: (para.spaceBefore * growth) as Point})),
          valign: "top",
          inset: {x: inches(0), y: inches(0)},
        },
      ];
    },
    split(height) {
      const division = splitParas(paras, height, width);
      if (!division) return undefined;
      const [head, rest] = division;
      return {head: parasPiece(head, place, width), rest: parasPiece(rest, place, width)};
    },
  };
}

/** Between paragraphs if any fits as a whole, else between the lines of the first; undefined if neither helps. */
export function splitParas(
  paras: readonly Para[],
  height: Inch,
  width: Inch,
): readonly [Para[], Para[]] | undefined {
  let count = 0;
  while (count < paras.length && parasHeight(paras.slice(0, count + 1), width) <= height) count++;
  while (count > 0 && paras[count - 1]?.keepWithNext) count--;
  if (count === paras.length) return undefined;
  if (count > 0) return [paras.slice(0, count), paras.slice(count)];
  const [first, second, ...others] = paras;
  if (!first?.keepWithNext) return first && splitLines(first, paras.slice(1), height, width);
  // A lead-in travels with its paragraph, so it is the one after it that is cut.
  const above = paraHeight(first, width) + (second?.spaceBefore ?? 0) / 72;
  const division = second && splitLines(second, others, inches(height - above), width);
  return division && [[first, ...division[0]], division[1]];
}

function splitLines(
  long: Para,
  others: readonly Para[],
  height: Inch,
  width: Inch,
): readonly [Para[], Para[]] | undefined {
  const lines = Math.floor((height * 72) / long.lineHeight + 1e-6);
  const stay = Math.min(lines, paraLines(long, width).length - LEAST_LINES);
  if (stay < LEAST_LINES) return undefined;
  const [head, tail] = splitParaAfter(long, width, stay);
  return [[head], [tail, ...others]];
}
