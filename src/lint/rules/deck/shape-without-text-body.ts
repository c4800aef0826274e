import {shapesOf} from "../../read/shapes.ts";
import {canvasesOf, canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** PowerPoint is reported to repair such files: https://github.com/gitbrent/PptxGenJS/issues/1441. */
export const shapeWithoutTextBody: Rule = {
  id: "shape-without-text-body",
  title: {en: "a shape has no text body, not even an empty one", zh: "图形没有文本体"},
  hint: {
    en: "write p:txBody with one empty paragraph, as PowerPoint does: nobody can type into the shape otherwise",
    zh: "请像 PowerPoint 那样写一个含空段落的 p:txBody，否则无法在图形里输入文字",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const shape of shapesOf(part)) {
        const isImage = shape.placeholder?.type === "sldImg";
        if (shape.kind !== "sp" || isImage || childNamed(shape.element, "p:txBody", "a:p")) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: {en: "p:txBody is missing", zh: "缺少 p:txBody"},
        };
      }
    }
  },
};
