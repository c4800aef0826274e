import type {Rule} from "../../rule.ts";
import {textOf} from "../../view/elements.ts";

export const slideCount: Rule = {
  id: "slide-count",
  title: {en: "the properties give a wrong number of slides", zh: "文档属性中的页数不对"},
  hint: {
    en: "make Slides of docProps/app.xml the number of slides, or leave it out",
    zh: "docProps/app.xml 的 Slides 应等于页数，或干脆不写",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    const slides = view.main?.all("p:sldId").length ?? 0;
    for (const part of view.ofKind("extended-properties")) {
      for (const element of part.all("ep:Slides")) {
        if (Number(textOf(element)) === slides) continue;
        yield {
          part: part.label,
          message: {
            en: `it says ${textOf(element)}, the deck has ${slides}`,
            zh: `写的是 ${textOf(element)}，实际${slides}页`,
          },
        };
      }
    }
  },
};
