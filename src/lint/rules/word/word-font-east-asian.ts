import {quote} from "../../../diagnostic/quote.ts";
import {eastAsianFont} from "../../read/word-styles.ts";
import {storiesOf, wordPlace} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {around, textOf} from "../../view/elements.ts";
import {at, hasHan} from "../../words.ts";

export const wordFontEastAsian: Rule = {
  id: "word-font-east-asian",
  title: {en: "Chinese text has no Chinese font", zh: "中文没有中文字体"},
  hint: {
    en: "name a font in w:eastAsia of w:rFonts, best in the document defaults; Word chooses one by itself otherwise",
    zh: "请在 w:rFonts 的 w:eastAsia 中指定字体，最好写在文档默认值里，否则由 Word 自行选择",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of storiesOf(view)) {
      for (const text of part.all("w:t")) {
        const run = around(text, "w:r");
        if (!run || !hasHan(textOf(text)) || eastAsianFont(view, run) !== "") continue;
        yield {
          part: part.label,
          ...at(wordPlace(view, run)),
          message: {en: `no font for ${quote(textOf(text))}`, zh: `${quote(textOf(text))} 没有中文字体`},
        };
      }
    }
  },
};
