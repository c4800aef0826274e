import {untied} from "../../read/placeholders.ts";
import {isTitle, shapesOf} from "../../read/shapes.ts";
import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const slideTitleIndex: Rule = {
  id: "slide-title-index",
  title: {en: "a title placeholder has an index", zh: "标题占位符带有编号"},
  hint: {
    en: "leave idx out: a title is known by its type, and readers such as python-pptx find no title otherwise",
    zh: "请去掉 idx：标题靠类型识别，否则 python-pptx 等程序找不到标题",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("slide", "slideLayout")) {
      for (const {placeholder} of shapesOf(part).filter(isTitle)) {
        if (!placeholder || placeholder.index === "0" || placeholder.index === untied) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {en: `the index is ${placeholder.index}`, zh: `编号为 ${placeholder.index}`},
        };
      }
    }
  },
};
