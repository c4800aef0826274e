import {type Inch, inches} from "../../model/length.ts";
import {measurer, type Type} from "./font.ts";

const segmenter = new Intl.Segmenter("zh-CN", {granularity: "grapheme"});

/** Letters, digits, Chinese characters and marks that stand for themselves unless a combining one follows. */
const simple =
  "\\x20-\\x7e\\u00a0-\\u00ac\\u00ae-\\u024f\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u21ff\\u2460-\\u24ff\\u3000-\\u3029\\u3030-\\u303f" +
  "\\u3400-\\u9fff\\uff00-\\uff9d\\uffa0-\\uffef\\u{20000}-\\u{3ffff}";
const pieces = new RegExp(`[${simple}](?![^${simple}])|[${simple}]?[^${simple}]+`, "gu");

/** What a reader sees as one character: a surrogate pair or an emoji sequence stays whole. */
export function graphemes(text: string): string[] {
  // Nearly all of a text needs no segmenter, which is slow.
  return (text.match(pieces) ?? []).flatMap((piece) =>
    piece.length === 1 ? piece : Array.from(segmenter.segment(piece), ({segment}) => segment),
  );
}

/** Width of a text set on one line. */
export function measureText(text: string, type: Type): Inch {
  const measure = measurer();
  const ems = graphemes(text).reduce((total, grapheme) => total + measure(grapheme, type.bold ?? false), 0);
  return inches((ems * type.sizePt) / 72);
}
