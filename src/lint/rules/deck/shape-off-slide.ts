import {type Frame, shapesOf} from "../../read/shapes.ts";
import {canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** A tenth of a millimetre, in EMU: nobody sees it. */
const tolerance = 3600;

export const shapeOffSlide: Rule = {
  id: "shape-off-slide",
  title: {en: "a shape reaches beyond the slide", zh: "图形超出页面"},
  hint: {
    en: "what lies beyond the edge is not shown and not printed: move or shrink it",
    zh: "页面之外的部分既不显示也不打印，请移动或缩小",
  },
  appliesTo: ["pptx"],
  *check(view) {
    const [size] = view.main?.all("p:sldSz") ?? [];
    const [width, height] = [numberAttribute(size, "cx"), numberAttribute(size, "cy")];
    if (width === undefined || height === undefined) return;
    for (const part of view.ofKind("slide", "slideLayout", "slideMaster")) {
      for (const shape of shapesOf(part)) {
        const beyond = shape.frame && shape.isTopLevel ? overhang(shape.frame, width, height) : 0;
        if (beyond <= tolerance) continue;
        const millimetres = (beyond / 36_000).toFixed(1);
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: {
            en: `it reaches ${millimetres} mm beyond the edge`,
            zh: `超出页边 ${millimetres} 毫米`,
          },
        };
      }
    }
  },
};

/** By how much a frame reaches over the edge where it does so most. */
function overhang(frame: Frame, width: number, height: number): number {
  return Math.max(-frame.x, -frame.y, frame.x + frame.width - width, frame.y + frame.height - height);
}
