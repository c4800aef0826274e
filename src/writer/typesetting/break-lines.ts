import type {Inch} from "../../model/length.ts";
import {gluedOffsets, mayBreakBetween} from "./break-opportunity.ts";
import {autospace, graphemeWidth, type Type} from "./font.ts";
import {graphemes} from "./measure-text.ts";

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
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
interface Glyph extends Slice {
  readonly text: string;
  readonly ems: number;
  /** A line may begin with this glyph. */
  readonly mayStart: boolean;
  /** A line may begin with it if what must stay whole is wider than a line. */
  readonly mayStartAtNeed: boolean;
  readonly mustStart: boolean;
}

/** The lines of a plain text in a box of the given width. */
export function breakLines(text: string, width: Inch, type: Type): string[] {
  const spans = text
    .split("\n")
    .map((line, index) => ({text: line, bold: type.bold ?? false, breakBefore: index > 0}));
  return breakSpans(spans, width, type.sizePt).map((line) =>
    line.map((slice) => spans[slice.span]?.text.slice(slice.start, slice.end) ?? "").join(""),
  );
}

/**
 * The lines of styled text: Chinese breaks between any two characters but for punctuation that may not
 * start or end a line; Latin words, numbers with their units and figures stay whole while a line can hold them.
 */
export function breakSpans(spans: readonly Span[], width: Inch, sizePt: number): Slice[][] {
  const limit = (width * 72) / sizePt;
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let used = 0;
  const flush = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const fitting = chunks(spans).flatMap((chunk) =>
    inkWidth(chunk) > limit ? divide(chunk, (glyph) => glyph.mayStartAtNeed) : [chunk],
  );
  for (const chunk of fitting) {
    if (chunk[0]?.mustStart) flush();
    if (line.length > 0 && used + inkWidth(chunk) > limit + 1e-9) flush();
    for (const glyph of chunk) {
      // Only a chunk wider than a whole line gets here with no room left: it is broken where it must.
      if (line.length > 0 && used + glyph.ems > limit + 1e-9 && glyph.text !== " ") flush();
      line.push(glyph);
      used += glyph.ems;
    }
  }
  flush();
  return lines.map(mergeGlyphs);
}

/** Width of the widest piece that may not be broken, in ems. */
export function widestChunk(spans: readonly Span[]): number {
  return Math.max(0, ...chunks(spans).map(inkWidth));
}

/** Runs of glyphs between break opportunities. */
function chunks(spans: readonly Span[]): Glyph[][] {
  return divide(glyphs(spans), (glyph) => glyph.mayStart || glyph.mustStart);
}

function divide(all: readonly Glyph[], starts: (glyph: Glyph) => boolean): Glyph[][] {
  const result: Glyph[][] = [];
  for (const glyph of all) {
    const last = result.at(-1);
    if (last && !starts(glyph)) last.push(glyph);
    else result.push([glyph]);
  }
  return result;
}

function glyphs(spans: readonly Span[]): Glyph[] {
  const glued = gluedOffsets(spans.map((span) => span.text).join(""));
  const result: Glyph[] = [];
  let offset = 0;
  let before: string | undefined;
  spans.forEach((span, index) => {
    let start = 0;
    // An empty span that starts a line keeps the empty line that the editor asked for.
    const parts = span.text === "" && span.breakBefore ? [""] : graphemes(span.text);
    for (const text of parts) {
      const inside = start > 0;
      const mayStartAtNeed = before === undefined || mayBreakBetween(before, text);
      result.push({
        span: index,
        start,
        end: start + text.length,
        text,
        ems: text === "" ? 0 : autospace(before, text) + graphemeWidth(text, span.bold ?? false),
        mayStart: mayStartAtNeed && !(inside && span.atomic) && !glued.has(offset),
        mayStartAtNeed,
        mustStart: (span.breakBefore ?? false) && !inside,
      });
      start += text.length;
      offset += text.length;
      before = text;
    }
  });
  return result;
}

/** Spaces at the end of a line hang over its edge. */
function inkWidth(chunk: readonly Glyph[]): number {
  let width = 0;
  let ink = 0;
  for (const glyph of chunk) {
    width += glyph.ems;
    if (glyph.text !== " ") ink = width;
  }
  return ink;
}

function mergeGlyphs(line: readonly Glyph[]): Slice[] {
  const slices: Slice[] = [];
  for (const {span, start, end} of line) {
    const last = slices.at(-1);
    if (last?.span === span) slices[slices.length - 1] = {span, start: last.start, end};
    else slices.push({span, start, end});
  }
  return slices;
}
