import {canvasesOf, canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** PowerPoint is reported to repair such files: https://github.com/gitbrent/PptxGenJS/issues/1442. */
export const backgroundEffects: Rule = {
  id: "background-effects",
  title: {en: "a background says nothing of its effects", zh: "背景没有写明效果"},
  hint: {
    en: "put <a:effectLst/> after the fill in p:bgPr, as PowerPoint does",
    zh: "请像 PowerPoint 那样，在 p:bgPr 的填充之后加 <a:effectLst/>",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const background of part.all("p:bgPr")) {
        if (childNamed(background, "a:effectLst") ?? childNamed(background, "a:effectDag")) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {en: "p:bgPr has no a:effectLst", zh: "p:bgPr 没有 a:effectLst"},
        };
      }
    }
  },
};
