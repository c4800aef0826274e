import {findings, mostOverhangMm, overhang} from "../../../diagnostic/content-rules.ts";
import {shapesOf} from "../../read/shapes.ts";
import {canvasPlace, shapePlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

const emuPerMillimetre = 36_000;

export const shapeOffSlide: Rule = {
  id: "shape-off-slide",
  title: {en: "a shape reaches beyond the slide", zh: "图形超出页面"},
  hint: {
    en: "what lies beyond the edge is not shown and not printed: move or shrink it",
    zh: "页面之外的部分既不显示也不打印，请移动或缩小",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    const [size] = view.main?.all("p:sldSz") ?? [];
    const [width, height] = [numberAttribute(size, "cx"), numberAttribute(size, "cy")];
    if (width === undefined || height === undefined) return;
    for (const part of view.ofKind("slide", "slideLayout", "slideMaster")) {
      for (const shape of shapesOf(part)) {
        if (!shape.frame || !shape.isTopLevel) continue;
        const beyond = overhang(shape.frame, width, height) / emuPerMillimetre;
        if (beyond <= mostOverhangMm) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part), shapePlace(shape)),
          message: findings.overhang(beyond),
        };
      }
    }
  },
};
