import {findings, isPrompt} from "../../../diagnostic/content-rules.ts";
import {familyOf} from "../../read/placeholders.ts";
import {isTitle, type Shape, shapesOf, shapeText} from "../../read/shapes.ts";
import {canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** https://github.com/gitbrent/PptxGenJS/issues/1453 */
export const placeholderEmpty: Rule = {
  id: "placeholder-empty",
  title: {en: "a placeholder was left empty", zh: "占位符没有填写"},
  hint: {
    en: "fill the placeholder or leave it off the slide: in edit view it shows its prompt",
    zh: "请填写占位符，或不放在页面上；编辑时会显示提示文字",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("slide")) {
      for (const shape of shapesOf(part)) {
        if (!isText(shape)) continue;
        const text = shapeText(shape);
        const isEmpty = text === "" && !childNamed(shape.element, "p:spPr", "a:blipFill");
        if (!isEmpty && !isPrompt(text)) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: isEmpty ? {en: "the placeholder has no text", zh: "占位符没有文字"} : findings.promptLeft,
        };
      }
    }
  },
};

/** Numbers, dates and footers may be empty; titles have a rule of their own. */
function isText(shape: Shape): boolean {
  const {kind, placeholder} = shape;
  return kind === "sp" && placeholder !== undefined && familyOf(placeholder) === "body" && !isTitle(shape);
}
