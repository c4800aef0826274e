import {gluedOffsets, mayBreakBetween, mayBreakWord} from "./break-opportunity.ts";
import {measurer} from "./font.ts";
import {graphemes} from "./measure-text.ts";

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  /** Set at two thirds of the size, as raised and lowered text is. */
  readonly isSmall?: boolean;
  /** Must stand on one line, like a figure. */
  readonly atomic?: boolean;
  /** Starts a new line. */
  readonly breakBefore?: boolean;
}

/** Part of a span: UTF-16 offsets into the text of `spans[span]`. */
export interface Slice {
  readonly span: number;
  readonly start: number;
  readonly end: number;
}

/** One grapheme on its way into a line. */
export interface Glyph extends Slice {
  readonly text: string;
  readonly ems: number;
  /** A line may begin with this glyph. */
  readonly mayStart: boolean;
  /** A line may begin with it if what must stay whole is wider than a line. */
  readonly mayStartAtNeed: boolean;
  readonly mustStart: boolean;
}

/** What stays whole while a line can hold it. */
export interface Chunk {
  readonly glyphs: readonly Glyph[];
  /** Without the spaces at its end, which hang over the edge of a line. */
  readonly inkEms: number;
}

/** A text measured and divided where a line may end; the same for every type size and width. */
export type ShapedText = readonly Chunk[];

export function shapeText(spans: readonly Span[]): ShapedText {
  return divide(glyphsOf(spans), (glyph) => glyph.mayStart || glyph.mustStart);
}

/** A text in one style; `\n` starts a new line. */
export function plainSpans(text: string, bold: boolean): Span[] {
  return text.split("\n").map((line, index) => ({text: line, bold, breakBefore: index > 0}));
}

/** A chunk wider than a line, divided where it may be at need. */
export function divideAtNeed({glyphs}: Chunk): ShapedText {
  return divide(glyphs, (glyph) => glyph.mayStartAtNeed);
}

/**
 * The text before the glyph that begins where `at` does, and the rest as it stands alone: nothing is between its first
 * glyph and the one before, nor need it start a line.
 */
export function cutShaped(shaped: ShapedText, at: Slice, look: SpanLook): [ShapedText, ShapedText] {
  const isBefore = ({span, start}: Glyph) => span < at.span || (span === at.span && start < at.start);
  const index = shaped.findIndex(({glyphs}) => !isBefore(glyphs.at(-1) as Glyph));
  const {glyphs = []} = shaped[index] ?? {};
  const before = glyphs.filter(isBefore);
  const [first, ...others] = glyphs.slice(before.length);
  const rest = first
    ? [{...first, ems: glyphEms(first.text, look, measurer()), mustStart: false}, ...others]
    : [];
  return [
    [...shaped.slice(0, index), ...chunksOf(before)],
    [...chunksOf(rest), ...shaped.slice(index + 1)],
  ];
}

type SpanLook = Pick<Span, "bold" | "isSmall">;

type Measure = ReturnType<typeof measurer>;

function glyphEms(text: string, {bold = false, isSmall = false}: SpanLook, measure: Measure): number {
  return text === "" ? 0 : measure(text, bold) * (isSmall ? 2 / 3 : 1);
}

const chunksOf = (glyphs: readonly Glyph[]) =>
  glyphs.length === 0 ? [] : [{glyphs, inkEms: inkWidth(glyphs)}];

/** Width of the whole text on one line, in ems. */
export function shapedEms(shaped: ShapedText): number {
  return shaped.reduce((all, {glyphs}) => glyphs.reduce((sum, {ems}) => sum + ems, all), 0);
}

/** Width of the widest piece that may not be broken, in ems. */
export function widestChunk(shaped: ShapedText): number {
  return Math.max(0, ...shaped.map(({inkEms}) => inkEms));
}

/** Width of the widest line that the editor wrote, in ems. */
export function widestLine(shaped: ShapedText): number {
  let widest = 0;
  let line = 0;
  for (const {glyphs} of shaped) {
    if (glyphs[0]?.mustStart) line = 0;
    line += glyphs.reduce((total, {ems}) => total + ems, 0);
    widest = Math.max(widest, line);
  }
  return widest;
}

function divide(all: readonly Glyph[], starts: (glyph: Glyph) => boolean): Chunk[] {
  const parts: Glyph[][] = [];
  for (const glyph of all) {
    const last = parts.at(-1);
    if (last && !starts(glyph)) last.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((glyphs) => ({glyphs, inkEms: inkWidth(glyphs)}));
}

function inkWidth(glyphs: readonly Glyph[]): number {
  let width = 0;
  let ink = 0;
  for (const glyph of glyphs) {
    width += glyph.ems;
    if (glyph.text !== " ") ink = width;
  }
  return ink;
}

function glyphsOf(spans: readonly Span[]): Glyph[] {
  const glued = gluedOffsets(spans.map((span) => span.text).join(""));
  // An empty span that starts a line keeps the empty line that the editor asked for.
  const letters = spans.map(({text, breakBefore}) => (text === "" && breakBefore ? [""] : graphemes(text)));
  const all = letters.flat();
  const result: Glyph[] = [];
  const measure = measurer();
  let offset = 0;
  for (const [span, {atomic = false, breakBefore = false, ...look}] of spans.entries()) {
    let start = 0;
    for (const text of letters[span] ?? []) {
      const index = result.length;
      const before = all[index - 1] || undefined;
      const isFree = before === undefined || mayBreakBetween(before, text, all[index + 1]);
      result.push({
        span,
        start,
        end: start + text.length,
        text,
        ems: glyphEms(text, look, measure),
        mayStart: isFree && !(atomic && start > 0) && !glued.has(offset),
        mayStartAtNeed: isFree || mayBreakWord(all[index - 2], before, text),
        mustStart: breakBefore && start === 0,
      });
      start += text.length;
      offset += text.length;
    }
  }
  return result;
}
