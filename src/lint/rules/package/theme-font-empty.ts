import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";

/** With an empty name the font depends on the language of the reader's Office; pptxgenjs leaves it empty. */
export const themeFontEmpty: Rule = {
  id: "theme-font-empty",
  title: {en: "the theme names no font for Chinese", zh: "主题没有指定中文字体"},
  hint: {
    en: "give a:ea of major and minor fonts a typeface",
    zh: "请为主题的标题和正文字体指定 a:ea 的 typeface",
  },
  appliesTo: ["docx", "pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("theme")) {
      for (const name of ["a:majorFont", "a:minorFont"] as const) {
        for (const font of part.all(name)) {
          if ((attribute(childNamed(font, "a:ea"), "typeface") ?? "") !== "") continue;
          yield {
            part: part.label,
            message: {en: `a:ea of ${name} is empty`, zh: `${name} 的 a:ea 是空的`},
          };
        }
      }
    }
  },
};
