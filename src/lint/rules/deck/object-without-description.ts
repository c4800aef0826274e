import {findings} from "../../../diagnostic/content-rules.ts";
import {contentOf, type Shape, shapesOf} from "../../read/shapes.ts";
import {canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

/**
 * Pictures, charts, tables and diagrams show what no screen reader can read out without words for it. Exempt is what
 * its author marked as decorative (adec:decorative), and plain shapes, which show nothing but their text.
 */
export const objectWithoutDescription: Rule = {
  id: "object-without-description",
  title: {en: "a picture, chart or table has no alternative text", zh: "图片、图表或表格没有替代文字"},
  hint: {
    en: "write what it shows into descr of p:cNvPr, or mark it as decorative",
    zh: "请在 p:cNvPr 的 descr 中写明内容，纯装饰的请标为装饰性",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of view.ofKind("slide")) {
      for (const shape of shapesOf(part)) {
        if (!needsDescription(shape) || shape.isDecorative || shape.description.trim() !== "") continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: findings.noWordsFor(words(shape)),
        };
      }
    }
  },
};

const needsDescription = ({kind}: Shape) => kind === "pic" || kind === "graphicFrame";

function words(shape: Shape) {
  if (shape.kind === "pic") return {en: "picture", zh: "图片"};
  const content = contentOf(shape);
  if (content === "table") return {en: "table", zh: "表格"};
  return content === "chart" ? {en: "chart", zh: "图表"} : {en: "object", zh: "对象"};
}
