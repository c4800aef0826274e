import type {Inch} from "../../model/length.ts";
import {isClosing, isNoEnd, isNoStart} from "./break-opportunity.ts";
import type {Type} from "./font.ts";
import {
  divideAtNeed,
  type Glyph,
  plainSpans,
  type ShapedText,
  type Slice,
  type Span,
  shapeText,
} from "./shape-text.ts";

/** The lines of a plain text in a box of the given width. */
export function breakLines(text: string, width: Inch, type: Type): string[] {
  const spans = plainSpans(text, type.bold ?? false);
  return breakSpans(spans, width, type.sizePt).map((line) =>
    line.map((slice) => spans[slice.span]?.text.slice(slice.start, slice.end) ?? "").join(""),
  );
}

/**
 * The lines of styled text: Chinese breaks between any two characters but for punctuation that may not
 * start or end a line; Latin words, numbers with their units and figures stay whole while a line can hold them.
 */
export function breakSpans(spans: readonly Span[], width: Inch, sizePt: number): Slice[][] {
  return breakShaped(shapeText(spans), (width * 72) / sizePt);
}

/** The lines of a text that is measured already; `lineEms` is the width of a line. */
export function breakShaped(shaped: ShapedText, lineEms: number): Slice[][] {
  const limit = lineEms + 1e-9;
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let used = 0;
  const flush = (next: Glyph[] = []) => {
    lines.push(line);
    line = next;
    used = next.reduce((total, glyph) => total + glyph.ems, 0);
  };
  const place = ({glyphs, inkEms}: ShapedText[number]) => {
    if (line.length > 0 && used + inkEms > limit) flush();
    for (const glyph of glyphs) {
      // Only a chunk wider than a whole line gets here with no room left: it is broken where it must.
      if (line.length > 0 && used + glyph.ems > limit && glyph.text !== " ") flush(carriedOver(line, glyph));
      line.push(glyph);
      used += glyph.ems;
    }
  };
  for (const chunk of shaped) {
    if (chunk.glyphs[0]?.mustStart) flush();
    if (chunk.inkEms <= limit) {
      place(chunk);
    } else {
      // PowerPoint starts such a word on a new line, LibreOffice where there is room.
      if (line.length > 0) flush();
      for (const part of divideAtNeed(chunk)) place(part);
    }
  }
  flush();
  return lines.map(mergeGlyphs);
}

/** Takes from the end of a full line what the next has to begin with, so that it does not begin with `glyph`. */
function carriedOver(line: Glyph[], glyph: Glyph): Glyph[] {
  const mayStart = (at: number, isBad: (grapheme: string) => boolean) => {
    const before = line[at - 1]?.text ?? "";
    const first = (line[at] ?? glyph).text;
    // 破折号 and 省略号 are two characters each.
    return !isBad(first) && !isNoEnd(before) && !(isNoStart(first) && first === before);
  };
  // Among nothing but marks a dash is the best to begin with, as LibreOffice finds too.
  for (const isBad of [isNoStart, isClosing]) {
    for (let at = line.length; at > 0; at--) if (mayStart(at, isBad)) return line.splice(at);
  }
  return [];
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
