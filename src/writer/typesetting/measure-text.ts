import {type Inch, inches} from "../../model/length.ts";
import {autospace, graphemeWidth, type Type} from "./font.ts";

const segmenter = new Intl.Segmenter("zh-CN", {granularity: "grapheme"});

/** What a reader sees as one character: a surrogate pair or an emoji sequence stays whole. */
export function graphemes(text: string): string[] {
  // Plain BMP text, nearly all of it, needs no segmenter.
  if (/^[\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*$/.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** Width of a text set on one line. */
export function measureText(text: string, type: Type): Inch {
  let ems = 0;
  let before: string | undefined;
  for (const grapheme of graphemes(text)) {
    ems += autospace(before, grapheme) + graphemeWidth(grapheme, type.bold ?? false);
    before = grapheme;
  }
  return inches((ems * type.sizePt) / 72);
}
