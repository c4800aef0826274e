import {layoutPlaceholder, untied} from "../../read/placeholders.ts";
import {shapesOf} from "../../read/shapes.ts";
import {canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

export const placeholderUnknown: Rule = {
  id: "placeholder-unknown",
  title: {en: "a placeholder is not on the slide's layout", zh: "占位符在版式上不存在"},
  hint: {
    en: "use an index of the layout: otherwise the shape takes no place and no look from it",
    zh: "请用版式上已有的编号，否则图形得不到位置和样式",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("slide")) {
      if (view.related(part, "slideLayout").length === 0) continue;
      for (const shape of shapesOf(part)) {
        const {placeholder} = shape;
        if (!placeholder || placeholder.index === untied || layoutPlaceholder(view, part, shape)) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: {
            en: `the layout has no ${placeholder.type} placeholder ${placeholder.index}`,
            zh: `版式上没有编号为 ${placeholder.index} 的 ${placeholder.type} 占位符`,
          },
        };
      }
    }
  },
};
