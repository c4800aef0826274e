import {quote} from "../../../diagnostic/quote.ts";
import {shapesOf} from "../../read/shapes.ts";
import {canvasesOf, canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at, repeated} from "../../words.ts";

/** pptxgenjs counts tables and slide numbers apart from other shapes. */
export const shapeIdTwice: Rule = {
  id: "shape-id-twice",
  title: {en: "two shapes of a slide have the same id", zh: "同一页上两个图形编号相同"},
  hint: {
    en: "number shapes within each slide (ECMA-376 Part 1, 19.3.1.12); animations and PowerPoint's repair go by the id",
    zh: "每页内的图形编号应各不相同（ECMA-376 第1部分 19.3.1.12），动画和 PowerPoint 的修复都以它为准",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const [first, ...others] of repeated(shapesOf(part), ({id}) => id)) {
        const names = [first, ...others].map((shape) => quote(shape?.name ?? ""));
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {
            en: `id ${first?.id} belongs to ${names.join(" and ")}`,
            zh: `编号${first?.id}同属${names.join("和")}`,
          },
        };
      }
    }
  },
};
