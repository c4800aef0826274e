import {isChineseFont} from "../../../font/chinese-font.ts";
import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";

/** A name in w:ascii never draws a Chinese character (ECMA-376 Part 1, 17.3.2.26). */
export const chineseFontLatinOnly: Rule = {
  id: "chinese-font-latin-only",
  title: {en: "a Chinese font is set for Latin letters only", zh: "中文字体只设给了西文"},
  hint: {
    en: "name the font in w:eastAsia too: w:ascii and w:hAnsi are for Latin letters",
    zh: "请在 w:eastAsia 中也指定该字体；w:ascii 和 w:hAnsi 只管西文",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.parts) {
      const names = new Set<string>();
      for (const fonts of part.all("w:rFonts")) {
        const eastAsian = attribute(fonts, "eastAsia") ?? attribute(fonts, "eastAsiaTheme");
        const latin = attribute(fonts, "ascii") ?? attribute(fonts, "hAnsi") ?? "";
        if (eastAsian === undefined && isChineseFont(latin)) names.add(latin);
      }
      for (const name of names) {
        yield {
          part: part.label,
          message: {
            en: `${name} stands in w:ascii without w:eastAsia`,
            zh: `${name} 只写在 w:ascii 中，没有 w:eastAsia`,
          },
        };
      }
    }
  },
};
