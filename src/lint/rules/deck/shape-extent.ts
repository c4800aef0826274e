import {findings} from "../../../diagnostic/content-rules.ts";
import {shapesOf} from "../../read/shapes.ts";
import {canvasesOf, canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** PowerPoint offers to repair negative ones: https://github.com/GCWing/OpenBitFun/pull/1642. */
export const shapeExtent: Rule = {
  id: "shape-extent",
  title: {en: "a shape has no size, or a negative one", zh: "图形没有大小，或大小为负"},
  hint: {
    en: "cx and cy are positive; only lines may have 0 in one direction",
    zh: "cx 和 cy 应为正数，只有线条可以有一个方向为 0",
  },
  appliesTo: ["pptx"],
  *check(view) {
    for (const part of canvasesOf(view)) {
      for (const shape of shapesOf(part)) {
        const {frame, kind, element} = shape;
        if (!frame) continue;
        const geometry = childNamed(element, "p:spPr", "a:prstGeom");
        const isLine = kind === "cxnSp" || attribute(geometry, "prst") === "line";
        const smallest = Math.min(frame.width, frame.height);
        const largest = Math.max(frame.width, frame.height);
        if (smallest > 0 || (isLine && smallest === 0 && largest > 0)) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: findings.extent(frame.width, frame.height),
          // Office draws and writes shapes that are flat; less than nothing it repairs.
          isAdvice: smallest === 0,
        };
      }
    }
  },
};
