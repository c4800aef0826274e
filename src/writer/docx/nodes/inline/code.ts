import type {ParagraphChild} from "docx";
import {isChineseFont} from "../../../../font/chinese-font.ts";
import type {Code} from "../../../../model/document.ts";
import {textRun} from "../../text-run.ts";
import type {InlineContext} from "./inline-context.ts";

/** In the font for code; a Chinese one is for all of it, any other leaves Chinese to the font of the paragraph. */
export function code(node: Code, {look, theme: {codeFont}}: InlineContext): ParagraphChild[] {
  if (node.value === "") return [];
  const fonts = {latin: codeFont, ...(isChineseFont(codeFont) ? {eastAsia: codeFont} : {})};
  return [textRun(node.value, {...look, ...fonts})];
}
