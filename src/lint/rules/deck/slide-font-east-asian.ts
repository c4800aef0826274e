import {quote} from "../../../diagnostic/quote.ts";
import {eastAsianFont, textRuns} from "../../read/slide-fonts.ts";
import {canvasesOf, canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const slideFontEastAsian: Rule = {
  id: "slide-font-east-asian",
  title: {en: "Chinese text on a slide has no Chinese font", zh: "幻灯片上的中文没有中文字体"},
  hint: {
    en: "name a font in a:ea of the run, the placeholder, the master or the theme; a:latin is for Latin letters only",
    zh: "请在文字、占位符、母版或主题的 a:ea 中指定字体；a:latin 只管西文",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const {run, text, isChinese} of textRuns(part)) {
        if (!isChinese || eastAsianFont(view, part, run) !== "") continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {en: `no font for ${quote(text)}`, zh: `${quote(text)} 没有中文字体`},
        };
      }
    }
  },
};
